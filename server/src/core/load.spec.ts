import { describe, expect, test } from '@jest/globals';
import { AppError } from './errors.js';
import type { EventLoopDelay } from './event-loop-delay.js';
import { Load } from './load.js';
import { Metrics } from './metrics.js';

const refusal = (act: () => unknown) => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.retryAfterSeconds}` : error;
  }
};

function loadWith({ requestsAtOnce = 2, meanMs = () => 0 }: { requestsAtOnce?: number; meanMs?: () => number } = {}) {
  const metrics = new Metrics();
  return { load: new Load({ requestsAtOnce }, { meanMs } as EventLoopDelay, metrics), metrics };
}

describe('load', () => {
  test('takes as much at once as it may, and again when something is answered', () => {
    const { load } = loadWith();
    const ends = [load.begin(), load.begin()];
    expect(refusal(() => load.begin())).toBe('busy 2');
    ends[0]?.();
    ends[0]?.();
    expect(refusal(() => load.begin())).toBe('taken');
    expect(refusal(() => load.begin())).toBe('busy 2');
  });

  test.each([
    [250, 'taken'],
    [251, 'busy 2'],
  ])('with a mean delay of %s ms: %s', (meanMs, answer) => {
    expect(refusal(() => loadWith({ meanMs: () => meanMs }).load.begin())).toBe(answer);
  });

  test('late with little to do, it takes that little', () => {
    const { load } = loadWith({ requestsAtOnce: 64, meanMs: () => 1000 });
    expect(Array.from({ length: 6 }, () => refusal(() => load.begin()))).toEqual([
      ...Array<string>(4).fill('taken'),
      ...Array<string>(2).fill('busy 2'),
    ]);
  });

  test('closed, it takes nothing, and waits for what it had taken', async () => {
    const { load, metrics } = loadWith();
    const end = load.begin();
    let isClosed = false;
    const closing = load.close().then(() => (isClosed = true));
    expect(refusal(() => load.begin())).toBe('busy 2');
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(false);
    end();
    await closing;
    expect(await metrics.registry.getSingleMetricAsString('tandem_refused_total')).toMatch(/reason="stopping"} 1/);
  });

  test('closed with nothing to do, it is done', async () => {
    await loadWith().load.close();
  });
});
