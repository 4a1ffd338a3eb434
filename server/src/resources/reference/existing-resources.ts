/** A resource that the sources name. No address is given where the source has none. */
export interface ReferenceResource {
  readonly title: string;
  readonly kind: string;
  readonly provider: string;
  readonly lang: string;
  readonly themes: readonly string[];
  readonly methodologies: readonly string[];
  readonly summary?: string;
  readonly sources: readonly string[];
}

/** Existing resources beside the Peer-Learning Notes: real content for the library. */
export const existingResources: readonly ReferenceResource[] = [
  {
    title: 'use: urban sustainability exchange',
    kind: 'platform',
    provider: 'Berlin and Metropolis',
    lang: 'en',
    themes: ['governance-and-urban-development'],
    methodologies: ['case-study', 'learning-benchmarking'],
    summary: 'Successful urban public policies and solutions, with contact to their focal points.',
    sources: ['notes'],
  },
  {
    title: 'Learning modules: Localizing the SDGs, implementation and monitoring',
    kind: 'module',
    provider: 'UCLG',
    lang: 'en',
    themes: ['localization-of-the-sdgs'],
    methodologies: ['learning-module'],
    sources: ['slides'],
  },
  {
    title: 'Role Play Circular Economy',
    kind: 'tool',
    provider: 'UCLG Learning',
    lang: 'en',
    themes: ['circular-economy'],
    methodologies: ['role-play'],
    sources: ['about'],
  },
  {
    title: '5 Capabilities toolkit',
    kind: 'tool',
    provider: 'VNG International',
    lang: 'en',
    themes: ['governance-and-urban-development'],
    methodologies: ['5-capabilities-assessment'],
    sources: ['session'],
  },
  {
    title: 'METROPOLIS MITI training programmes',
    kind: 'course',
    provider: 'Metropolis',
    lang: 'en',
    themes: ['governance-and-urban-development'],
    methodologies: ['training-session'],
    sources: ['session'],
  },
  {
    title: 'Mentorship programme',
    kind: 'course',
    provider: 'MILE, Durban',
    lang: 'en',
    themes: ['strategic-planning'],
    methodologies: ['mentorship-programme'],
    sources: ['session'],
  },
  {
    title: 'Pilot Cities programme: culture and sustainable cities',
    kind: 'course',
    provider: 'Committee on Culture (Agenda 21 for Culture)',
    lang: 'en',
    themes: ['culture-and-heritage'],
    methodologies: ['pilot-cities-programme'],
    sources: ['session'],
  },
];
