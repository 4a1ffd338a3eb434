import { entry } from './vocabulary-entry.js';

/** Regions that facilitators serve: the sections of the network. The reference names no source for them. */
export const regions = [
  entry('africa', [], 'Africa', { es: 'África', fr: 'Afrique', pt: 'África', ar: 'أفريقيا' }),
  entry('asia-pacific', [], 'Asia-Pacific', {
    es: 'Asia-Pacífico',
    fr: 'Asie-Pacifique',
    pt: 'Ásia-Pacífico',
    ar: 'آسيا والمحيط الهادئ',
  }),
  entry('eurasia', [], 'Eurasia', { es: 'Eurasia', fr: 'Eurasie', pt: 'Eurásia', ar: 'أوراسيا' }),
  entry('europe', [], 'Europe', { es: 'Europa', fr: 'Europe', pt: 'Europa', ar: 'أوروبا' }),
  entry('middle-east-west-asia', [], 'Middle East and West Asia', {
    es: 'Oriente Medio y Asia Occidental',
    fr: "Moyen-Orient et Asie de l'Ouest",
    pt: 'Médio Oriente e Ásia Ocidental',
    ar: 'الشرق الأوسط وغرب آسيا',
  }),
  entry('latin-america', [], 'Latin America', {
    es: 'América Latina',
    fr: 'Amérique latine',
    pt: 'América Latina',
    ar: 'أمريكا اللاتينية',
  }),
  entry('north-america', [], 'North America', {
    es: 'América del Norte',
    fr: 'Amérique du Nord',
    pt: 'América do Norte',
    ar: 'أمريكا الشمالية',
  }),
  entry('metropolis', [], 'Metropolis', {
    es: 'Metropolis',
    fr: 'Metropolis',
    pt: 'Metropolis',
    ar: 'متروبوليس',
  }),
  entry('regions', [], 'Forum of Regions', {
    es: 'Foro de Regiones',
    fr: 'Forum des régions',
    pt: 'Fórum de Regiões',
    ar: 'منتدى الأقاليم',
  }),
];
