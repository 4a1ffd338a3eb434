import { describe, expect, it } from '@jest/globals';
import { assessmentInput } from '#shared/assessments/assessment.contract.js';
import { groupInput } from '#shared/groups/group.contract.js';
import { listingInput } from '#shared/matching/listing.contract.js';
import { profileInput } from '#shared/members/member.contract.js';
import { organisationInput } from '#shared/organisations/organisation.contract.js';
import { resourceInput } from '#shared/resources/resource.contract.js';
import { sectionInput } from '#shared/sections/section.contract.js';
import { email, interfaceLanguages } from '#shared/text.js';
import { messageInput } from '#shared/threads/message.contract.js';
import { threadInput } from '#shared/threads/thread.contract.js';
import type { VocabularyName } from '#shared/vocabularies/vocabulary.contract.js';
import { referenceOrganisations } from '../../organisations/reference/organisations.js';
import { VocabulariesService } from '../../vocabularies/vocabularies.service.js';
import { demoContent } from './demo-content.js';
import type { DemoThread } from './types.js';

const { organisations, members, groups, pairs, resources, listings, matches } = demoContent;
const vocabularies = new VocabulariesService();
const anyId = '0'.repeat(24);
const member = (key: string) => members.find((candidate) => candidate.key === key);
const group = (key: string | undefined) => groups.find((candidate) => candidate.key === key);
const peopleOf = (key: string | undefined) => [...(group(key)?.facilitators ?? []), ...(group(key)?.members ?? [])];
const focalPointsOf = (cities: readonly { organisation: string }[]) =>
  members.filter((one) => cities.some((city) => city.organisation === one.organisation)).map((one) => one.key);

/** Each thread with those who may write in it. */
const places: readonly { where: string; writers: readonly string[]; thread: DemoThread }[] = [
  ...groups.flatMap(({ key, threads }) => threads.map((thread) => ({ where: key, writers: peopleOf(key), thread }))),
  ...pairs.flatMap(({ key, cities, facilitators, threads }) =>
    threads.map((thread) => ({ where: key, writers: [...facilitators, ...focalPointsOf(cities)], thread })),
  ),
  ...resources.flatMap(({ key, group: space, threads }) => {
    const writers = space ? peopleOf(space) : members.map((one) => one.key);
    return threads.map((thread) => ({ where: key, writers, thread }));
  }),
];
const messages = places.flatMap(({ thread }) => thread.messages);

describe('the demonstration network', () => {
  it('has what the documentation promises', () => {
    expect(organisations.filter((one) => one.kind === 'city')).toHaveLength(10);
    expect(members).toHaveLength(22);
    expect(groups.map((one) => one.access)).toEqual(['open', 'open', 'open', 'on-request', 'secret']);
    expect(pairs.map((one) => [one.state, one.cities.length])).toEqual([
      ['active', 2],
      ['active', 3],
      ['proposed', 2],
    ]);
    expect(resources).toHaveLength(10);
    expect([listings.length, matches.length]).toEqual([11, 2]);
  });

  it('uses no key twice', () => {
    const kinds = {
      organisations,
      members,
      groups,
      pairs,
      resources,
      listings,
      matches,
      threads: places.map(({ thread }) => thread),
    };
    for (const [kind, list] of Object.entries(kinds)) {
      const keys = list.map((one) => one.key);
      expect([kind, keys.filter((key, at) => keys.indexOf(key) !== at)]).toEqual([kind, []]);
    }
  });

  it('speaks for no real organisation', () => {
    const real = new Set(referenceOrganisations.map((one) => one.name.toLowerCase()));
    expect(organisations.filter((one) => real.has(one.name.toLowerCase()))).toEqual([]);
    const text = JSON.stringify([groups, pairs, resources, listings]);
    const named = referenceOrganisations.filter((one) => text.includes(one.name));
    expect(named.map((one) => one.name)).toEqual([]);
  });

  it('passes the contracts that a member’s own input passes', () => {
    for (const { key: _key, ...one } of organisations) organisationInput.parse(one);
    for (const one of members) {
      email.parse(one.email);
      const { name, position, about, voice, languages, themes, offers, wants, locale } = one;
      profileInput.parse({ name, position, about, voice, languages, themes, offers, wants, locale });
    }
    for (const { title, description, access, themes, languages, regions } of groups) {
      groupInput.parse({ title, description, access, themes, languages, regions });
    }
    for (const { kind, url, title, summary, lang, themes, methodologies, sdgs } of resources) {
      resourceInput.parse({ kind, url, title, summary, lang, themes, methodologies, sdgs });
    }
    for (const { key, organisation: _, monthsAhead: __, pausedForDays: ___, hoursAgo: ____, ...said } of listings)
      listingInput.parse({ clientId: `demo-${key}`, ...said });
    for (const { thread } of places) threadInput.parse({ spaceId: anyId, title: thread.title, lang: thread.lang });
    for (const { body, lang } of messages) messageInput.parse({ clientId: 'demonstration', body, lang });
  });

  it('uses the words of the vocabularies', () => {
    const used: Partial<Record<VocabularyName, readonly string[]>> = {
      themes: [
        ...[...groups, ...pairs, ...resources, ...listings].flatMap((one) => one.themes),
        ...members.flatMap((one) => [...one.themes, ...one.offers, ...one.wants]),
      ],
      methodologies: [...resources, ...listings].flatMap((one) => one.methodologies),
      regions: [
        ...[...organisations, ...groups].flatMap((one) => one.regions),
        ...listings.flatMap((one) => one.wishedRegions),
      ],
      'organisation-kinds': organisations.map((one) => one.kind),
      'resource-kinds': resources.map((one) => one.kind),
      sdgs: [...resources, ...listings].flatMap((one) => [...one.sdgs].map(String)),
    };
    for (const [name, ids] of Object.entries(used)) vocabularies.assertKnown(name as VocabularyName, ids, name);
  });
});

describe('its people', () => {
  it('live at example.org, in an organisation of the demonstration', () => {
    expect(members.filter((one) => !one.email.endsWith('@example.org'))).toEqual([]);
    const known = new Set(organisations.map((one) => one.key));
    expect(members.filter((one) => !known.has(one.organisation))).toEqual([]);
  });

  it('have the fixed accounts with the roles that others rely on', () => {
    expect(member('administrator')).toMatchObject({ email: 'administrator@example.org', isAdministrator: true });
    expect(member('facilitator')).toMatchObject({
      email: 'facilitator@example.org',
      facilitation: { regions: [], languages: [] },
    });
    expect(member('city-a')?.email).toBe('city-a@example.org');
    expect(member('city-b')?.email).toBe('city-b@example.org');
    expect(member('member')?.email).toBe('member@example.org');
  });

  it('place city-a and city-b in one pair only, and member in none', () => {
    const pairsOf = (key: string) =>
      pairs.filter((pair) => focalPointsOf(pair.cities).includes(key)).map((pair) => pair.key);
    expect(pairsOf('city-a')).toEqual(['clean-markets']);
    expect(pairsOf('city-b')).toEqual(['clean-markets']);
    expect(pairsOf('member')).toEqual([]);
  });

  it('leave a political voice missing somewhere, so that the gap shows', () => {
    const lacking = organisations.filter(
      (one) => one.kind === 'city' && !members.some((who) => who.organisation === one.key && who.voice === 'political'),
    );
    expect(lacking.map((one) => one.key)).toEqual(['mvulani', 'cap-alize', 'yasnozersk']);
  });
});

describe('its groups, pairs and resources', () => {
  it('name members and cities that exist, each once', () => {
    for (const one of groups) {
      const people = [...one.facilitators, ...one.members, ...one.requests];
      expect([one.key, people.filter((key) => !member(key))]).toEqual([one.key, []]);
      expect([one.key, people.length]).toEqual([one.key, new Set(people).size]);
    }
    const cities = new Set(organisations.filter((one) => one.kind === 'city').map((one) => one.key));
    expect(pairs.flatMap((pair) => pair.cities).filter((city) => !cities.has(city.organisation))).toEqual([]);
  });

  it('are all looked after by a facilitator', () => {
    const facilitators = [...groups, ...pairs].flatMap((one) => one.facilitators);
    expect(facilitators.filter((key) => !member(key)?.facilitation)).toEqual([]);
    expect([...groups, ...pairs].filter((one) => !one.facilitators.includes('facilitator'))).toEqual([]);
  });

  it('are active exactly where every city has accepted', () => {
    for (const pair of pairs) {
      const accepted = pair.cities.every((city) => city.acceptedHoursAgo !== undefined);
      expect([pair.key, pair.state]).toEqual([pair.key, accepted ? 'active' : 'proposed']);
    }
  });

  it('plan what the mocks show: one activity late, one done with evidence, updates by those who may write', () => {
    const planned = pairs.filter(({ plan }) => plan);
    expect(planned.map(({ key }) => key)).toEqual(['clean-markets']);
    for (const { cities, facilitators, phase, createdHoursAgo, plan } of planned) {
      const { activities = [], factors = [], objectives = [], phaseChanges = [] } = plan ?? {};
      const writers = new Set([...facilitators, ...focalPointsOf(cities)]);
      const updates = activities.flatMap((one) => one.updates);
      const people = [
        ...updates.map(({ author }) => author),
        ...activities.map(({ plannedBy }) => plannedBy),
        ...[...factors, ...phaseChanges].map(({ by }) => by),
      ];
      expect(people.filter((key) => !writers.has(key))).toEqual([]);
      expect(updates.filter(({ author, lang }) => !member(author)?.languages.includes(lang))).toEqual([]);
      expect(activities.filter(({ owner }) => !cities.some(({ organisation }) => organisation === owner))).toEqual([]);
      expect(activities.filter(({ objective }) => !objectives.some(({ key }) => key === objective))).toEqual([]);
      const late = activities.filter(({ state, endsInDays }) => endsInDays < 0 && state !== 'done');
      expect(late.map(({ key }) => key)).toEqual(['field-visit-central-market']);
      const done = activities.filter(({ state }) => state === 'done');
      expect(done.map(({ evidence }) => evidence !== undefined)).toEqual([true]);
      expect(activities.map(({ state, updates: own }) => own.at(-1)?.to ?? state)).toEqual(
        activities.map(({ state }) => state),
      );
      expect(phaseChanges.at(-1)?.to).toBe(phase);
      expect(Math.max(...phaseChanges.map(({ hoursAgo }) => hoursAgo))).toBeLessThan(createdHoursAgo);
      vocabularies.assertKnown(
        'plan-functions',
        activities.map((one) => one.function),
        'function',
      );
      vocabularies.assertKnown(
        'methodologies',
        activities.map((one) => one.methodology),
        'methodology',
      );
    }
  });

  it('share resources in each language, by members of the group, at addresses of the demonstration', () => {
    for (const lang of interfaceLanguages) {
      expect([lang, resources.some((one) => one.lang === lang)]).toEqual([lang, true]);
    }
    const byOutsiders = resources.filter((one) => one.group && !peopleOf(one.group).includes(one.sharedBy));
    expect(byOutsiders).toEqual([]);
    expect(resources.filter((one) => !one.url.startsWith('https://example.org/demonstration/'))).toEqual([]);
    expect(new Set(resources.map((one) => one.url)).size).toBe(resources.length);
  });
});

describe.each(places)('the thread $thread.key in $where', ({ writers, thread }) => {
  it('is written by those who may write there', () => {
    expect(thread.messages.filter((one) => !writers.includes(one.author)).map((one) => one.author)).toEqual([]);
  });

  it('is written in languages that its authors speak', () => {
    const foreign = thread.messages.filter((one) => !member(one.author)?.languages.includes(one.lang));
    expect(foreign.map((one) => `${one.author}: ${one.lang}`)).toEqual([]);
  });

  it('is in order of time and answers only what was said before', () => {
    const hours = thread.messages.map((one) => one.hoursAgo);
    expect(hours).toEqual([...new Set(hours)].sort((a, b) => b - a));
    expect(thread.messages.filter((one, at) => one.replyTo !== undefined && one.replyTo > at)).toEqual([]);
  });
});

describe('its sections and assessments', () => {
  const sections = pairs.flatMap((pair) => (pair.sections ?? []).map((text) => ({ pair, text })));
  const assessments = pairs.flatMap((pair) => (pair.assessments ?? []).map((one) => ({ pair, one })));
  const isOf = ({ cities }: (typeof pairs)[number], key: string) => focalPointsOf(cities).includes(key);

  it('are there, in two languages, with a translation and a voice that is missing', () => {
    const written = sections.flatMap(({ text }) => text.versions);
    expect(new Set(written.map(({ lang }) => lang)).size).toBeGreaterThan(1);
    expect(sections.flatMap(({ text }) => text.translations ?? []).length).toBeGreaterThan(0);
    const voices = new Set(written.map(({ author }) => `${member(author)?.organisation} ${member(author)?.voice}`));
    expect(voices).toEqual(new Set(['ribalta political', 'ribalta technical', 'mvulani technical']));
    expect(new Set(assessments.map(({ one }) => one.rater)).size).toBe(2);
  });

  it('are written by one city in one voice, in order, in languages that their authors speak', () => {
    for (const { pair, text } of sections) {
      const { versions, translations = [] } = text;
      const places = new Set(versions.map(({ author }) => `${member(author)?.organisation} ${member(author)?.voice}`));
      expect([text.section, places.size]).toEqual([text.section, 1]);
      expect(versions.filter(({ author }) => !isOf(pair, author) || member(author)?.voice === 'other')).toEqual([]);
      const hours = versions.map(({ hoursAgo }) => hoursAgo);
      expect(hours).toEqual([...new Set(hours)].sort((a, b) => b - a));
      const foreign = [...versions, ...translations].filter((one) => !member(one.author)?.languages.includes(one.lang));
      expect(foreign).toEqual([]);
      for (const { body, lang } of versions) sectionInput.parse({ clientId: 'demonstration', basedOn: 0, body, lang });
    }
  });

  it('judge all five capabilities of the own city', () => {
    for (const { pair, one } of assessments) {
      expect([one.rater, isOf(pair, one.rater)]).toEqual([one.rater, true]);
      assessmentInput.parse({ basedOn: 0, lang: one.lang, capabilities: one.capabilities });
    }
  });
});

describe('its conversations', () => {
  it('run in all five languages', () => {
    const spoken = interfaceLanguages.map((lang) => messages.filter((one) => one.lang === lang).length);
    expect(Math.min(...spoken)).toBeGreaterThanOrEqual(10);
  });

  it('begin after their pair was created', () => {
    const early = pairs.filter((pair) =>
      pair.threads.some(({ messages: [first] }) => first && first.hoursAgo > pair.createdHoursAgo),
    );
    expect(early.map((pair) => pair.key)).toEqual([]);
  });
});
