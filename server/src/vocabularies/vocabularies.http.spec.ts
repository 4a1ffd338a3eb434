import { StandardSchemaValidationPipe, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vocabulariesView } from '#shared/vocabularies/vocabulary.contract.js';
import { VocabulariesModule } from './vocabularies.module.js';

describe('GET /api/vocabularies', () => {
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [VocabulariesModule] }).compile();
    app = module.createNestApplication();
    app.useGlobalPipes(new StandardSchemaValidationPipe());
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/api/vocabularies`;
  });
  afterAll(() => app.close());

  it('answers in the language asked for, English without one', async () => {
    const french = vocabulariesView.parse(await (await fetch(`${url}?lang=fr`)).json());
    expect(french.vocabularies.regions[0]).toEqual({ id: 'africa', label: 'Afrique', proposed: true });
    const english = vocabulariesView.parse(await (await fetch(url)).json());
    expect(english.lang).toBe('en');
  });

  it('may be kept by caches and checked by its tag', async () => {
    const first = await fetch(`${url}?lang=ar`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
    const etag = String(first.headers.get('etag'));
    // Without a cache-control of its own, fetch adds `no-cache` beside a tag, and the tag would not count.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await fetch(`${url}?lang=ar`, { headers });
    expect(again.status).toBe(304);
  });

  it('refuses a language that the interface does not have', async () => {
    expect((await fetch(`${url}?lang=xx`)).status).toBe(400);
  });
});
