import type { DemoContent, DemoResource } from '../content/types.js';
import { makePeople } from './people.js';
import { assertPossible, MessageBudget, shares, sharesByWeight, type NetworkSize } from './quantities.js';
import { Random } from './random.js';
import { makeListing } from './listings.js';
import { makeGroup, makePair, makeResource } from './spaces.js';
import type { Writing } from './writing.js';

// Of the threads, where there are such spaces: most are in groups, few are about resources.
const WEIGHTS = { groups: 75, pairs: 20, resources: 5 };
const PAIRS_AT_ONCE = 50;
const RESOURCES_AT_ONCE = 500;
const LISTINGS_AT_ONCE = 500;

const nothing: DemoContent = {
  organisations: [],
  members: [],
  groups: [],
  pairs: [],
  resources: [],
  listings: [],
  matches: [],
};

/**
 * A network of any size in batches, each as the demonstration's texts are: people first, then a group at a time with what was
 * shared in it, pairs, and resources for all. The same size and seed give the same network; different seeds share no key and no
 * address, so that one store can take several.
 * @throws RangeError for quantities that do not go together
 */
export function* generateNetwork(size: NetworkSize & { seed: number }): Generator<DemoContent> {
  assertPossible(size);
  const random = new Random(size.seed);
  const prefix = `g${size.seed}`;
  const people = makePeople(size.members, prefix, random);
  const budget = new MessageBudget(size.threads, size.messages, random);
  const writing: Writing = { random, prefix, people, budget };
  const { groups, pairs, ...resources } = planOf(size);
  yield { ...nothing, organisations: people.organisations, members: people.members };
  yield* groupBatches(writing, groups, resources);
  yield* pairBatches(writing, pairs);
  yield* resourceBatches(writing, resources);
  yield* listingBatches(writing, size.listings);
}

interface ResourcePlan {
  /** How many resources each group has; they come first in `threadsPerResource`. */
  resourcesPerGroup: number[];
  threadsPerResource: number[];
}

/** How many threads each space has. */
function planOf({
  groups,
  pairs,
  resources,
  threads,
}: NetworkSize): ResourcePlan & { groups: number[]; pairs: number[] } {
  const weights = [groups && WEIGHTS.groups, pairs && WEIGHTS.pairs, resources && WEIGHTS.resources];
  const [inGroups = 0, inPairs = 0, aboutResources = 0] = sharesByWeight(threads, weights);
  return {
    groups: shares(inGroups, groups),
    pairs: shares(inPairs, pairs),
    resourcesPerGroup: shares(Math.floor(resources / 2), groups),
    threadsPerResource: shares(aboutResources, resources),
  };
}

function* groupBatches(writing: Writing, threadCounts: readonly number[], plan: ResourcePlan): Generator<DemoContent> {
  let resourceAt = 0;
  for (const [at, threadCount] of threadCounts.entries()) {
    const { group, writers } = makeGroup(writing, at, threadCounts.length, threadCount);
    const resources: DemoResource[] = [];
    for (let left = plan.resourcesPerGroup[at] ?? 0; left > 0; left -= 1) {
      resources.push(makeResource(writing, resourceAt, plan.threadsPerResource[resourceAt] ?? 0, writers, group.key));
      resourceAt += 1;
    }
    yield { ...nothing, groups: [group], resources };
  }
}

function* pairBatches(writing: Writing, threadCounts: readonly number[]): Generator<DemoContent> {
  for (let start = 0; start < threadCounts.length; start += PAIRS_AT_ONCE) {
    const counts = threadCounts.slice(start, start + PAIRS_AT_ONCE);
    yield { ...nothing, pairs: counts.map((threadCount, at) => makePair(writing, start + at, threadCount)) };
  }
}

/** What was shared in no group. */
function* resourceBatches(writing: Writing, plan: ResourcePlan): Generator<DemoContent> {
  const first = plan.resourcesPerGroup.reduce((sum, count) => sum + count, 0);
  for (let start = first; start < plan.threadsPerResource.length; start += RESOURCES_AT_ONCE) {
    const counts = plan.threadsPerResource.slice(start, start + RESOURCES_AT_ONCE);
    const { members } = writing.people;
    const resources = counts.map((threadCount, at) => makeResource(writing, start + at, threadCount, members));
    yield { ...nothing, resources };
  }
}

function* listingBatches(writing: Writing, count: number): Generator<DemoContent> {
  for (let start = 0; start < count; start += LISTINGS_AT_ONCE) {
    const length = Math.min(LISTINGS_AT_ONCE, count - start);
    yield { ...nothing, listings: Array.from({ length }, (_, at) => makeListing(writing, start + at)) };
  }
}
