import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { forgetSentDraft, keepDraft, keepLanguage, readDraft } from './drafts.js';

const kept = new Map<string, string>();

describe('drafts', () => {
  beforeEach(() => {
    kept.clear();
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, text: string) => kept.set(name, text),
        removeItem: (name: string) => kept.delete(name),
      },
    });
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

  it('come back for the same member and thread alone', () => {
    keepDraft('ana', 'stalls', { body: 'Who inspects', lang: 'en', replyTo: 'b'.repeat(24) });
    expect(readDraft('ana', 'stalls', 'fr')).toEqual({ body: 'Who inspects', lang: 'en', replyTo: 'b'.repeat(24) });
    expect(readDraft('ana', 'lamps', 'fr')).toEqual({ body: '', lang: 'fr' });
    expect(readDraft('rui', 'stalls', 'fr')).toEqual({ body: '', lang: 'fr' });
  });

  it('leave nothing behind when they are empty', () => {
    keepDraft('ana', 'stalls', { body: 'Who', lang: 'en' });
    keepDraft('ana', 'stalls', { body: '  ', lang: 'en' });
    expect(kept.size).toBe(0);
  });

  describe('of a message that was put into the outbox', () => {
    const signed = { body: 'Who inspects ', lang: 'en', clientId: 'client-one' };
    const outgoing = { clientId: 'client-one', body: 'Who inspects' };

    it('keep its id, so that it cannot come twice', () => {
      keepDraft('ana', 'stalls', signed);
      expect(readDraft('ana', 'stalls', 'en')).toEqual(signed);
    });

    it('are none any more while it is there', () => {
      keepDraft('ana', 'stalls', signed);
      expect(readDraft('ana', 'stalls', 'en', [outgoing])).toEqual({ body: '', lang: 'en' });
    });

    it('stay, as another message, where they hold more words than it', () => {
      keepDraft('ana', 'stalls', { ...signed, body: 'Who inspects the stalls?' });
      expect(readDraft('ana', 'stalls', 'en', [outgoing])).toEqual({
        body: 'Who inspects the stalls?',
        lang: 'en',
        clientId: undefined,
      });
    });

    it('are forgotten when it was sent, unless they were changed since', () => {
      const sent = { ...outgoing, threadId: 'stalls', place: 1, lang: 'en', writtenAt: '', state: 'waiting' as const };
      keepDraft('ana', 'stalls', { ...signed, body: 'Who inspects the stalls?' });
      forgetSentDraft('ana', sent);
      expect(readDraft('ana', 'stalls', 'en').body).toBe('Who inspects the stalls?');
      keepDraft('ana', 'stalls', signed);
      forgetSentDraft('ana', sent);
      expect(kept.size).toBe(0);
    });
  });

  it('begin in the language last written in', () => {
    keepLanguage('ana', 'pt');
    expect(readDraft('ana', 'stalls', 'en').lang).toBe('pt');
    expect(readDraft('rui', 'stalls', 'en').lang).toBe('en');
  });

  it('are empty where what is kept cannot be read, or nothing may be', () => {
    kept.set('tandem.draft.ana.stalls', '{"body":');
    expect(readDraft('ana', 'stalls', 'en')).toEqual({ body: '', lang: 'en' });
    Reflect.deleteProperty(globalThis, 'localStorage');
    keepDraft('ana', 'stalls', { body: 'Who', lang: 'en' });
    expect(readDraft('ana', 'stalls', 'en')).toEqual({ body: '', lang: 'en' });
  });
});
