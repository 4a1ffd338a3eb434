import type { DemoSectionText } from '../types.js';

/** Ribalta writes in Portuguese in both voices, Mvulani in English in one: nobody there speaks for the council yet. */
export const cleanMarketsSections: readonly DemoSectionText[] = [
  {
    section: 'context',
    versions: [
      {
        author: 'city-a',
        lang: 'pt',
        hoursAgo: 1900,
        body: 'Ribalta tem onze mercados cobertos e trinta e duas feiras semanais. Os mercados são da câmara; as bancas passam de pais para filhos.\n\nDesde 2019 só o serviço de saúde assina as inspeções.',
      },
    ],
    translations: [
      {
        author: 'facilitator',
        lang: 'en',
        hoursAgo: 1700,
        body: 'Ribalta has eleven covered markets and thirty-two weekly street markets. The halls belong to the city; the stalls pass from parents to children.\n\nSince 2019 only the health service signs the inspections.',
      },
    ],
  },
  {
    section: 'context',
    versions: [
      {
        author: 'city-b',
        lang: 'en',
        hoursAgo: 1850,
        body: 'Mvulani has one large market with 640 stalls, built for 300. Water comes two days a week.',
      },
      {
        author: 'city-b',
        lang: 'en',
        hoursAgo: 900,
        body: 'Mvulani has one large market with 640 stalls, built for 300. Water comes three days a week since the new pump.\n\nTwo services inspect, and each may close a stall.',
      },
    ],
  },
  {
    section: 'context',
    versions: [
      {
        author: 'ribalta-political',
        lang: 'pt',
        hoursAgo: 1800,
        body: 'O mercado é a primeira instituição pública que muitas famílias conhecem. Por isso entrou no programa do mandato, com nome e com prazo.',
      },
    ],
  },
  {
    section: 'objectives',
    versions: [
      {
        author: 'city-a',
        lang: 'pt',
        hoursAgo: 1500,
        body: 'Escrever o nosso método de modo que outra cidade o possa usar sem nós.\n\nAprender com Mvulani como se organiza uma comissão de feirantes que decide mesmo.',
      },
    ],
  },
  {
    section: 'objectives',
    versions: [
      {
        author: 'city-b',
        lang: 'en',
        hoursAgo: 1480,
        body: 'One signature for every inspection by the end of the year.\n\nA fish row that passes three inspections in a row.',
      },
    ],
  },
  {
    section: 'challenges',
    versions: [
      {
        author: 'ribalta-political',
        lang: 'pt',
        hoursAgo: 320,
        body: 'As pessoas julgam a cidade pelo mercado. Prometemos mercados limpos; não dissemos quem paga a água, e essa pergunta voltou à assembleia.',
      },
    ],
  },
  {
    section: 'challenges',
    versions: [
      {
        author: 'city-a',
        lang: 'pt',
        hoursAgo: 500,
        body: 'A limpeza é diária, mas a água falta duas vezes por semana. Os feirantes guardam água em bidões, e os bidões ficam no corredor.',
      },
    ],
    translations: [
      {
        author: 'facilitator',
        lang: 'en',
        hoursAgo: 480,
        body: 'We clean every day, but twice a week there is no water. The traders keep water in cans, and the cans stand in the aisle.',
      },
    ],
  },
  {
    section: 'challenges',
    versions: [
      {
        author: 'city-b',
        lang: 'en',
        hoursAgo: 300,
        body: 'We clean at night, so nobody sees it. The first complaint every morning is about smell.',
      },
      {
        author: 'city-b',
        lang: 'en',
        hoursAgo: 120,
        body: 'We clean at night, so nobody sees it. The first complaint every morning is about smell, and the smell comes from one drain behind the fish row.',
      },
    ],
  },
];
