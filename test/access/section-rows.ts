import { randomUUID } from 'node:crypto';
import { insiders, members, row, type PolicyRow } from './policy-row.js';
import type { PolicyWorld } from './policy-world.js';

const text = (lang = 'en') => ({ clientId: randomUUID(), basedOn: 0, body: 'Our market', lang });
/** Of the member's city in the member's voice; the same words again change nothing. */
const textOf = async ({ pairId, people: { member } }: PolicyWorld) => {
  const path = `/api/pairs/${pairId}/sections/context/texts/${member.organisationId}/technical`;
  return (await member.client.call<{ textId: string }>('PUT', path, { body: text() })).body.textId;
};
const ownCityOnly = '401 404 200 404 403 404 404';
const nobodyOfThem = '401 404 403 404 403 404 404';

const sections: PolicyRow[] = [
  row('sections.outline', 'of a pair', insiders(200), ({ pairId }) => ({ path: `/api/pairs/${pairId}/sections` })),
  row('sections.get', 'of a pair', insiders(200), ({ pairId }) => ({ path: `/api/pairs/${pairId}/sections/context` })),
  row('sections.get', 'that is none', members(404), ({ pairId }) => ({ path: `/api/pairs/${pairId}/sections/gossip` })),
  row('sections.save', 'for the own city in the own voice', ownCityOnly, ({ pairId, people: { member } }) => ({
    path: `/api/pairs/${pairId}/sections/context/texts/${member.organisationId}/technical`,
    body: text(),
  })),
  row('sections.save', 'in another voice of the own city', nobodyOfThem, ({ pairId, people: { member } }) => ({
    path: `/api/pairs/${pairId}/sections/context/texts/${member.organisationId}/political`,
    body: text(),
  })),
  row('sections.save', 'for the other city of the pair', nobodyOfThem, ({ pairId, partner }) => ({
    path: `/api/pairs/${pairId}/sections/context/texts/${partner.organisationId}/technical`,
    body: text(),
  })),
  row('sections.save', 'for the own organisation, which is not in the pair', members(404), (world, asker) => ({
    path: `/api/pairs/${world.pairId}/sections/context/texts/${(asker === 'guest' || asker === 'member' ? world.people.outsider : world.people[asker]).organisationId}/technical`,
    body: text(),
  })),
  row('sections.versions', 'of a text', insiders(200), async (world) => ({
    path: `/api/section-texts/${await textOf(world)}/versions`,
  })),
  row('sections.version', 'of a text', insiders(200), async (world) => ({
    path: `/api/section-texts/${await textOf(world)}/versions/1`,
  })),
  row('sections.version', 'that is none', members(404), async (world) => ({
    path: `/api/section-texts/${await textOf(world)}/versions/first`,
  })),
  row('sections.restore', 'of the own city in the own voice', '401 404 201 404 403 404 404', async (world) => ({
    path: `/api/section-texts/${await textOf(world)}/restorations`,
    body: { clientId: randomUUID(), basedOn: 1, version: 1 },
  })),
  row('sections.translate', 'any of the pair', insiders(200), async (world) => ({
    path: `/api/section-texts/${await textOf(world)}/translations`,
    body: { lang: 'pt', body: 'O nosso mercado', ofVersion: 1, basedOn: 0 },
  })),
];

const judgements = ['commit', 'deliver', 'relate', 'adapt', 'cohere'].map((capability) => {
  return { capability, level: 'beginning', reason: 'Two of five services take part.' };
});
const assessments: PolicyRow[] = [
  row('assessments.list', 'of a pair', insiders(200), ({ pairId }) => ({ path: `/api/pairs/${pairId}/assessments` })),
  row('assessments.own', 'of a moment', insiders(200), ({ pairId }) => ({
    path: `/api/pairs/${pairId}/assessments/start/own`,
  })),
  row('assessments.own', 'of a moment that is none', members(404), ({ pairId }) => ({
    path: `/api/pairs/${pairId}/assessments/someday/own`,
  })),
  row('assessments.save', 'of the own city', ownCityOnly, ({ pairId }) => ({
    path: `/api/pairs/${pairId}/assessments/start/own`,
    body: { basedOn: 0, lang: 'en', capabilities: judgements },
  })),
];

/** What is written and assessed in a pair. */
export const sectionRows: readonly PolicyRow[] = [...sections, ...assessments];
