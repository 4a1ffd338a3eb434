import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../support/server-process.js';

describe('the built client', () => {
  let server: RunningServer;
  let dataDirectory: string;
  let script: string;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'tandem-static-'));
    server = await startServer({ dataDirectory, env: { DEMO: '0' } });
    const page = await (await fetch(server.url)).text();
    script = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!;
  });
  afterAll(async () => {
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  const get = (path: string, encoding: string) =>
    fetch(server.url + path, { headers: { 'accept-encoding': encoding } });

  it('sends the same script compressed to who reads Brotli, and to others', async () => {
    const [compressed, plain] = await Promise.all([get(script, 'br'), get(script, 'identity')]);
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await compressed.text()).toBe(await plain.text());
    for (const { headers } of [compressed, plain]) {
      expect(headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('vary')).toContain('Accept-Encoding');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('says what the page may do with the page, whatever its address', async () => {
    const { status, headers } = await get('/groups/anything', 'br');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('knows no asset that was not built', async () => {
    for (const path of ['/assets/none.js', '/assets/..%2findex.html', '/assets/']) {
      expect((await get(path, 'br')).status).toBeGreaterThanOrEqual(400);
    }
  });
});
