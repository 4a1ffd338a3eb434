/** An organisation that the sources name. What is missing is unknown; size is not in the sources at all. */
export interface ReferenceOrganisation {
  readonly name: string;
  readonly kind: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly place?: string;
  readonly regions?: readonly string[];
}

/** Organisations of the sources, for the demonstration network: facts only, no persons. */
export const referenceOrganisations: readonly ReferenceOrganisation[] = [
  { name: 'UCLG World Secretariat', kind: 'secretariat', country: 'ES' },
  { name: 'UCLG Africa', kind: 'section', regions: ['africa'] },
  { name: 'UCLG ASPAC', kind: 'section', regions: ['asia-pacific'] },
  { name: 'Metropolis', kind: 'section', regions: ['metropolis'] },
  { name: 'Committee on Culture (Agenda 21 for Culture)', kind: 'committee' },
  { name: 'Committee on Social Inclusion, Participatory Democracy and Human Rights', kind: 'committee' },
  { name: 'AL-LAs', kind: 'association', country: 'MX' },
  { name: 'Diputació de Barcelona', kind: 'government-region', country: 'ES' },
  { name: 'CNM', kind: 'association', country: 'BR' },
  { name: 'FNP', kind: 'association', country: 'BR' },
  { name: 'ANAMM', kind: 'association', country: 'MZ' },
  { name: 'MILE', kind: 'academia', country: 'ZA', place: 'Durban' },
  { name: 'SALGA', kind: 'association', country: 'ZA' },
  { name: 'MELGA', kind: 'association' },
  { name: 'VNG International', kind: 'association', country: 'NL' },
  { name: 'UNESCO Chair in Intermediary Cities, University of Lleida', kind: 'academia', country: 'ES' },
  { name: 'Architects without Borders', kind: 'international' },
  { name: 'Connective Cities', kind: 'international', country: 'DE' },
  { name: 'ICMPD', kind: 'international' },
  { name: 'UN-Habitat', kind: 'international' },
  { name: 'Educating Cities', kind: 'international' },
  { name: 'European Commission', kind: 'donor' },
  { name: 'Norwegian government', kind: 'donor', country: 'NO' },
  { name: 'Barcelona City Council', kind: 'city', country: 'ES', regions: [] },
  { name: 'Durban', kind: 'city', country: 'ZA', regions: ['africa'] },
  { name: 'Johannesburg', kind: 'city', country: 'ZA', regions: ['africa'] },
  { name: 'Lilongwe', kind: 'city', country: 'MW', regions: ['africa'] },
  { name: 'Blantyre', kind: 'city', country: 'MW', regions: ['africa'] },
  { name: 'Maputo', kind: 'city', country: 'MZ', regions: ['africa'] },
  { name: 'Inhambane', kind: 'city', country: 'MZ', regions: ['africa'] },
  { name: 'Swakopmund', kind: 'city', country: 'NA', regions: ['africa'] },
  { name: 'Sfax', kind: 'city', country: 'TN', regions: ['africa'] },
  { name: 'Porto Alegre', kind: 'city', country: 'BR', regions: ['latin-america'] },
  { name: 'Niterói', kind: 'city', country: 'BR', regions: ['latin-america'] },
  { name: 'Santa Fe', kind: 'city', country: 'AR', regions: ['latin-america'] },
  { name: 'Pasto', kind: 'city', country: 'CO', regions: ['latin-america'] },
  { name: 'Montreal', kind: 'city', country: 'CA', regions: ['north-america'] },
  { name: 'Lisboa', kind: 'city', country: 'PT', regions: ['europe'] },
  { name: 'Turin', kind: 'city', country: 'IT', regions: ['europe'] },
  { name: 'Seoul', kind: 'city', country: 'KR', regions: ['asia-pacific'] },
  { name: 'Jakarta', kind: 'city', country: 'ID', regions: ['asia-pacific'] },
  { name: 'Surabaya', kind: 'city', country: 'ID', regions: ['asia-pacific'] },
  { name: 'Berlin', kind: 'city', country: 'DE', regions: ['europe'] },
  { name: 'San Francisco', kind: 'city', country: 'US', regions: ['north-america'] },
  { name: 'Borgou', kind: 'government-region', country: 'BJ', regions: ['africa'] },
];
