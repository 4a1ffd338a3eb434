import { entry } from './vocabulary-entry.js';

/** What a resource can be. The words are this project's own; `platform` is what the reference calls one of its resources. */
export const resourceKinds = [
  entry('course', ['proposed'], 'Course', { es: 'Curso', fr: 'Cours', pt: 'Curso', ar: 'دورة تعليمية' }),
  entry('webinar', ['proposed'], 'Webinar', {
    es: 'Seminario web',
    fr: 'Webinaire',
    pt: 'Webinário',
    ar: 'ندوة عبر الإنترنت',
  }),
  entry('module', ['proposed'], 'Learning module', {
    es: 'Módulo de aprendizaje',
    fr: "Module d'apprentissage",
    pt: 'Módulo de aprendizagem',
    ar: 'وحدة تعليمية',
  }),
  entry('note', ['proposed'], 'Peer-learning note', {
    es: 'Nota de aprendizaje entre pares',
    fr: "Note d'apprentissage entre pairs",
    pt: 'Nota de aprendizagem entre pares',
    ar: 'مذكرة تعلّم بين الأقران',
  }),
  entry('case', ['proposed'], 'Case', { es: 'Caso', fr: 'Étude de cas', pt: 'Caso', ar: 'دراسة حالة' }),
  entry('guide', ['proposed'], 'Guide', { es: 'Guía', fr: 'Guide', pt: 'Guia', ar: 'دليل' }),
  entry('tool', ['proposed'], 'Tool', { es: 'Herramienta', fr: 'Outil', pt: 'Ferramenta', ar: 'أداة' }),
  entry('platform', ['proposed'], 'Platform', { es: 'Plataforma', fr: 'Plateforme', pt: 'Plataforma', ar: 'منصة' }),
];
