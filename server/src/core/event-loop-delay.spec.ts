import { afterEach, expect, test } from '@jest/globals';
import { setImmediate as next } from 'node:timers/promises';
import { EventLoopDelay } from './event-loop-delay.js';

let delay: EventLoopDelay;
afterEach(() => delay.onModuleDestroy());

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('one long step is no overload; many in a row are', async () => {
  delay = new EventLoopDelay();
  delay.onModuleInit();
  work(1_500);
  await next();
  expect(delay.meanMs()).toBe(0);
  const end = performance.now() + 3_500;
  while (performance.now() < end) {
    work(400);
    await next();
  }
  expect(delay.meanMs()).toBeGreaterThan(250);
});
