import type { DemoResource } from './types.js';

const provider = 'Demonstration academy';

/** Invented resources that were shared with the whole network, outside any group. */
export const resourcesOfNetwork: readonly DemoResource[] = [
  {
    key: 'heat-plan-webinar',
    kind: 'webinar',
    title: 'Heat plans for small towns (demonstration)',
    summary:
      'Recording and transcript: a threshold, a list of cool places, who opens them, who calls whom. With a template of two pages.',
    lang: 'en',
    url: 'https://example.org/demonstration/webinars/heat-plans',
    provider,
    themes: ['climate-and-urban-resilience', 'disaster-risk-reduction'],
    methodologies: ['webinar'],
    sdgs: [3, 11, 13],
    sharedBy: 'member',
    hoursAgo: 59,
    threads: [],
  },
  {
    key: 'public-land-inventory',
    kind: 'tool',
    title: 'Inventario de suelo público: plantilla y guía (demostración)',
    summary:
      'Hoja de cálculo con instrucciones: qué parcelas hay, en qué estado, quién las usa y qué se ha prometido. Pensada para municipios sin sistema de información geográfica.',
    lang: 'es',
    url: 'https://example.org/demonstration/herramientas/inventario-de-suelo-publico',
    provider,
    themes: ['cadastre-and-urban-planning', 'housing-policies'],
    methodologies: ['technical-assistance'],
    sdgs: [11],
    sharedBy: 'puerto-lucero-technical',
    hoursAgo: 205,
    threads: [],
  },
  {
    key: 'covered-market-guide',
    kind: 'guide',
    title: 'Marchés couverts : eau, glace et déchets (démonstration)',
    summary:
      "Guide de vingt pages pour les services techniques : points d'eau, chaîne du froid, tri à la source, horaires de nettoyage. Avec des plans types à adapter.",
    lang: 'fr',
    url: 'https://example.org/demonstration/guides/marches-couverts',
    provider,
    themes: ['hygiene-health-and-markets', 'public-services'],
    methodologies: ['case-study'],
    sdgs: [3, 6, 12],
    sharedBy: 'cap-alize-technical',
    hoursAgo: 163,
    threads: [],
  },
];
