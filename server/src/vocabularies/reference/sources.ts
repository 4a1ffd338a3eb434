/** Where the reference data was read. `proposed` marks what this project added itself. */
export const sources = [
  { id: 'about', title: 'UCLG Learning, about page (2017-2018)' },
  { id: 'slides', title: 'UCLG Learning Agenda, presentation (2017)' },
  { id: 'session', title: 'UCLG Learning Agenda working session, synthesis, 29-30 September 2015' },
  { id: 'notes', title: 'UCLG Learning, Peer Learning page and list of Peer-Learning Notes' },
  { id: 'pairs', title: 'Learning from city-to-city cooperation, UCLG, 15 June 2015' },
  { id: 'un', title: 'United Nations, Sustainable Development Goals' },
  { id: 'proposed', title: 'this project' },
] as const;

export type SourceId = (typeof sources)[number]['id'];
