import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MessageView } from '#shared/threads/message.contract.js';
import { ThreadServer, threadHistory } from './thread-server.fixture.js';
import {
  apply,
  completeUpTo,
  emptyThread,
  hasEarlier,
  hasGap,
  shownMessages,
  type ThreadEvent,
} from './thread-state.js';

const posted = (messages: readonly MessageView[]): ThreadEvent => ({ type: 'messages', messages });
const stateOf = (events: readonly ThreadEvent[]) => events.reduce(apply, emptyThread);

function serverWith(count: number): ThreadServer {
  const server = new ThreadServer();
  for (let n = 0; n < count; n++) server.post(`message ${n + 1}`);
  return server;
}

describe('apply', () => {
  it('shows nothing before a first page, and keeps what came meanwhile', () => {
    const server = serverWith(3);
    const early = stateOf([posted(server.messages.slice(2))]);
    expect(shownMessages(early)).toEqual([]);
    expect(shownMessages(apply(early, server.page(undefined, 2)))).toEqual(server.messages.slice(1));
  });

  it('gives the same state back for what is known already', () => {
    const server = serverWith(3);
    server.edit(1, 'changed');
    server.remove(2);
    const state = stateOf([server.page()]);
    expect(apply(state, posted([...server.messages, ...server.events]))).toBe(state);
  });

  it('takes the newest version of a message, whichever comes first', () => {
    const server = serverWith(1);
    const [original] = server.messages;
    const first = server.edit(1, 'first change');
    const second = server.edit(1, 'second change');
    for (const order of [
      [original!, second, first],
      [second, original!, first],
      [first, second, original!],
    ]) {
      const state = stateOf([server.page(), ...order.map((message) => posted([message]))]);
      expect(shownMessages(state)).toEqual([second]);
    }
  });

  it('never brings a removed text back', () => {
    const server = serverWith(2);
    const edited = server.edit(2, 'changed');
    const removed = server.remove(2);
    const state = stateOf([server.page(), posted([removed]), posted([edited])]);
    expect(shownMessages(state)[1]).toEqual(removed);
  });

  it('finds a gap, and what is complete before it', () => {
    const server = serverWith(5);
    const [one, two, , , five] = server.messages;
    const state = stateOf([{ type: 'page', messages: [one!, two!], next: null }, posted([five!])]);
    expect([completeUpTo(state), hasGap(state)]).toEqual([2, true]);
    const filled = apply(state, posted(server.messages.slice(2, 4)));
    expect([completeUpTo(filled), hasGap(filled)]).toEqual([5, false]);
  });

  it('finds a gap of which only the server’s last number tells', () => {
    const state = apply(stateOf([serverWith(2).page()]), { type: 'messages', messages: [], lastSeq: 3 });
    expect(hasGap(state)).toBe(true);
  });

  it('goes back page by page to the beginning', () => {
    const server = serverWith(5);
    let state = stateOf([server.page(undefined, 2)]);
    expect([shownMessages(state).map(({ seq }) => seq), hasEarlier(state)]).toEqual([[4, 5], true]);
    state = apply(state, server.page(4, 2));
    state = apply(state, server.page(2, 2));
    expect([shownMessages(state), hasEarlier(state)]).toEqual([server.messages, false]);
  });

  it('equals a fresh fetch, whatever the order, the doubles and the moment of the fetch', () => {
    const scenario = fc.record({
      history: threadHistory,
      fetchedAt: fc.nat(),
      order: fc.infiniteStream(fc.nat()),
      doubles: fc.array(fc.nat(), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(scenario, ({ history, fetchedAt, order, doubles }) => {
        const server = new ThreadServer();
        const snapshots = [server.page(), ...history.map((act) => (act(server), server.page()))];
        const fetched = snapshots[fetchedAt % snapshots.length]!;
        const told = server.events.map((message) => posted([message]));
        const twice = told.length > 0 ? doubles.map((at) => told[at % told.length]!) : [];
        const shuffled = [...told, ...twice, fetched]
          .map((event) => ({ event, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ event }) => event);
        expect(shownMessages(stateOf(shuffled))).toEqual(server.messages);
        expect(hasGap(stateOf(shuffled))).toBe(false);
      }),
    );
  });

  it('knows exactly whether something is missing', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.array(fc.boolean(), { maxLength: 12 }), (pageSize, isLost) => {
        const server = serverWith(pageSize);
        const page = server.page();
        const later = isLost.map(() => server.post('later'));
        const arrived = later.filter((_, index) => !isLost[index]);
        const state = stateOf([page, ...arrived.map((message) => posted([message]))]);
        const last = arrived.at(-1)?.seq ?? pageSize;
        const known = new Set(shownMessages(state).map(({ seq }) => seq));
        const missing = Array.from({ length: last }, (_, index) => index + 1).filter((seq) => !known.has(seq));
        expect(hasGap(state)).toBe(missing.length > 0);
        expect(completeUpTo(state)).toBe((missing[0] ?? last + 1) - 1);
      }),
    );
  });
});
