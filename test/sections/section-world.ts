import { randomUUID } from 'node:crypto';
import { sectionRoutes, type SectionText, type SectionVoice } from '../../shared/src/sections/section.contract.js';
import type { TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

export interface SectionWorld {
  make: ReturnType<typeof factories>;
  facilitator: TestMember;
  /** Of one city: two with the technical voice, one with the political. */
  engineer: TestMember;
  colleague: TestMember;
  leader: TestMember;
  /** Of the other city. */
  partner: TestMember;
  /** A pair of both cities. */
  newPair: () => Promise<string>;
}

export async function sectionWorld(app: TestApp): Promise<SectionWorld> {
  const make = factories(app);
  const facilitator = await make.facilitator();
  const engineer = await make.member({ name: 'Engineer' });
  const { organisationId } = engineer;
  const colleague = await make.member({ organisationId, name: 'Colleague' });
  const leader = await make.member({ organisationId, voice: 'political' });
  const partner = await make.member();
  const newPair = async () => (await make.pair(facilitator, [engineer, partner])).pairId;
  return { make, facilitator, engineer, colleague, leader, partner, newPair };
}

/** What comes back: the text, or a refusal with the one that is there. */
export type Answer = SectionText & { code?: string; current?: SectionText };

export const input = (body: string, basedOn = 0, more: object = {}) => ({
  clientId: randomUUID(),
  basedOn,
  body,
  lang: 'en',
  ...more,
});

/** For the own city. */
export function save(
  who: TestMember,
  pairId: string,
  body: object,
  voice: SectionVoice = 'technical',
  section = 'challenges',
) {
  const path = `/api/pairs/${pairId}/sections/${section}/texts/${who.organisationId}/${voice}`;
  return who.client.call<Answer>('PUT', path, { body });
}

export async function read(who: TestMember, pairId: string, lang?: string): Promise<SectionText[]> {
  const query = lang === undefined ? {} : { lang };
  return (await who.client.send(sectionRoutes.get, { params: { pairId, section: 'challenges' }, query })).texts;
}

/** The newest first. */
export const versionsOf = async (who: TestMember, textId: string) =>
  (await who.client.send(sectionRoutes.versions, { params: { textId }, query: { limit: 100 } })).items;

export const wordsOf = async (who: TestMember, textId: string, version: number) =>
  (await who.client.send(sectionRoutes.version, { params: { textId, version: String(version) } })).body;
