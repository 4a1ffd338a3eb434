import { entry } from './vocabulary-entry.js';

/** The 5 Capabilities lens (VNG International): inter-related and equally important, so no weights and no total. */
export const capabilities = [
  entry('commit', ['session'], 'Act and commit', {
    es: 'Actuar y comprometerse',
    fr: "Agir et s'engager",
    pt: 'Agir e comprometer-se',
    ar: 'المبادرة والالتزام',
  }),
  entry('deliver', ['session'], 'Carry out functions or tasks (deliver)', {
    es: 'Desempeñar funciones o tareas (cumplir)',
    fr: 'Remplir ses fonctions ou ses tâches (réaliser)',
    pt: 'Desempenhar funções ou tarefas (realizar)',
    ar: 'أداء الوظائف أو المهام (الإنجاز)',
  }),
  entry('relate', ['session'], 'Relate to external stakeholders (attract resources and support)', {
    es: 'Relacionarse con actores externos (atraer recursos y apoyo)',
    fr: 'Nouer des relations avec les acteurs externes (attirer ressources et soutien)',
    pt: 'Relacionar-se com atores externos (atrair recursos e apoio)',
    ar: 'بناء العلاقات مع الأطراف الخارجية (جذب الموارد والدعم)',
  }),
  entry('adapt', ['session'], 'Adapt and self-renew', {
    es: 'Adaptarse y renovarse',
    fr: "S'adapter et se renouveler",
    pt: 'Adaptar-se e renovar-se',
    ar: 'التكيّف والتجدد الذاتي',
  }),
  entry('cohere', ['session'], 'Achieve coherence within the organization', {
    es: 'Lograr coherencia dentro de la organización',
    fr: "Assurer la cohérence au sein de l'organisation",
    pt: 'Alcançar coerência dentro da organização',
    ar: 'تحقيق الاتساق داخل المنظمة',
  }),
];
