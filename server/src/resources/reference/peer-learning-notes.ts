/** An edition as the list prints it; `lang` is `und` where it prints none. */
export interface ReferenceEdition {
  readonly title: string;
  readonly lang: string;
}

/** A work of the series with its editions by language. */
export interface ReferenceNote {
  /** Null where the list prints no number. */
  readonly number: number | null;
  readonly places: readonly string[];
  readonly themes: readonly string[];
  /** Only where the title states them. */
  readonly sdgs: readonly number[];
  readonly editions: readonly ReferenceEdition[];
}

/**
 * The Peer-Learning Notes exactly as listed, spelling oddities kept (source: `notes`): numbers 1 to 27 and one without a
 * number, 28 works in 31 language editions. Places and themes are readings of the titles.
 */
export const peerLearningNotes: readonly ReferenceNote[] = [
  {
    number: 1,
    places: [],
    themes: ['governance-and-urban-development'],
    sdgs: [],
    editions: [{ title: 'PLN 1 Governance and Urban Development', lang: 'und' }],
  },
  {
    number: 2,
    places: [],
    themes: ['housing-policies'],
    sdgs: [],
    editions: [{ title: 'PLN 02 Integrating Lessons of Housing Policies', lang: 'und' }],
  },
  {
    number: 3,
    places: ['Maputo'],
    themes: ['hygiene-health-and-markets'],
    sdgs: [],
    editions: [{ title: 'PLN 03 Maputo Hygiene Health And Markets', lang: 'und' }],
  },
  {
    number: 4,
    places: ['Johannesburg', 'Lilongwe'],
    themes: ['mentoring'],
    sdgs: [],
    editions: [{ title: 'PLN 04 Mentoring Story Johannesburg Lilongwe', lang: 'und' }],
  },
  {
    number: 5,
    places: ['South Africa'],
    themes: ['intermediary-cities'],
    sdgs: [],
    editions: [{ title: 'PLN 05 Intermediary Cities South Africa Learning Exchange', lang: 'und' }],
  },
  {
    number: 6,
    places: ['Brazil', 'Mozambique'],
    themes: ['decentralized-cooperation'],
    sdgs: [],
    editions: [{ title: 'PLN 06 Decentralized Cooperation Brazil and Mozambique', lang: 'und' }],
  },
  {
    number: 7,
    places: ['Santa Fe'],
    themes: ['intermediary-cities', 'regional-planning'],
    sdgs: [],
    editions: [{ title: 'PLN 07 Regional Planning Based on Intermediary Cities Santa Fe', lang: 'und' }],
  },
  {
    number: 8,
    places: [],
    themes: ['strategic-planning', 'public-services'],
    sdgs: [],
    editions: [{ title: 'PLN 08 Strategic Planning and Management of Public Services', lang: 'und' }],
  },
  {
    number: 9,
    places: [],
    themes: ['public-space'],
    sdgs: [],
    editions: [{ title: 'PLN 09 Searching for the promised land of Public Space', lang: 'und' }],
  },
  {
    number: 10,
    places: ['Inhambane'],
    themes: ['cadastre-and-urban-planning'],
    sdgs: [],
    editions: [{ title: 'PLN 10 Inclusive Cadastre and Urban Planning Inhambane', lang: 'und' }],
  },
  {
    number: 11,
    places: [],
    themes: ['local-economic-development', 'urban-rural-policies'],
    sdgs: [],
    editions: [{ title: 'PLN 11 Strengthening LED through Urban-Rural Policies', lang: 'und' }],
  },
  {
    number: 12,
    places: ['Porto Alegre'],
    themes: ['public-space', 'participatory-democracy-and-human-rights'],
    sdgs: [],
    editions: [{ title: 'PLN 12 Public Space and Citizenship Porto Alegre', lang: 'und' }],
  },
  {
    number: 13,
    places: ['Pasto'],
    themes: ['urban-rural-policies', 'decent-work'],
    sdgs: [],
    editions: [{ title: 'PLN 13 Urban-Rural Policies for the Promotion of Decent Work Pasto', lang: 'und' }],
  },
  {
    number: 14,
    places: ['Borgou'],
    themes: ['local-economic-development'],
    sdgs: [],
    editions: [{ title: 'PLN 14 Exchange of experiences about Local Economy Borgou', lang: 'und' }],
  },
  {
    number: 15,
    places: ['Blantyre'],
    themes: ['public-space', 'local-economic-development'],
    sdgs: [],
    editions: [{ title: 'PLN 15 Public Space as a Generator of growth in African cities Blantyre', lang: 'und' }],
  },
  {
    number: 16,
    places: ['Sri Lanka'],
    themes: ['localization-of-the-sdgs'],
    sdgs: [8],
    editions: [{ title: 'PLN 16 SDG 8 Setting the scene in Asia for SDGs Sri Lanka', lang: 'und' }],
  },
  {
    number: 17,
    places: ['Santa Fé'],
    themes: ['inclusive-development'],
    sdgs: [],
    editions: [{ title: 'PLN 17 Inclusive Development Policies Santa Fé', lang: 'und' }],
  },
  {
    number: 18,
    places: ['Durban', 'Joburg', 'Sri Lanka'],
    themes: ['localization-of-the-sdgs'],
    sdgs: [11, 16],
    editions: [{ title: 'PLN 18 SDGs 11 and 16 Durban-Joburg-Sri Lanka', lang: 'und' }],
  },
  {
    number: 19,
    places: ['Brazil', 'Barcelona'],
    themes: ['public-services'],
    sdgs: [],
    editions: [{ title: 'PLN 19 Public Services Brazil-Barcelona', lang: 'und' }],
  },
  {
    number: 20,
    places: ['Lisboa'],
    themes: ['social-cohesion-and-dialogue'],
    sdgs: [],
    editions: [{ title: 'PLN 20 Social Cohesion and Dialogue Lisboa', lang: 'und' }],
  },
  {
    number: 21,
    places: ['Montreal'],
    themes: ['social-and-solidarity-economy'],
    sdgs: [],
    editions: [
      { title: 'PLN 21 Power from Urban Transformation through Social and Solidarity Economy Montreal', lang: 'und' },
    ],
  },
  {
    number: 22,
    places: ['Jakarta'],
    themes: ['culture-and-heritage'],
    sdgs: [],
    editions: [{ title: 'PLN 22 Revitalizing Cultural Heritage Jakarta', lang: 'und' }],
  },
  {
    number: 23,
    places: ['Amazonian Cities'],
    themes: ['terrestrial-ecosystems'],
    sdgs: [],
    editions: [{ title: 'PLN 23 Sustainable Use of Terrestrial Ecosystems Amazonian Cities', lang: 'und' }],
  },
  {
    number: 24,
    places: ['Surabaya'],
    themes: ['disaster-risk-reduction'],
    sdgs: [],
    editions: [{ title: 'PLN 24 Disaster Risk Reduction: Localizing the Sendai Framework, Surabaya', lang: 'und' }],
  },
  {
    number: 25,
    places: ['Sfax'],
    themes: ['migration-and-civil-society'],
    sdgs: [],
    editions: [{ title: 'PLN 25 Urban Migration and Civil Society Sfax', lang: 'und' }],
  },
  {
    number: 26,
    places: ['Niteroi', 'Niterói'],
    themes: ['climate-and-urban-resilience'],
    sdgs: [],
    editions: [
      { title: 'PLN 26 Climate Resilience and Urban Development Niteroi ENG', lang: 'en' },
      { title: 'PLN 26 Climate Resilience and Urban Development Niteroi ESP', lang: 'es' },
      { title: 'PLN 26 Climate Resilience and Urban Development Niterói POR', lang: 'pt' },
    ],
  },
  {
    number: 27,
    places: [],
    themes: ['climate-and-urban-resilience'],
    sdgs: [],
    editions: [
      { title: 'PLN 27 Urban Resilience and Sustainability ENG', lang: 'en' },
      { title: 'PLN 27 Resiliencia urbana y Sustenabilidad ESP', lang: 'es' },
    ],
  },
  {
    number: null,
    places: ['Brazil', 'Mozambique'],
    themes: ['decentralized-cooperation', 'participatory-democracy-and-human-rights'],
    sdgs: [],
    editions: [{ title: 'Decentralized Cooperation to Democratize the City Brazil-Mozambique 2015', lang: 'und' }],
  },
];
