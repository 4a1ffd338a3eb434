import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupInput } from '#shared/groups/group.contract.js';
import { listingInput } from '#shared/matching/listing.contract.js';
import { profileInput } from '#shared/members/member.contract.js';
import { resourceInput } from '#shared/resources/resource.contract.js';
import { email } from '#shared/text.js';
import { clientId, messageInput } from '#shared/threads/message.contract.js';
import type { DemoContent, DemoThread } from '../content/types.js';
import { generateNetwork } from './demo-generator.js';

const middling = { members: 60, groups: 4, pairs: 5, resources: 30, listings: 40, threads: 80, messages: 900, seed: 7 };

function whole(batches: Iterable<DemoContent>): DemoContent & { threads: DemoThread[] } {
  const all = [...batches];
  const of = <Kind extends keyof DemoContent>(kind: Kind) => all.flatMap((batch) => [...batch[kind]]);
  const [groups, pairs, resources] = [of('groups'), of('pairs'), of('resources')] as const;
  const threads = [...groups, ...pairs, ...resources].flatMap((space) => [...space.threads]);
  const people = { organisations: of('organisations'), members: of('members') };
  return { ...people, groups, pairs, resources, threads, listings: of('listings'), matches: of('matches') };
}

const sizesOf = ({ members, groups, pairs, resources, listings, threads }: ReturnType<typeof whole>) => ({
  members: members.length,
  groups: groups.length,
  pairs: pairs.length,
  resources: resources.length,
  listings: listings.length,
  threads: threads.length,
  messages: threads.flatMap(({ messages }) => messages).length,
});

const sizes = fc
  .record({
    members: fc.integer({ min: 2, max: 60 }),
    groups: fc.integer({ min: 0, max: 6 }),
    pairs: fc.integer({ min: 0, max: 12 }),
    resources: fc.integer({ min: 0, max: 40 }),
    listings: fc.integer({ min: 0, max: 20 }),
    threads: fc.integer({ min: 1, max: 60 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    spare: fc.integer({ min: 0, max: 300 }),
  })
  .filter(({ groups, pairs, resources }) => groups + pairs + resources > 0)
  .map(({ spare, ...size }) => ({ ...size, messages: size.threads + spare }));

describe('a generated network', () => {
  it('has exactly the asked size, whatever is asked', () => {
    fc.assert(
      fc.property(sizes, ({ seed, ...size }) => {
        expect(sizesOf(whole(generateNetwork({ ...size, seed })))).toEqual(size);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const first = JSON.stringify([...generateNetwork(middling)]);
    expect(JSON.stringify([...generateNetwork(middling)])).toBe(first);
    expect(JSON.stringify([...generateNetwork({ ...middling, seed: 8 })])).not.toBe(first);
  });

  it('refers only to what came in the same batch or before', () => {
    const known = new Set<string>();
    const unknown: string[] = [];
    const need = (keys: readonly string[]) => unknown.push(...keys.filter((key) => !known.has(key)));
    for (const { organisations, members, groups, pairs, resources, listings } of generateNetwork(middling)) {
      for (const { key } of [...organisations, ...members, ...groups]) known.add(key);
      need(members.map(({ organisation }) => organisation));
      need([...groups, ...pairs].flatMap(({ facilitators }) => facilitators));
      need(groups.flatMap((group) => group.members));
      need(listings.map(({ organisation }) => organisation));
      need(pairs.flatMap(({ cities }) => cities.map(({ organisation }) => organisation)));
      need(resources.flatMap(({ sharedBy, group }) => [sharedBy, ...(group === undefined ? [] : [group])]));
      const threads = [...groups, ...pairs, ...resources].flatMap((space) => space.threads);
      need(threads.flatMap(({ messages }) => messages.map(({ author }) => author)));
    }
    expect(unknown).toEqual([]);
  });

  it('passes the contracts that a member’s own input passes', () => {
    const { members, groups, resources, listings, threads } = whole(generateNetwork(middling));
    for (const { name, voice, locale, languages, themes, offers, wants, email: address } of members) {
      email.parse(address);
      profileInput.parse({ name, voice, locale, languages, themes, offers, wants });
    }
    for (const { title, description, access, themes, languages } of groups) {
      groupInput.parse({ title, description, access, themes, languages });
    }
    for (const { kind, url, title, summary, lang, themes, methodologies, sdgs } of resources) {
      resourceInput.parse({ kind, url, title, summary, lang, themes, methodologies, sdgs });
    }
    for (const { key, organisation: _, monthsAhead: __, hoursAgo: ___, ...said } of listings)
      listingInput.parse({ clientId: `demo-${key}`, ...said });
    for (const { key, messages } of threads) {
      clientId.parse(`demo-${key}-${messages.length}`);
      for (const { body, lang } of messages) messageInput.parse({ clientId: 'generated', body, lang });
    }
  });

  it('says things in order, answers what was said before, and speaks five languages at plausible length', () => {
    const { threads } = whole(generateNetwork(middling));
    for (const { messages } of threads) {
      const hours = messages.map(({ hoursAgo }) => hoursAgo);
      expect(hours).toEqual([...new Set(hours)].sort((a, b) => b - a));
      expect(messages.filter(({ replyTo }, at) => replyTo !== undefined && replyTo > at)).toEqual([]);
    }
    const messages = threads.flatMap((thread) => thread.messages);
    expect(new Set(messages.map(({ lang }) => lang))).toEqual(new Set(['en', 'es', 'fr', 'pt', 'ar']));
    const average = messages.reduce((sum, { body }) => sum + body.length, 0) / messages.length;
    expect(average).toBeGreaterThan(60);
    expect(average).toBeLessThan(400);
  });

  it('has long threads among short ones', () => {
    const lengths = whole(generateNetwork(middling)).threads.map(({ messages }) => messages.length);
    expect(Math.min(...lengths)).toBeLessThan(4);
    expect(Math.max(...lengths)).toBeGreaterThan(20);
  });

  it.each([
    ['nobody', { members: 0 }],
    ['a pair of one', { members: 1, groups: 1, pairs: 1 }],
    ['threads without a place', { groups: 0, pairs: 0, resources: 0 }],
    ['fewer messages than threads', { messages: 3 }],
    ['messages without a thread', { threads: 0 }],
  ])('is refused for %s', (_, wrong) => {
    expect(() => [...generateNetwork({ ...middling, ...wrong })]).toThrow(RangeError);
  });
});
