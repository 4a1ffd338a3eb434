import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { errorCodes } from '#shared/error-codes.js';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/text.js';

type Words = { [key: string]: string | Words };

const folder = (language: InterfaceLanguage) => new URL(`./${language}/`, import.meta.url);
const namespaces = readdirSync(folder('en')).sort();

function messagesOf(language: InterfaceLanguage, file: string): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (words: Words, path: string) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') found.set(path + key, value);
      else collect(value, `${path}${key}.`);
    }
  };
  collect(JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8')) as Words, '');
  return found;
}

/** The values and tags that a message takes, whichever branch it goes. */
function placeholdersOf(elements: MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.value);
    const inner =
      element.type === TYPE.tag
        ? [element.children]
        : element.type === TYPE.plural || element.type === TYPE.select
          ? Object.values(element.options).map((option) => option.value)
          : [];
    for (const branch of inner) for (const name of placeholdersOf(branch)) names.add(name);
  }
  return names;
}

describe.each(interfaceLanguages)('the words in %s', (language) => {
  it('cover the same namespaces', () => {
    expect(readdirSync(folder(language)).sort()).toEqual(namespaces);
  });

  it.each(namespaces)('%s: same keys and values as in English, none empty, all ICU', (file) => {
    const english = messagesOf('en', file);
    const own = messagesOf(language, file);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, message] of own) {
      expect([key, message.trim()]).not.toEqual([key, '']);
      const placeholders = [...placeholdersOf(parse(message))].sort();
      expect([key, placeholders]).toEqual([key, [...placeholdersOf(parse(english.get(key) ?? ''))].sort()]);
    }
  });

  it('name every plural form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const needed = forms.filter((form) => form !== 'many' || language === 'ar');
    for (const file of namespaces) {
      for (const [key, message] of messagesOf(language, file)) {
        for (const element of parse(message)) {
          if (element.type !== TYPE.plural || isSameForAll(element.options)) continue;
          const missing = needed.filter(
            (form) => !(form in element.options) && !(form === 'zero' && '=0' in element.options),
          );
          expect([file, key, missing]).toEqual([file, key, []]);
        }
      }
    }
  });

  it('have words for every error', () => {
    const known = messagesOf(language, 'errors.json');
    for (const code of [...errorCodes, 'offline'])
      expect(known.has(`code.${code}`) ? code : `no words for ${code}`).toBe(code);
  });
});

/** "Filters (3)" reads alike for every number: `other` alone, beside an exact zero, is enough. */
const isSameForAll = (options: object) => Object.keys(options).every((form) => form === 'other' || form === '=0');
