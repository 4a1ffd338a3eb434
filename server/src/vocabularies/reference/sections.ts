import { entry } from './vocabulary-entry.js';

/** The outline by which a pair documents its work. */
export const sections = [
  entry('context', ['pairs'], 'Specific context', {
    es: 'Contexto específico',
    fr: 'Contexte particulier',
    pt: 'Contexto específico',
    ar: 'السياق الخاص',
  }),
  entry('objectives', ['pairs'], 'Objectives', {
    es: 'Objetivos',
    fr: 'Objectifs',
    pt: 'Objetivos',
    ar: 'الأهداف',
  }),
  entry('challenges', ['pairs'], 'Challenges', {
    es: 'Retos',
    fr: 'Défis',
    pt: 'Desafios',
    ar: 'التحديات',
  }),
  entry('outcomes', ['pairs'], 'Outcomes', {
    es: 'Resultados',
    fr: 'Résultats',
    pt: 'Resultados',
    ar: 'النتائج',
  }),
  entry('lessons', ['pairs'], 'Lessons learnt during the exchange', {
    es: 'Lecciones aprendidas durante el intercambio',
    fr: "Enseignements tirés de l'échange",
    pt: 'Lições aprendidas durante o intercâmbio',
    ar: 'الدروس المستفادة من التبادل',
  }),
  entry('perspectives', ['pairs'], 'Perspectives on future collaboration', {
    es: 'Perspectivas de colaboración futura',
    fr: 'Perspectives de collaboration future',
    pt: 'Possibilidades de colaboração futura',
    ar: 'آفاق التعاون في المستقبل',
  }),
];

/** The two voices in which each section is written. */
export const sectionVoices = [
  entry('political', ['pairs'], 'Municipal leaders', {
    es: 'Responsables políticos municipales',
    fr: 'Élus locaux',
    pt: 'Responsáveis políticos municipais',
    ar: 'القيادات البلدية',
  }),
  entry('technical', ['pairs'], 'Professionals', {
    es: 'Profesionales',
    fr: 'Professionnels',
    pt: 'Profissionais',
    ar: 'المهنيون',
  }),
];
