import type { DemoPair } from '../types.js';
import { cleanMarketsPlan } from './clean-markets-plan.js';
import { cleanMarketsAssessments } from './clean-markets-assessments.js';
import { cleanMarketsSections } from './clean-markets-sections.js';

export const cleanMarkets: DemoPair = {
  key: 'clean-markets',
  title: 'Clean markets: Ribalta and Mvulani',
  state: 'active',
  phase: 'adaptation',
  themes: ['hygiene-health-and-markets', 'public-space', 'decent-work'],
  createdHoursAgo: 5200,
  cities: [
    { organisation: 'ribalta', acceptedHoursAgo: 5150 },
    { organisation: 'mvulani', acceptedHoursAgo: 5090 },
  ],
  facilitators: ['facilitator'],
  plan: cleanMarketsPlan,
  sections: cleanMarketsSections,
  assessments: cleanMarketsAssessments,
  threads: [
    {
      key: 'one-signature-or-two',
      title: 'Inspection of the covered market: one signature or two?',
      lang: 'en',
      messages: [
        {
          author: 'city-b',
          lang: 'en',
          hoursAgo: 340,
          body: 'Who inspects the stalls in Ribalta: the markets service or the health service? Here it is both, and in the end nobody knows who signs. Last month a fish stall was closed by one and opened by the other on the same day.',
        },
        {
          author: 'city-a',
          lang: 'pt',
          hoursAgo: 331,
          body: 'Passamos por isso. Hoje só a saúde assina, e o serviço de mercados acompanha a visita. O resultado fica num cartaz na entrada do mercado: verde, amarelo ou vermelho, com a data da próxima visita.',
        },
        {
          author: 'mvulani-markets',
          lang: 'en',
          hoursAgo: 318,
          body: 'And the traders accept a red sign at the entrance? Here they would take it down before noon.',
        },
        {
          author: 'ribalta-political',
          lang: 'pt',
          hoursAgo: 310,
          replyTo: 3,
          body: 'No começo tiraram, sim. Mudou quando o verde passou a valer alguma coisa: quem tem três verdes seguidos escolhe primeiro o lugar na feira de fim de ano. Hoje são os feirantes que ligam pedindo a visita.',
        },
        {
          author: 'city-b',
          lang: 'en',
          hoursAgo: 292,
          body: 'That is the part we were missing: a reason to want the visit. One signature from the health service, a sign with a date, and something to gain. I will take it to the department heads.',
        },
        {
          author: 'facilitator',
          lang: 'en',
          hoursAgo: 288,
          body: 'Good. Mvulani, who on your side could speak for the council? The political voice is still open in this pair, and this decision will need one.',
        },
        {
          author: 'city-b',
          lang: 'en',
          hoursAgo: 266,
          replyTo: 6,
          body: 'I have asked the mayor’s office to name somebody. Until then I report to the department head in writing.',
        },
        {
          author: 'city-a',
          lang: 'pt',
          hoursAgo: 31,
          body: 'Mandei traduzir o modelo do cartaz para inglês. Se quiserem testar, comecem por um corredor só, o do peixe: é onde a diferença aparece em duas semanas.',
        },
        {
          author: 'mvulani-markets',
          lang: 'en',
          hoursAgo: 6,
          replyTo: 8,
          body: 'We start on Monday with the fish row: fourteen stalls. I will write here every Friday what happened.',
        },
      ],
    },
    {
      key: 'visit-programme',
      title: 'Visita a Mvulani: programa de três dias',
      lang: 'pt',
      messages: [
        {
          author: 'city-a',
          lang: 'pt',
          hoursAgo: 200,
          body: 'Somos três pessoas: mercados, saúde e uma feirante da comissão. Preferimos menos reuniões e mais tempo dentro do mercado, de preferência na abertura e no fechamento.',
        },
        {
          author: 'city-b',
          lang: 'en',
          hoursAgo: 187,
          body: 'Then day one starts at 4:30 with the trucks, I hope you are serious about the opening. Day two with the traders’ committee, day three half a day to write down what each city will try. I will find an interpreter for the committee.',
        },
        {
          author: 'city-a',
          lang: 'pt',
          hoursAgo: 181,
          body: 'Quatro e meia está ótimo, a nossa feirante acorda às três. Podemos levar o nosso livro de ocorrências para comparar com o de vocês?',
        },
        {
          author: 'city-b',
          lang: 'en',
          hoursAgo: 160,
          replyTo: 3,
          body: 'Please do. Ours is two notebooks and a lot of memory. That comparison may be the most useful hour of the visit.',
        },
        {
          author: 'facilitator',
          lang: 'en',
          hoursAgo: 151,
          body: 'Agreed then: opening of the market, committee, half a day of writing. Each city notes one thing it will try within three months, and one thing it will not.',
        },
      ],
    },
    {
      key: 'rules-of-the-committee',
      title: 'Traders’ committee: draft rules on one page',
      lang: 'en',
      messages: [
        {
          author: 'mvulani-markets',
          lang: 'en',
          hoursAgo: 78,
          body: 'Draft: nine members, one per row, elected for one year, at least four women, meets on the first Tuesday, minutes on the door. Too simple?',
        },
        {
          author: 'city-a',
          lang: 'pt',
          hoursAgo: 69,
          body: 'Simples é bom. Só acrescentaria duas coisas: quem cuida do dinheiro não preside, e qualquer feirante pode pedir para ver as contas.',
        },
        {
          author: 'city-b',
          lang: 'en',
          hoursAgo: 54,
          body: 'Both added. The traders asked for one more: who misses three meetings makes room for the next on the list. Vote is on Thursday.',
        },
      ],
    },
  ],
};
