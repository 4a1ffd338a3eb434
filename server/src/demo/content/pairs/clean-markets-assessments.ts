import type { DemoAssessment } from '../types.js';

/** How each city saw itself when the pair began. */
export const cleanMarketsAssessments: readonly DemoAssessment[] = [
  {
    rater: 'city-a',
    moment: 'start',
    lang: 'pt',
    hoursAgo: 4800,
    capabilities: [
      {
        capability: 'commit',
        level: 'practised',
        reason: 'O programa do mandato nomeia os mercados, e o orçamento também.',
        goesWell: 'Cada inspeção tem data e responsável.',
      },
      {
        capability: 'deliver',
        level: 'practised',
        reason: 'As inspeções são feitas; a reparação dos esgotos atrasa.',
        toEnhance: 'Um contrato de manutenção que cubra os fins de semana.',
      },
      {
        capability: 'relate',
        level: 'beginning',
        reason: 'Falamos com os feirantes quando há queixas, não antes.',
        toEnhance: 'Uma comissão com datas fixas.',
      },
      {
        capability: 'adapt',
        level: 'lasting',
        reason: 'Mudámos o cartaz três vezes depois de ouvir os feirantes.',
        goesWell: 'O livro de ocorrências é lido todos os meses.',
      },
      {
        capability: 'cohere',
        level: 'beginning',
        reason: 'Saúde e mercados têm listas diferentes das mesmas bancas.',
      },
    ],
  },
  {
    rater: 'city-b',
    moment: 'start',
    lang: 'en',
    hoursAgo: 4750,
    capabilities: [
      {
        capability: 'commit',
        level: 'beginning',
        reason: 'The department wants it; the council has not decided anything yet.',
        toEnhance: 'A decision of the council, with a name beside it.',
      },
      {
        capability: 'deliver',
        level: 'beginning',
        reason: 'We inspect, but what one service closes the other one opens.',
      },
      {
        capability: 'relate',
        level: 'practised',
        reason: 'The traders’ committee meets every month and its minutes hang on the door.',
        goesWell: 'Nine rows, nine people who speak for them.',
      },
      {
        capability: 'adapt',
        level: 'not-yet',
        reason: 'Nobody looks at the notebooks once they are full.',
        toEnhance: 'One hour a month with both notebooks on the table.',
      },
      {
        capability: 'cohere',
        level: 'not-yet',
        reason: 'Two services, two forms, two signatures.',
      },
    ],
  },
];
