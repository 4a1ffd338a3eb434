import { phases } from '#shared/pairs/pair.contract.js';
import { methodologies } from '../../vocabularies/reference/methodologies.js';
import { resourceKinds } from '../../vocabularies/reference/resource-kinds.js';
import { themes } from '../../vocabularies/reference/themes.js';
import type { DemoGroup, DemoMember, DemoPair, DemoResource } from '../content/types.js';
import type { Random } from './random.js';
import { makeText, makeThread, makeTitle, type Writing } from './writing.js';

const PAIR_CREATED_HOURS = 5_000;
const PAIR_ACCEPTED_HOURS = 4_900;
const SHARED_WITHIN_HOURS = 4_000;
const ON_REQUEST_EVERY = 5;
const THREE_CITIES_EVERY = 8;

const idsOf = (random: Random, entries: readonly { id: string }[], count: number): string[] =>
  random.sample(entries, count).map(({ id }) => id);

/** A group with `threadCount` threads, and who is in it. */
export function makeGroup(writing: Writing, at: number, groupCount: number, threadCount: number) {
  const { random, prefix, people } = writing;
  const size = 3 + random.below(Math.ceil((3 * people.members.length) / groupCount));
  const facilitator = random.pick(people.facilitators);
  const members = random.sample(people.members, size).filter((member) => member !== facilitator);
  const writers = [facilitator, ...members];
  const group: DemoGroup = {
    key: `${prefix}-group-${at}`,
    title: makeTitle(writing, facilitator.locale, at + 1),
    description: makeText(writing, facilitator.locale),
    access: at % ON_REQUEST_EVERY === ON_REQUEST_EVERY - 1 ? 'on-request' : 'open',
    themes: idsOf(random, themes, 2),
    languages: [facilitator.locale],
    regions: [],
    facilitators: [facilitator.key],
    members: members.map(({ key }) => key),
    requests: [],
    threads: Array.from({ length: threadCount }, (_, number) =>
      makeThread(writing, `group-${at}-${number}`, number + 1, writers),
    ),
  };
  return { group, writers };
}

/** An active pair of two cities, now and then three, with `threadCount` threads. */
export function makePair(writing: Writing, at: number, threadCount: number): DemoPair {
  const { random, prefix, people } = writing;
  const cities = random.sample(people.organisations, at % THREE_CITIES_EVERY === 0 ? 3 : 2);
  const facilitator = random.pick(people.facilitators);
  const keys = new Set(cities.map(({ key }) => key));
  const writers = [facilitator, ...people.members.filter(({ organisation }) => keys.has(organisation))];
  return {
    key: `${prefix}-pair-${at}`,
    title: cities.map(({ name }) => name).join(', '),
    state: 'active',
    phase: random.pick(phases),
    themes: idsOf(random, themes, 2),
    createdHoursAgo: PAIR_CREATED_HOURS,
    cities: cities.map(({ key }) => ({ organisation: key, acceptedHoursAgo: PAIR_ACCEPTED_HOURS })),
    facilitators: [facilitator.key],
    threads: Array.from({ length: threadCount }, (_, number) =>
      makeThread(writing, `pair-${at}-${number}`, number + 1, writers),
    ),
  };
}

/** A resource shared by one of `readers`, in their group if one is given, with `threadCount` threads among them. */
export function makeResource(
  writing: Writing,
  at: number,
  threadCount: number,
  readers: readonly DemoMember[],
  group?: string,
): DemoResource {
  const { random, prefix } = writing;
  const sharer = random.pick(readers);
  const threads = Array.from({ length: threadCount }, (_, number) =>
    makeThread(writing, `resource-${at}-${number}`, number + 1, readers),
  );
  const discussed = threads.flatMap(({ messages }) => messages.map(({ hoursAgo }) => hoursAgo));
  return {
    key: `${prefix}-resource-${at}`,
    kind: random.pick(resourceKinds).id,
    title: makeTitle(writing, sharer.locale, at + 1),
    summary: makeText(writing, sharer.locale),
    lang: sharer.locale,
    url: `https://example.org/generated/${prefix}/${at + 1}`,
    provider: 'Generated',
    themes: idsOf(random, themes, 2),
    methodologies: idsOf(random, methodologies, 1 + random.below(2)),
    sdgs: random.sample([1, 3, 5, 6, 8, 11, 13, 16], 2),
    ...(group !== undefined && { group }),
    sharedBy: sharer.key,
    hoursAgo: Math.max(random.next() * SHARED_WITHIN_HOURS, ...discussed) + 1,
    threads,
  };
}
