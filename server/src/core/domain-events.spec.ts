import { expect, test } from '@jest/globals';
import { domainEvent, DomainEvents } from './domain-events.js';

const happened = domainEvent<number>('happened');
const event = (payload: number) => ({ eventId: '', name: happened.name, payload, isUrgent: false });

test('a handler that fails runs again, the others once, and the next event waits', async () => {
  const events = new DomainEvents();
  const seen: string[] = [];
  let failures = 2;
  events.on(happened, (payload) => {
    if (failures-- > 0) throw new Error('The store is busy');
    seen.push(`first ${payload}`);
  });
  events.on(happened, (payload) => void seen.push(`second ${payload}`));
  expect([await events.deliver(event(1)), await events.deliver(event(2))]).toEqual([true, true]);
  expect(seen).toEqual(['first 1', 'second 1', 'first 2', 'second 2']);
});

test('one that goes on failing stops no other, and the event counts as not delivered', async () => {
  const events = new DomainEvents();
  const seen: number[] = [];
  events.on(happened, () => Promise.reject(new Error('For good')));
  events.on(happened, (payload) => void seen.push(payload));
  expect(await events.deliver(event(1))).toBe(false);
  expect(seen).toEqual([1]);
});
