import { entry } from './vocabulary-entry.js';

/** The template of a peer-learning event, in order. */
export const eventParts = [
  entry('background', ['slides'], 'Background document', {
    es: 'Documento de base',
    fr: 'Document de référence',
    pt: 'Documento de base',
    ar: 'وثيقة معلومات أساسية',
  }),
  entry('political', ['slides'], 'Political opening by the host city', {
    es: 'Apertura política a cargo de la ciudad anfitriona',
    fr: 'Ouverture politique par la ville hôte',
    pt: 'Abertura política pela cidade anfitriã',
    ar: 'افتتاح سياسي من المدينة المضيفة',
  }),
  entry('interactive', ['slides'], 'Interactive sessions: a common understanding of the topic', {
    es: 'Sesiones interactivas: una comprensión común del tema',
    fr: 'Sessions interactives : une compréhension commune du sujet',
    pt: 'Sessões interativas: um entendimento comum do tema',
    ar: 'جلسات تفاعلية: فهم مشترك للموضوع',
  }),
  entry('sub-issues', ['slides'], 'Sub-issues: two-hour session of group work and cases', {
    es: 'Subtemas: sesión de dos horas de trabajo en grupo y casos',
    fr: 'Sous-thèmes : session de deux heures de travail en groupe et études de cas',
    pt: 'Subtemas: sessão de duas horas de trabalho em grupo e casos',
    ar: 'مسائل فرعية: جلسة من ساعتين للعمل الجماعي ودراسة الحالات',
  }),
  entry('field-visit', ['slides'], 'Field visit proposed by the host city', {
    es: 'Visita de campo propuesta por la ciudad anfitriona',
    fr: 'Visite de terrain proposée par la ville hôte',
    pt: 'Visita de campo proposta pela cidade anfitriã',
    ar: 'زيارة ميدانية تقترحها المدينة المضيفة',
  }),
  entry('outcome-note', ['slides'], 'Outcome note: common challenges and transfer of practice', {
    es: 'Nota de resultados: retos comunes y transferencia de prácticas',
    fr: 'Note de synthèse : défis communs et transfert de pratiques',
    pt: 'Nota de resultados: desafios comuns e transferência de práticas',
    ar: 'مذكرة النتائج: التحديات المشتركة ونقل الممارسات',
  }),
];
