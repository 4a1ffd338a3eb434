import type { DemoPair } from '../types.js';

export const threeHarbours: DemoPair = {
  key: 'three-harbours',
  title: 'Three harbours and the rain: Puerto Lucero, Cap Alizé, Marsa Nawras',
  state: 'active',
  phase: 'inspiration',
  themes: ['climate-and-urban-resilience', 'disaster-risk-reduction', 'public-services'],
  createdHoursAgo: 2900,
  cities: [
    { organisation: 'puerto-lucero', acceptedHoursAgo: 2880 },
    { organisation: 'cap-alize', acceptedHoursAgo: 2810 },
    { organisation: 'marsa-nawras', acceptedHoursAgo: 2760 },
  ],
  facilitators: ['facilitator'],
  threads: [
    {
      key: 'where-the-water-stands',
      title: 'Où l’eau reste-t-elle ? Une carte faite avec les habitants',
      lang: 'fr',
      messages: [
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 420,
          body: "Nos plans de réseau datent d'il y a vingt ans. Les habitants, eux, savent exactement où l'eau reste. Nous aimerions dresser une carte avec eux avant la saison. Quelqu'un l'a-t-il déjà fait ?",
        },
        {
          author: 'puerto-lucero-technical',
          lang: 'es',
          hoursAgo: 411,
          body: 'Sí. Pintamos una marca azul en las paredes a la altura a la que llegó el agua, con la fecha, casa por casa y con permiso. Después bastó fotografiar las marcas. En dos semanas teníamos ciento ochenta puntos.',
        },
        {
          author: 'marsa-nawras-technical',
          lang: 'ar',
          hoursAgo: 396,
          body: 'فكرة العلامات الزرقاء ممتازة. نحن جمعنا الشهادات في المقاهي على خريطة ورقية كبيرة، ثم تحققنا منها ميدانيا. ظهر أن ثلث النقاط سببها مصارف مسدودة لا نقص في الشبكة.',
        },
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 377,
          body: "Un tiers de grilles bouchées : cela change tout, c'est le budget d'entretien et non celui des travaux. Nous ferons les deux : la carte dans les cafés, puis les marques bleues là où l'on n'est pas d'accord.",
        },
        {
          author: 'facilitator',
          lang: 'en',
          hoursAgo: 370,
          body: 'You have two methods and one finding to check in each city: what share of the points is maintenance, not capacity? Shall each of you bring that one number to the call next month?',
        },
        {
          author: 'puerto-lucero-technical',
          lang: 'es',
          hoursAgo: 352,
          replyTo: 5,
          body: 'De acuerdo. Nosotros podemos tenerlo en tres semanas.',
        },
        {
          author: 'marsa-nawras-political',
          lang: 'ar',
          hoursAgo: 333,
          body: 'نعم. وسأعرض الرقم على المجلس مهما كان، فهو يساعدنا على الدفاع عن ميزانية الصيانة.',
        },
      ],
    },
    {
      key: 'school-yards',
      title: 'Patios escolares que guardan el agua',
      lang: 'es',
      messages: [
        {
          author: 'puerto-lucero-political',
          lang: 'es',
          hoursAgo: 155,
          body: 'Queremos que tres patios de escuela retengan la lluvia durante unas horas. Las familias preguntan, con razón, si es seguro. ¿Cómo lo explicaron en sus ciudades?',
        },
        {
          author: 'marsa-nawras-technical',
          lang: 'ar',
          hoursAgo: 148,
          body: 'بدأنا بساحة واحدة، وعمق الماء لا يتجاوز عشرين سنتيمترا ولا يبقى أكثر من ست ساعات. دعونا الأهالي يوم التجربة الأولى ليروا بأعينهم كيف يُصرَّف الماء.',
        },
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 134,
          body: "Chez nous, ce sont les élèves qui ont présenté le projet, avec une maquette et un arrosoir. Aucun adulte n'aurait convaincu la salle aussi vite.",
        },
        {
          author: 'puerto-lucero-political',
          lang: 'es',
          hoursAgo: 119,
          replyTo: 3,
          body: 'La maqueta y la regadera: lo haremos igual, y el día de la prueba con las familias presentes. Gracias a las dos ciudades.',
        },
      ],
    },
    {
      key: 'next-call',
      title: 'المكالمة القادمة: الموعد واللغات',
      lang: 'ar',
      messages: [
        {
          author: 'marsa-nawras-technical',
          lang: 'ar',
          hoursAgo: 44,
          body: 'نقترح الثلاثاء بعد المقبل. فارق التوقيت بيننا كبير: ما الساعة التي تناسب بويرتو لوسيرو دون أن تكون فجرا؟',
        },
        {
          author: 'puerto-lucero-technical',
          lang: 'en',
          hoursAgo: 40,
          body: 'Nine in the morning here is mid-afternoon for you, that works well. We would need somebody who can help between Spanish and Arabic.',
        },
        {
          author: 'facilitator',
          lang: 'en',
          hoursAgo: 35,
          body: 'I take care of that. Cap Alizé, could you chair in French this time? Each city has ten minutes: the number, one photograph, one question.',
        },
        {
          author: 'cap-alize-technical',
          lang: 'fr',
          hoursAgo: 15,
          replyTo: 3,
          body: "Oui, avec plaisir. J'envoie la trame demain.",
        },
      ],
    },
  ],
};
