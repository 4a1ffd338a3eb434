import { entry } from './vocabulary-entry.js';

/** What a collaborative work plan between cities is for. */
export const planFunctions = [
  entry('exchange', ['pairs'], 'Exchanging knowledge', {
    es: 'Intercambiar conocimientos',
    fr: 'Échanger des connaissances',
    pt: 'Trocar conhecimentos',
    ar: 'تبادل المعارف',
  }),
  entry('monitor', ['pairs'], 'Monitoring progress', {
    es: 'Seguir los avances',
    fr: 'Suivre les progrès',
    pt: 'Acompanhar os progressos',
    ar: 'متابعة التقدم المحرز',
  }),
  entry('document', ['pairs'], 'Documenting outcomes', {
    es: 'Documentar los resultados',
    fr: 'Documenter les résultats',
    pt: 'Documentar os resultados',
    ar: 'توثيق النتائج',
  }),
];
