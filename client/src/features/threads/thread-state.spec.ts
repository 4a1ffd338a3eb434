import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MessageView } from '#shared/threads/message.contract.js';
import { ThreadServer, threadHistory } from './thread-server.fixture.js';
import { apply, emptyThread, hasEarlier, hasGap, shownMessages, type ThreadEvent } from './thread-state.js';

const changed = (message: MessageView): ThreadEvent => ({ type: 'changed', message });
const stateOf = (events: readonly ThreadEvent[]) => events.reduce(apply, emptyThread);

function serverWith(count: number): ThreadServer {
  const server = new ThreadServer();
  for (let n = 0; n < count; n++) server.post(`message ${n + 1}`);
  return server;
}

describe('apply', () => {
  it('shows nothing before a first page, and keeps what came meanwhile', () => {
    const server = serverWith(3);
    const early = stateOf([changed(server.messages[2]!)]);
    expect(shownMessages(early)).toEqual([]);
    expect(shownMessages(apply(early, server.page(undefined, 2)))).toEqual(server.messages.slice(1));
  });

  it('gives the same state back for what is known already', () => {
    const server = serverWith(3);
    server.edit(1, 'changed');
    server.remove(2);
    const state = stateOf([server.page()]);
    expect([...server.messages, ...server.events].map(changed).reduce(apply, state)).toBe(state);
    expect(apply(state, server.caughtUp(1))).toBe(state);
    expect(apply(state, server.page())).toBe(state);
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
      expect(shownMessages(stateOf([server.page(), ...order.map(changed)]))).toEqual([second]);
    }
  });

  it('never brings a removed text back', () => {
    const server = serverWith(2);
    const edited = server.edit(2, 'changed');
    const removed = server.remove(2);
    const state = stateOf([server.page(), changed(removed), changed(edited)]);
    expect(shownMessages(state)[1]).toEqual(removed);
  });

  it('finds that an edit or a removal is missing, not only a message', () => {
    const server = serverWith(3);
    const page = server.page();
    server.edit(1, 'nobody told us');
    const state = stateOf([page, changed(server.post('this came'))]);
    expect([state.complete, hasGap(state)]).toEqual([3, true]);
    const filled = apply(state, server.caughtUp(3));
    expect([filled.complete, hasGap(filled)]).toEqual([5, false]);
    expect(shownMessages(filled)).toEqual(server.messages);
  });

  it('finds a gap of which only the server’s last number tells', () => {
    const server = serverWith(2);
    const page = server.page();
    for (let n = 0; n < 3; n++) server.post('later');
    expect(hasGap(stateOf([page, server.caughtUp(2, 1)]))).toBe(true);
  });

  it('begins anew where a page leaves a hole, and keeps what is younger than the page', () => {
    const server = serverWith(4);
    const before = stateOf([server.page(undefined, 2)]);
    for (let n = 0; n < 5; n++) server.post('meanwhile');
    const newest = server.page(undefined, 2);
    const younger = server.post('came before the page');
    const state = stateOf([newest]);
    expect(apply(apply(before, changed(younger)), newest)).toEqual(apply(state, changed(younger)));
    expect(shownMessages(apply(before, newest)).map(({ seq }) => seq)).toEqual([8, 9]);
  });

  it('goes no further back with a page that came after it began anew and is out of date', () => {
    const server = serverWith(2);
    const before = stateOf([server.page()]);
    for (let n = 0; n < 3; n++) server.post('meanwhile');
    const late = server.page(undefined, 2);
    server.edit(4, 'changed when nobody told us');
    for (let n = 0; n < 2; n++) server.post('later');
    const state = stateOf([server.page(undefined, 2)]);
    expect(shownMessages([server.page(undefined, 2), late].reduce(apply, before))).toEqual(shownMessages(state));
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
        const told = server.events.map(changed);
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

  it('knows exactly whether something is missing, and equals a fresh fetch after catching up', () => {
    fc.assert(
      fc.property(threadHistory, threadHistory, fc.infiniteStream(fc.boolean()), (before, after, isLost) => {
        const server = new ThreadServer();
        for (const act of before) act(server);
        const page = server.page();
        for (const act of after) act(server);
        const arrived = server.events.slice(page.revision).filter(() => !isLost.next().value);
        const state = stateOf([page, ...arrived.map(changed)]);
        const last = Math.max(page.revision, ...arrived.map(({ revision }) => revision));
        expect(hasGap(state)).toBe(arrived.length < last - page.revision);
        const caughtUp = apply(state, server.caughtUp(state.complete));
        expect(shownMessages(caughtUp)).toEqual(server.messages);
        expect([caughtUp.complete, hasGap(caughtUp)]).toEqual([server.revision, false]);
      }),
    );
  });
});
