import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { deviceDatabase } from './device-database.js';
import { KeptReads } from './kept-reads.js';

let databases = 0;
const opened: ReturnType<typeof deviceDatabase>[] = [];

/** A device; each call opens a page on it, of the build that is named. */
function device(): (version?: string) => KeptReads {
  const open = deviceDatabase(`reads-${++databases}`);
  opened.push(open);
  return (version = 'build one') => new KeptReads(open, version);
}

async function keep(reads: KeptReads, hash: string, data: unknown, updatedAt = Date.now()): Promise<void> {
  reads.keep(hash, data, updatedAt);
  await reads.write();
}

const DAY_MS = 24 * 60 * 60_000;

describe('what was read', () => {
  afterEach(async () => {
    for (const open of opened.splice(0)) (await open()).close();
  });

  it('is there for the same member on the next page, as old as it is', async () => {
    const openPage = device();
    const first = openPage();
    await first.setReader('ana', false);
    const updatedAt = Date.now() - DAY_MS;
    await keep(first, 'threads', ['stalls'], updatedAt);
    const next = openPage();
    await next.setReader('ana', false);
    expect(await next.find('threads')).toMatchObject({ data: ['stalls'], updatedAt });
    expect(await next.find('groups')).toBeUndefined();
  });

  it('is nobody else’s, and is erased as soon as somebody else reads', async () => {
    const openPage = device();
    const page = openPage();
    await page.setReader('ana', false);
    await keep(page, 'threads', ['stalls']);
    await page.setReader('rui', false);
    expect(await page.find('threads')).toBeUndefined();
    await page.setReader('rui', true);
    await page.setReader('ana', false);
    expect(await page.find('threads')).toBeUndefined();
  });

  it('is erased when nobody is signed in, and nothing is kept for nobody', async () => {
    const page = device()();
    await page.setReader('ana', false);
    await keep(page, 'threads', ['stalls']);
    await page.setReader(null, true);
    await keep(page, 'vocabularies', ['gender']);
    expect(await page.find('vocabularies')).toBeUndefined();
    await page.setReader('ana', false);
    expect(await page.find('threads')).toBeUndefined();
  });

  it('is not written under the next reader when it came before', async () => {
    const page = device()();
    await page.setReader('ana', false);
    page.keep('threads', ['stalls'], Date.now());
    await page.setReader('rui', true);
    await page.write();
    expect(await page.find('threads')).toBeUndefined();
    await page.setReader('ana', false);
    expect(await page.find('threads')).toBeUndefined();
  });

  it('is not shown by another build, nor after 30 days', async () => {
    const openPage = device();
    const [old, next] = [openPage('build one'), openPage('build two')];
    for (const page of [old, next]) await page.setReader('ana', false);
    await keep(old, 'threads', ['stalls']);
    await keep(old, 'groups', ['water'], Date.now() - 31 * DAY_MS);
    expect(await old.find('threads')).toBeDefined();
    expect(await next.find('threads')).toBeUndefined();
    expect(await old.find('groups')).toBeUndefined();
  });

  it('gives way to what was read later when it is too much', async () => {
    const page = device()();
    await page.setReader('ana', false);
    const now = Date.now();
    for (let place = 0; place < 310; place++) page.keep(`thread ${place}`, place, now - 1_000 + place);
    await page.write();
    expect(await page.find('thread 9')).toBeUndefined();
    expect(await page.find('thread 10')).toMatchObject({ data: 10 });
    expect(await page.find('thread 309')).toMatchObject({ data: 309 });
  });

  it('is simply not there where the device keeps nothing', async () => {
    const page = new KeptReads(() => Promise.reject(new Error('private')), 'build one');
    await page.setReader('ana', true);
    page.keep('threads', ['stalls'], Date.now());
    await expect(page.write()).rejects.toThrow('private');
    expect(await page.find('threads')).toBeUndefined();
  });
});
