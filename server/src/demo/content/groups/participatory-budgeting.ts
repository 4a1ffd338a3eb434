import type { DemoGroup } from '../types.js';

export const participatoryBudgeting: DemoGroup = {
  key: 'participatory-budgeting',
  title: 'Orçamento participativo e direitos',
  description:
    'Como decidir juntos sobre o dinheiro público, ouvir quem nunca é ouvido e prestar contas do que não foi feito. (Demonstração)',
  access: 'open',
  themes: ['participatory-democracy-and-human-rights', 'women-and-youth', 'goals-and-rights'],
  languages: ['pt', 'es', 'fr', 'en'],
  regions: [],
  facilitators: ['facilitator'],
  members: [
    'ribalta-political',
    'city-a',
    'porto-acacia-political',
    'puerto-lucero-political',
    'lindwerda-political',
    'member',
    'sainte-ondine-political',
    'sainte-ondine-technical',
    'marsa-nawras-political',
  ],
  requests: [],
  threads: [
    {
      key: 'those-who-never-come',
      title: 'Como chegar a quem nunca vem às assembleias?',
      lang: 'pt',
      messages: [
        {
          author: 'ribalta-political',
          lang: 'pt',
          hoursAgo: 260,
          body: 'Nas nossas assembleias aparecem sempre as mesmas duzentas pessoas. Quase nenhuma mãe com filho pequeno, quase ninguém que trabalha de noite. O que vocês mudaram para que viesse gente nova?',
        },
        {
          author: 'porto-acacia-political',
          lang: 'pt',
          hoursAgo: 251,
          body: 'Deixámos de convocar para a sede. Vamos ao mercado às seis da manhã e à paragem dos autocarros às cinco da tarde, com um quadro e três propostas. Demora dez minutos por pessoa, mas fala-se com quem nunca vem.',
        },
        {
          author: 'sainte-ondine-political',
          lang: 'fr',
          hoursAgo: 236,
          body: "Une garderie gratuite pendant l'assemblée, et la soupe avant de commencer. Cela coûte peu, et la moitié des nouvelles personnes disent être venues pour cela la première fois.",
        },
        {
          author: 'marsa-nawras-political',
          lang: 'ar',
          hoursAgo: 220,
          body: 'عندنا جلسات للنساء وحدهن تديرها موظفات البلدية، ثم تُعرض خلاصاتها في الجلسة العامة كما هي. في السنة الأولى ضحك البعض، وفي السنة الثانية كانت أفضل المقترحات منها.',
        },
        {
          author: 'ribalta-political',
          lang: 'pt',
          hoursAgo: 198,
          replyTo: 4,
          body: 'Gosto muito da ideia de levar as conclusões tal como são, sem resumir. Vamos testar as três coisas em dois bairros: ida ao mercado, espaço para crianças e uma reunião só de mulheres.',
        },
        {
          author: 'facilitator',
          lang: 'en',
          hoursAgo: 190,
          body: 'For those who read this in English: go where people are, look after the children, hold a meeting of women and report it word for word. Ribalta tries all three and will report here.',
        },
      ],
    },
    {
      key: 'budget-of-the-young',
      title: 'Budget participatif des jeunes : à partir de quel âge ?',
      lang: 'fr',
      messages: [
        {
          author: 'sainte-ondine-technical',
          lang: 'fr',
          hoursAgo: 115,
          body: 'Nous réservons une petite part du budget aux moins de 18 ans. La question qui divise le conseil : peut-on voter à 8 ans ? À 12 ? Certains craignent que les parents votent à la place des enfants.',
        },
        {
          author: 'lindwerda-political',
          lang: 'en',
          hoursAgo: 108,
          body: 'We started at ten, through the schools. The vote takes place in class, with cards, and parents are not in the room. Children under ten draw what they want, and the drawings hang in the town hall during the debate.',
        },
        {
          author: 'puerto-lucero-political',
          lang: 'es',
          hoursAgo: 97,
          body: 'Desde los doce años. Pero lo más importante no fue la edad, sino que la obra se terminara antes de que pasaran de curso. Si tardamos dos años, ya no les importa.',
        },
        {
          author: 'sainte-ondine-technical',
          lang: 'fr',
          hoursAgo: 79,
          replyTo: 3,
          body: 'Très juste. Nous allons donc limiter aux projets réalisables en huit mois, et commencer à 10 ans par les écoles. Merci à vous deux.',
        },
      ],
    },
    {
      key: 'share-of-the-budget',
      title: '¿Qué parte del presupuesto se decide así?',
      lang: 'es',
      messages: [
        {
          author: 'puerto-lucero-political',
          lang: 'es',
          hoursAgo: 70,
          body: 'Empezamos con el dos por ciento de la inversión. La gente dice, con razón, que es poco para tanto esfuerzo. ¿Han subido el porcentaje con los años? ¿Qué dejó de hacerse a cambio?',
        },
        {
          author: 'ribalta-political',
          lang: 'pt',
          hoursAgo: 66,
          body: 'Começamos com pouco e subimos devagar. Mais importante que a porcentagem foi abrir o resto: hoje a comissão de moradores vê a lista inteira de investimentos e pode fazer perguntas antes da votação na câmara.',
        },
        {
          author: 'porto-acacia-political',
          lang: 'pt',
          hoursAgo: 58,
          body: 'Nós fizemos o contrário: menos dinheiro por ano, mas garantido por três anos. Um bairro pode assim decidir uma obra maior e fazê-la por partes.',
        },
      ],
    },
    {
      key: 'what-was-not-built',
      title: 'Showing what was not built, and why',
      lang: 'en',
      messages: [
        {
          author: 'lindwerda-political',
          lang: 'en',
          hoursAgo: 46,
          body: 'Every spring we publish a proud list of finished projects. Nobody asks about the list. They ask about the playground that was voted for and never came. Does anybody publish what failed?',
        },
        {
          author: 'member',
          lang: 'en',
          hoursAgo: 44,
          body: 'From the technical side: half of our delays have the same cause, the land belongs to somebody else. If we had written that down from the first year, we would have stopped accepting such projects.',
        },
        {
          author: 'ribalta-political',
          lang: 'pt',
          hoursAgo: 31,
          body: 'Publicamos uma página por bairro com três colunas: feito, em obra, não feito e por quê. No primeiro ano deu medo. No segundo, foi a página mais lida do site.',
        },
        {
          author: 'lindwerda-political',
          lang: 'en',
          hoursAgo: 18,
          replyTo: 3,
          body: 'Three columns it is. "Not done, and why" will be on the notice board too, since half of those who ask do not use the website.',
        },
      ],
    },
  ],
};
