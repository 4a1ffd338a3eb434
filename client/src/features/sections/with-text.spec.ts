import { describe, expect, it } from '@jest/globals';
import type { SectionText } from '#shared/sections/section.contract.js';
import { withText } from './with-text.js';

const translation = {
  lang: 'pt',
  savedAt: '2026-01-01T00:00:00.000Z',
  revision: 1,
  isOutdated: false,
  body: 'Um esgoto',
};
const text = (version: number, more: Partial<SectionText> = {}): SectionText => ({
  textId: 'a'.repeat(24),
  section: 'challenges',
  organisationId: 'c'.repeat(24),
  voice: 'technical',
  version,
  body: `Version ${version}`,
  lang: 'en',
  savedAt: '2026-01-01T00:00:00.000Z',
  translations: [],
  ...more,
});

describe('a section with a text as the server answered it', () => {
  it('shows a new text and a new version', () => {
    expect(withText({ texts: [] }, text(1))?.texts).toEqual([text(1)]);
    expect(withText({ texts: [text(1)] }, text(2))?.texts).toEqual([text(2)]);
  });

  it('does not go back to an older version', () => {
    expect(withText({ texts: [text(3)] }, text(2))?.texts).toEqual([text(3)]);
  });

  it('keeps the words of translations that it is answered without, and takes the rest of them', () => {
    const { body: _body, ...wordless } = translation;
    const before = { texts: [text(1, { translations: [translation] })] };
    const answered = text(2, { translations: [{ ...wordless, isOutdated: true }] });
    expect(withText(before, answered)?.texts[0]?.translations).toEqual([{ ...translation, isOutdated: true }]);
    const changed = text(2, { translations: [{ ...wordless, revision: 2 }] });
    expect(withText(before, changed)?.texts[0]?.translations).toEqual([{ ...wordless, revision: 2 }]);
  });

  it('is nothing where nothing was fetched yet', () => {
    expect(withText(undefined, text(1))).toBeUndefined();
  });
});
