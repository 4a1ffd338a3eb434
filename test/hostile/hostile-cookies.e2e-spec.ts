import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

const hostileValues = [
  'j:{"a":1}',
  'j:[1]',
  'j:null',
  'j:',
  's:',
  's:a.b',
  '',
  '%',
  '%00',
  '__proto__',
  'a|b',
  'x'.repeat(3000),
];

test.each(['tandem.csrf', 'tandem.browser', 'tandem.sid'])('a %s that nobody gave out is no cookie', async (name) => {
  for (const value of hostileValues) {
    const seen = [];
    for (const method of ['GET', 'POST']) {
      const headers = { cookie: `${name}=${value}; tandem.browser=somebody`, 'x-csrf-token': value.slice(0, 20) };
      seen.push((await fetch(`${app.url}/api/session`, { method, headers })).status);
    }
    expect({ value, seen }).toEqual({ value, seen: [200, 403] });
  }
});
