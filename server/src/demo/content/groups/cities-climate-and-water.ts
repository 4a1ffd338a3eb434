import type { DemoGroup } from '../types.js';

export const citiesClimateAndWater: DemoGroup = {
  key: 'cities-climate-and-water',
  title: 'المدن والمناخ والمياه',
  description:
    'تصريف مياه الأمطار والإنذار المبكر وموجات الحر: ما الذي نجح في مدينتكم وما الذي لم ينجح؟ يوافق الميسّر على طلبات الانضمام لأن بعض النقاشات تتناول نقاط ضعف لم تُعلن بعد. (عرض تجريبي)',
  access: 'on-request',
  themes: ['climate-and-urban-resilience', 'disaster-risk-reduction', 'public-services'],
  languages: ['ar', 'fr', 'en', 'es'],
  regions: [],
  facilitators: ['facilitator'],
  members: [
    'marsa-nawras-technical',
    'marsa-nawras-political',
    'cap-alize-technical',
    'puerto-lucero-technical',
    'kota-selasih-technical',
    'yasnozersk-technical',
  ],
  requests: ['sainte-ondine-political', 'porto-acacia-technical'],
  threads: [
    {
      key: 'before-the-rains',
      title: 'تصريف مياه الأمطار: قائمة مراجعة قبل موسم الشتاء',
      lang: 'ar',
      messages: [
        {
          author: 'marsa-nawras-technical',
          lang: 'ar',
          hoursAgo: 320,
          body: 'نعدّ قائمة قصيرة بما يجب فحصه قبل أول مطر: المصارف، محطات الضخ، المولّدات، أرقام الهواتف. ماذا تضيفون من تجربتكم؟ نريدها في صفحة واحدة تُعلَّق في كل ورشة.',
        },
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 311,
          body: "Ajoutez les clés ! L'an dernier, la station de pompage fonctionnait très bien, mais personne sur place n'avait la clé du portail. Depuis, il y en a trois, chez trois personnes différentes.",
        },
        {
          author: 'puerto-lucero-technical',
          lang: 'es',
          hoursAgo: 300,
          body: 'Fotos con fecha de cada rejilla, antes y después de limpiarla. No es desconfianza: sirve para saber cuáles se tapan siempre y por qué. Descubrimos que dos estaban al lado de una obra que lavaba hormigón.',
        },
        {
          author: 'kota-selasih-technical',
          lang: 'en',
          hoursAgo: 287,
          body: 'A trial run at night and in the rain. Daylight exercises tell you nothing about lights, radios and tired people.',
        },
        {
          author: 'marsa-nawras-technical',
          lang: 'ar',
          hoursAgo: 264,
          replyTo: 2,
          body: 'المفاتيح! لم تخطر لنا. أضفنا: ثلاث نسخ من كل مفتاح، صورة مؤرخة لكل مصرف، وتمرين ليلي واحد قبل نهاية الشهر. سنشارك الصفحة بعد التمرين.',
        },
        {
          author: 'yasnozersk-technical',
          lang: 'en',
          hoursAgo: 240,
          body: 'In our climate the same list works for the first frost. We would add fuel: who checks that the tank of the generator is full, and on which day.',
        },
      ],
    },
    {
      key: 'early-warning',
      title: "Alerte précoce par SMS : qui décide de l'envoi ?",
      lang: 'fr',
      messages: [
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 145,
          body: "Nous avons les numéros et l'outil. Ce qui manque, c'est la décision : à deux heures du matin, qui peut envoyer le message à trente mille personnes sans attendre une signature ?",
        },
        {
          author: 'marsa-nawras-political',
          lang: 'ar',
          hoursAgo: 139,
          body: 'اتفقنا على عتبات مكتوبة: إذا بلغ منسوب الوادي علامة معيّنة، يرسل المناوب الرسالة فورا ثم يُعلم الرئيس. القرار السياسي اتُّخذ مرة واحدة، في وضح النهار، لا في منتصف الليل.',
        },
        {
          author: 'kota-selasih-technical',
          lang: 'en',
          hoursAgo: 131,
          body: 'Same principle here, three levels with fixed texts in three languages, written in advance. The person on duty chooses a number, never writes a sentence.',
        },
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 104,
          replyTo: 2,
          body: "« La décision prise une fois, en plein jour » : je vais citer cette phrase au conseil. Il nous faut quelqu'un du côté politique pour la porter ; pour l'instant, ce poste est vacant chez nous.",
        },
        {
          author: 'facilitator',
          lang: 'fr',
          hoursAgo: 100,
          body: "Je peux inviter Marsa Nawras à présenter ses seuils, avec une voix politique, lors d'un échange d'une heure. Dites-moi quelle semaine vous convient.",
        },
      ],
    },
    {
      key: 'heat-and-open-buildings',
      title: 'Heat: which public buildings stay open, and until when?',
      lang: 'en',
      messages: [
        {
          author: 'puerto-lucero-technical',
          lang: 'en',
          hoursAgo: 52,
          body: 'We listed nineteen public buildings with shade and water. Only four can stay open after six in the evening, which is when people look for them. How do you pay for the opening hours?',
        },
        {
          author: 'kota-selasih-technical',
          lang: 'en',
          hoursAgo: 47,
          body: 'Libraries, with volunteers from the neighbourhood committee and one guard. The city pays the guard, only on days above the threshold. It came to eleven evenings last year.',
        },
        {
          author: 'marsa-nawras-technical',
          lang: 'ar',
          hoursAgo: 36,
          body: 'فتحنا ساحات المدارس المظللة مساءً في أيام الحر الشديد. الكلفة الأساسية كانت الحراسة والماء البارد، وقد تكفّلت جمعية الحي بالماء.',
        },
      ],
    },
  ],
};
