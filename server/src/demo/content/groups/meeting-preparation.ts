import type { DemoGroup } from '../types.js';

export const meetingPreparation: DemoGroup = {
  key: 'meeting-preparation',
  title: 'Préparation de la rencontre (démonstration)',
  description:
    "Petit groupe de travail fermé : ordre du jour, langues et accueil de la prochaine rencontre d'apprentissage entre pairs. (Démonstration)",
  access: 'secret',
  themes: ['intermediary-cities', 'knowledge-management'],
  languages: ['fr', 'en', 'ar'],
  regions: ['africa', 'middle-east-west-asia', 'north-america'],
  facilitators: ['facilitator', 'facilitator-africa'],
  members: ['cap-alize-technical', 'marsa-nawras-political', 'sainte-ondine-technical'],
  requests: [],
  threads: [
    {
      key: 'agenda',
      title: 'Ordre du jour : première version',
      lang: 'fr',
      messages: [
        {
          author: 'facilitator-africa',
          lang: 'fr',
          hoursAgo: 172,
          body: "Voici une première trame sur deux jours : ouverture politique par la ville hôte, une session interactive, deux sous-thèmes en groupes de deux heures, une visite de terrain. Qu'est-ce qui est en trop, qu'est-ce qui manque ?",
        },
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 166,
          body: 'La visite de terrain devrait venir le premier après-midi, pas le dernier. Quand on a vu le marché et la station de pompage ensemble, les discussions du lendemain sont bien plus concrètes.',
        },
        {
          author: 'sainte-ondine-technical',
          lang: 'fr',
          hoursAgo: 158,
          body: "D'accord pour la visite d'abord. Et je propose de finir par une demi-heure où chaque ville écrit une seule chose qu'elle fera dans les trois mois.",
        },
        {
          author: 'marsa-nawras-political',
          lang: 'ar',
          hoursAgo: 143,
          body: 'أوافق. وأقترح أن يكون الافتتاح قصيرا: ثلاث دقائق لكل مسؤول، ثم ننتقل مباشرة إلى العمل. الناس يسافرون بعيدا ليسمع بعضهم بعضا.',
        },
        {
          author: 'facilitator-africa',
          lang: 'fr',
          hoursAgo: 120,
          body: 'Retenu : ouverture courte, visite le premier jour, engagement écrit à la fin. Je mets la deuxième version ici avant vendredi.',
        },
      ],
    },
    {
      key: 'languages',
      title: 'Interprétation et langues de travail',
      lang: 'fr',
      messages: [
        {
          author: 'facilitator',
          lang: 'fr',
          hoursAgo: 92,
          body: "Trois langues sont demandées : français, arabe, anglais. L'interprétation simultanée dépasse le budget pour les groupes. Que pensez-vous d'une interprétation en plénière seulement, et de groupes bilingues ?",
        },
        {
          author: 'marsa-nawras-political',
          lang: 'ar',
          hoursAgo: 83,
          body: 'المجموعات الثنائية اللغة حل معقول، بشرط أن تُكتب الخلاصات على اللوح باللغتين. في المرة السابقة ضاعت أفكار لأن أحدا لم يكتبها.',
        },
        {
          author: 'sainte-ondine-technical',
          lang: 'en',
          hoursAgo: 76,
          body: 'Agreed. We can lend two people who write on the board in French and English while the others talk.',
        },
      ],
    },
    {
      key: 'welcome',
      title: 'Welcome sheet for people who come for the first time',
      lang: 'en',
      messages: [
        {
          author: 'sainte-ondine-technical',
          lang: 'en',
          hoursAgo: 29,
          body: 'One page, large print: how to get from the station, where to eat, whom to call, and the one question to prepare at home. What should the question be?',
        },
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 24,
          body: "« Qu'avez-vous essayé qui n'a pas marché ? » C'est la question qui fait parler les gens entre eux.",
        },
        {
          author: 'facilitator-africa',
          lang: 'en',
          hoursAgo: 12,
          replyTo: 2,
          body: 'That is the one. I will put it in the three languages and send it with the invitation.',
        },
      ],
    },
  ],
};
