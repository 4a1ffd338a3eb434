import { entry } from './vocabulary-entry.js';

/** What makes a mentorship succeed: an open list. Moving on with a factor unmet warns and records the reason; it never blocks. */
export const successFactors = [
  entry('clear-objectives', ['session'], 'Clear objectives are established', {
    es: 'Se han fijado objetivos claros',
    fr: 'Des objectifs clairs sont fixés',
    pt: 'Estão definidos objetivos claros',
    ar: 'وُضعت أهداف واضحة',
  }),
  entry('realistic-time-frame', ['session'], 'The time frame is realistic', {
    es: 'El calendario es realista',
    fr: 'Le calendrier est réaliste',
    pt: 'O calendário é realista',
    ar: 'الإطار الزمني واقعي',
  }),
  entry('bottom-up-monitoring', ['session'], 'Monitoring and evaluation are bottom-up', {
    es: 'El seguimiento y la evaluación van de abajo hacia arriba',
    fr: "Le suivi et l'évaluation sont ascendants",
    pt: 'O acompanhamento e a avaliação fazem-se de baixo para cima',
    ar: 'الرصد والتقييم ينطلقان من القاعدة إلى القمة',
  }),
  entry('early-funding', ['session'], 'Funding is secured early', {
    es: 'La financiación se asegura desde el inicio',
    fr: 'Le financement est assuré tôt',
    pt: 'O financiamento é assegurado cedo',
    ar: 'يُؤمَّن التمويل في وقت مبكر',
  }),
  entry('trust', ['session'], 'Time is invested in trust and relationships', {
    es: 'Se dedica tiempo a la confianza y a las relaciones',
    fr: 'Du temps est consacré à la confiance et aux relations',
    pt: 'Dedica-se tempo à confiança e às relações',
    ar: 'يُخصَّص وقت لبناء الثقة والعلاقات',
  }),
];

/** What a partnership cannot do without, in the words of the reference. */
export const essentials = [
  'Commitment from both the political and the technical side, and dialogue and understanding between them',
  'Adequate human and financial resources',
  'Sufficient time for the process to unfold',
  'Openness to allow the partnership to evolve',
  'Collaboration with other stakeholders: universities, civil society and others',
] as const;
