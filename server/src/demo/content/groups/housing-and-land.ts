import type { DemoGroup } from '../types.js';

export const housingAndLand: DemoGroup = {
  key: 'housing-and-land',
  title: 'Vivienda y suelo',
  description:
    'Suelo público, alquiler social, mejora de barrios y catastro. Para quienes deciden y para quienes hacen los planos. (Demostración)',
  access: 'open',
  themes: ['housing-policies', 'cadastre-and-urban-planning', 'inclusive-development'],
  languages: ['es', 'pt', 'en'],
  regions: ['latin-america', 'africa'],
  facilitators: ['facilitator', 'facilitator-spanish'],
  members: [
    'puerto-lucero-political',
    'puerto-lucero-technical',
    'porto-acacia-technical',
    'porto-acacia-political',
    'kota-selasih-technical',
    'city-a',
  ],
  requests: [],
  threads: [
    {
      key: 'public-land',
      title: 'Suelo público para vivienda: ¿vender, ceder o alquilar?',
      lang: 'es',
      messages: [
        {
          author: 'puerto-lucero-political',
          lang: 'es',
          hoursAgo: 400,
          body: 'El municipio tiene once parcelas cerca del centro. La presión para venderlas es fuerte: hace falta dinero y hay compradores. Pero si las vendemos, dentro de diez años no tendremos dónde construir. ¿Cómo lo han resuelto otras ciudades?',
        },
        {
          author: 'city-a',
          lang: 'pt',
          hoursAgo: 380,
          body: 'Nós paramos de vender. Agora cedemos o direito de uso por cinquenta anos a cooperativas de moradores, com aluguel baixo do terreno. O terreno continua público e a cooperativa não pode revender com lucro.',
        },
        {
          author: 'puerto-lucero-technical',
          lang: 'es',
          hoursAgo: 362,
          replyTo: 2,
          body: '¿Y los bancos aceptan prestar a una cooperativa que no es dueña del suelo? Aquí fue el primer obstáculo cuando lo intentamos.',
        },
        {
          author: 'city-a',
          lang: 'pt',
          hoursAgo: 340,
          replyTo: 3,
          body: 'No começo não. O que destravou foi o município garantir que, se a cooperativa falhar, outra assume o contrato. A garantia nunca foi usada até hoje, mas sem ela não teria saído a primeira obra.',
        },
        {
          author: 'facilitator-spanish',
          lang: 'es',
          hoursAgo: 310,
          body: 'Resumo: cesión de uso a largo plazo, prohibición de reventa y garantía municipal. Puerto Lucero, ¿quieren que busquemos a alguien que lo explique a su equipo jurídico en una llamada de una hora?',
        },
        {
          author: 'puerto-lucero-political',
          lang: 'es',
          hoursAgo: 296,
          body: 'Sí. El equipo jurídico puede los jueves por la mañana. Mientras tanto he pedido que no se subaste ninguna parcela.',
        },
      ],
    },
    {
      key: 'social-rent',
      title: 'Alquiler social: ¿cómo fijar la cuota?',
      lang: 'es',
      messages: [
        {
          author: 'puerto-lucero-technical',
          lang: 'es',
          hoursAgo: 130,
          body: 'Vamos a entregar cuarenta viviendas en alquiler social. ¿Cuota fija o un porcentaje de los ingresos? Con porcentaje es más justo, pero la mitad de las familias no tiene ingresos regulares que se puedan comprobar.',
        },
        {
          author: 'porto-acacia-political',
          lang: 'pt',
          hoursAgo: 121,
          body: 'Temos o mesmo problema: quase toda a gente vive do comércio informal. Usamos três escalões e é a comissão do bairro que confirma em que escalão está cada família. Revê-se uma vez por ano.',
        },
        {
          author: 'kota-selasih-technical',
          lang: 'en',
          hoursAgo: 110,
          body: 'Fixed rent that covers maintenance, plus a hardship fund for those who cannot pay for a while. Simple to run: the rent is the same on every door, and the fund decides case by case, three months at a time.',
        },
        {
          author: 'puerto-lucero-technical',
          lang: 'es',
          hoursAgo: 74,
          body: 'Gracias a ambas. Me gusta la idea de los tres tramos con revisión anual; llevaré las dos opciones a la concejalía, con lo bueno y lo malo de cada una.',
        },
      ],
    },
    {
      key: 'cadastre-of-informal-areas',
      title: 'Cadastro dos bairros informais: por onde começar?',
      lang: 'pt',
      messages: [
        {
          author: 'porto-acacia-technical',
          lang: 'pt',
          hoursAgo: 88,
          body: 'Temos cerca de nove mil casas fora do cadastro. Com os meios que temos, levantar tudo demora seis anos. Começamos pelas ruas, pelas casas ou pelos limites do bairro?',
        },
        {
          author: 'puerto-lucero-technical',
          lang: 'es',
          hoursAgo: 80,
          body: 'Por las calles. Primero pusimos nombre a cada calle y número a cada puerta, con la gente del barrio. En tres meses ya podían llegar la ambulancia y el correo. Los lotes vinieron después, y la gente ya confiaba.',
        },
        {
          author: 'kota-selasih-technical',
          lang: 'en',
          hoursAgo: 64,
          replyTo: 2,
          body: 'Same here: addresses first. One warning: say clearly, in writing, that a number on the door is not a title to the land. We forgot, and spent a year explaining it.',
        },
        {
          author: 'porto-acacia-technical',
          lang: 'pt',
          hoursAgo: 41,
          body: 'Muito claro: ruas e números primeiro, e uma frase escrita sobre o que o número não é. Vou experimentar num bairro de quatrocentas casas e conto aqui como correu.',
        },
        {
          author: 'facilitator',
          lang: 'pt',
          hoursAgo: 38,
          body: 'Ótimo. Na biblioteca está a nota PLN 10, sobre cadastro inclusivo; pode servir de leitura antes da primeira reunião com o bairro.',
        },
      ],
    },
    {
      key: 'upgrading-in-place',
      title: 'Upgrading without moving people: what did you pay for first?',
      lang: 'en',
      messages: [
        {
          author: 'kota-selasih-technical',
          lang: 'en',
          hoursAgo: 26,
          body: 'We have money for one thing per neighbourhood this year: drains, footpaths, lights or water points. Residents vote, but the vote follows whoever speaks last. What would you do first, and why?',
        },
        {
          author: 'porto-acacia-political',
          lang: 'pt',
          hoursAgo: 20,
          body: 'As valas de drenagem, sempre. Depois de uma cheia perde-se tudo o que se fez antes. Mas deixem uma parte pequena para as luzes: é o que as mulheres pedem quando as ouvimos em separado.',
        },
        {
          author: 'puerto-lucero-political',
          lang: 'es',
          hoursAgo: 7,
          replyTo: 2,
          body: 'De acuerdo con escuchar por separado. En nuestra última consulta, las mujeres pidieron luz y los hombres pavimento. Hicimos las dos cosas en tramos cortos en lugar de una sola en toda la calle.',
        },
      ],
    },
  ],
};
