import { entry } from './vocabulary-entry.js';

/**
 * The 17 Sustainable Development Goals; the id is the number. Spanish, French and Arabic are the United Nations' own short
 * titles, Portuguese the ones of its regional information centre; marked proposed because the reference lists English only.
 */
export const sdgs = [
  entry('1', ['un'], 'No Poverty', {
    es: 'Fin de la pobreza',
    fr: 'Pas de pauvreté',
    pt: 'Erradicar a pobreza',
    ar: 'القضاء على الفقر',
  }),
  entry('2', ['un'], 'Zero Hunger', {
    es: 'Hambre cero',
    fr: 'Faim « zéro »',
    pt: 'Erradicar a fome',
    ar: 'القضاء التام على الجوع',
  }),
  entry('3', ['un'], 'Good Health and Well-being', {
    es: 'Salud y bienestar',
    fr: 'Bonne santé et bien-être',
    pt: 'Saúde de qualidade',
    ar: 'الصحة الجيدة والرفاه',
  }),
  entry('4', ['un'], 'Quality Education', {
    es: 'Educación de calidad',
    fr: 'Éducation de qualité',
    pt: 'Educação de qualidade',
    ar: 'التعليم الجيد',
  }),
  entry('5', ['un'], 'Gender Equality', {
    es: 'Igualdad de género',
    fr: 'Égalité entre les sexes',
    pt: 'Igualdade de género',
    ar: 'المساواة بين الجنسين',
  }),
  entry('6', ['un'], 'Clean Water and Sanitation', {
    es: 'Agua limpia y saneamiento',
    fr: 'Eau propre et assainissement',
    pt: 'Água potável e saneamento',
    ar: 'المياه النظيفة والنظافة الصحية',
  }),
  entry('7', ['un'], 'Affordable and Clean Energy', {
    es: 'Energía asequible y no contaminante',
    fr: "Énergie propre et d'un coût abordable",
    pt: 'Energias renováveis e acessíveis',
    ar: 'طاقة نظيفة وبأسعار معقولة',
  }),
  entry('8', ['un'], 'Decent Work and Economic Growth', {
    es: 'Trabajo decente y crecimiento económico',
    fr: 'Travail décent et croissance économique',
    pt: 'Trabalho digno e crescimento económico',
    ar: 'العمل اللائق ونمو الاقتصاد',
  }),
  entry('9', ['un'], 'Industry, Innovation and Infrastructure', {
    es: 'Industria, innovación e infraestructura',
    fr: 'Industrie, innovation et infrastructure',
    pt: 'Indústria, inovação e infraestruturas',
    ar: 'الصناعة والابتكار والهياكل الأساسية',
  }),
  entry('10', ['un'], 'Reduced Inequalities', {
    es: 'Reducción de las desigualdades',
    fr: 'Inégalités réduites',
    pt: 'Reduzir as desigualdades',
    ar: 'الحد من أوجه عدم المساواة',
  }),
  entry('11', ['un'], 'Sustainable Cities and Communities', {
    es: 'Ciudades y comunidades sostenibles',
    fr: 'Villes et communautés durables',
    pt: 'Cidades e comunidades sustentáveis',
    ar: 'مدن ومجتمعات محلية مستدامة',
  }),
  entry('12', ['un'], 'Responsible Consumption and Production', {
    es: 'Producción y consumo responsables',
    fr: 'Consommation et production responsables',
    pt: 'Produção e consumo sustentáveis',
    ar: 'الاستهلاك والإنتاج المسؤولان',
  }),
  entry('13', ['un'], 'Climate Action', {
    es: 'Acción por el clima',
    fr: 'Mesures relatives à la lutte contre les changements climatiques',
    pt: 'Ação climática',
    ar: 'العمل المناخي',
  }),
  entry('14', ['un'], 'Life Below Water', {
    es: 'Vida submarina',
    fr: 'Vie aquatique',
    pt: 'Proteger a vida marinha',
    ar: 'الحياة تحت الماء',
  }),
  entry('15', ['un'], 'Life on Land', {
    es: 'Vida de ecosistemas terrestres',
    fr: 'Vie terrestre',
    pt: 'Proteger a vida terrestre',
    ar: 'الحياة في البر',
  }),
  entry('16', ['un'], 'Peace, Justice and Strong Institutions', {
    es: 'Paz, justicia e instituciones sólidas',
    fr: 'Paix, justice et institutions efficaces',
    pt: 'Paz, justiça e instituições eficazes',
    ar: 'السلام والعدل والمؤسسات القوية',
  }),
  entry('17', ['un'], 'Partnerships for the Goals', {
    es: 'Alianzas para lograr los objetivos',
    fr: 'Partenariats pour la réalisation des objectifs',
    pt: 'Parcerias para a implementação dos objetivos',
    ar: 'عقد الشراكات لتحقيق الأهداف',
  }),
];
