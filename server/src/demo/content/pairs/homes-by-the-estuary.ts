import type { DemoPair } from '../types.js';

/** One city has not answered yet: the pair is proposed, and its thread is where they get to know each other. */
export const homesByTheEstuary: DemoPair = {
  key: 'homes-by-the-estuary',
  title: 'Homes by the estuary: Porto Acácia and Kota Selasih',
  state: 'proposed',
  phase: 'courtship',
  themes: ['housing-policies', 'cadastre-and-urban-planning'],
  createdHoursAgo: 230,
  cities: [{ organisation: 'porto-acacia', acceptedHoursAgo: 214 }, { organisation: 'kota-selasih' }],
  facilitators: ['facilitator'],
  threads: [
    {
      key: 'getting-to-know',
      title: 'Getting to know each other',
      lang: 'en',
      messages: [
        {
          author: 'facilitator',
          lang: 'en',
          hoursAgo: 228,
          body: 'You met in the housing group: Porto Acácia looks for ways to improve homes on wet ground, Kota Selasih wants to learn how a cadastre can start from the streets. Would you like to work together for a year? Nothing is decided until both cities accept.',
        },
        {
          author: 'porto-acacia-political',
          lang: 'pt',
          hoursAgo: 213,
          body: 'Aceitámos. O que mais nos interessa é como melhoraram as casas sem deslocar as famílias. Em troca, podemos mostrar como numerámos as portas com as comissões de bairro.',
        },
        {
          author: 'kota-selasih-technical',
          lang: 'en',
          hoursAgo: 86,
          body: 'We are interested and our mayor has the proposal on her desk. Two questions that she will ask: how many days a month does this cost a technical officer, and who pays for a visit?',
        },
        {
          author: 'porto-acacia-technical',
          lang: 'pt',
          hoursAgo: 62,
          replyTo: 3,
          body: 'Da nossa parte contamos com dois dias por mês. Uma visita só no segundo semestre, e cada cidade paga a sua viagem; o resto fazemos por chamada.',
        },
      ],
    },
  ],
};
