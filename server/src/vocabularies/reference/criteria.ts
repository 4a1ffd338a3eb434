import { entry } from './vocabulary-entry.js';

/** Criteria on which a proposal for the learning agenda is judged, each with a level and a reason; no weights, no total. */
export const criteria = [
  entry('grounded', ['session', 'slides'], 'Grounded in reality', {
    es: 'Arraigada en la realidad',
    fr: 'Ancrée dans la réalité',
    pt: 'Assente na realidade',
    ar: 'متجذّر في الواقع',
  }),
  entry('evidence-based', ['session', 'slides'], 'Evidence based', {
    es: 'Basada en evidencias',
    fr: 'Fondée sur des données probantes',
    pt: 'Baseada em evidências',
    ar: 'قائم على الأدلة',
  }),
  entry('demand-driven', ['slides'], 'Demand driven', {
    es: 'Responde a la demanda',
    fr: 'Répond à la demande',
    pt: 'Responde a necessidades manifestadas',
    ar: 'يستجيب للطلب',
  }),
  entry('open', ['session', 'slides'], 'Open and flexible, no rigid structure', {
    es: 'Abierta y flexible, sin estructura rígida',
    fr: 'Ouverte et souple, sans structure rigide',
    pt: 'Aberta e flexível, sem estrutura rígida',
    ar: 'منفتح ومرن، بلا هيكل جامد',
  }),
  entry('replicable', ['session'], 'Replicable', {
    es: 'Replicable',
    fr: 'Reproductible',
    pt: 'Replicável',
    ar: 'قابل للتكرار',
  }),
  entry('aligned', ['session'], 'Aligned with existing guidelines and programmes', {
    es: 'Alineada con las directrices y los programas existentes',
    fr: 'En accord avec les orientations et programmes existants',
    pt: 'Alinhada com as diretrizes e os programas existentes',
    ar: 'متوافق مع المبادئ التوجيهية والبرامج القائمة',
  }),
  entry('transparent', ['session'], 'Transparent', {
    es: 'Transparente',
    fr: 'Transparente',
    pt: 'Transparente',
    ar: 'شفاف',
  }),
  entry('funded', ['session'], 'Adequately funded', {
    es: 'Con financiación suficiente',
    fr: 'Suffisamment financée',
    pt: 'Com financiamento suficiente',
    ar: 'ممول تمويلًا كافيًا',
  }),
];
