import { interfaceLanguages, type InterfaceLanguage } from '#shared/text.js';
import type { DemoMember, DemoMessage, DemoThread } from '../content/types.js';
import type { People } from './people.js';
import type { MessageBudget } from './quantities.js';
import type { Random } from './random.js';
import { sentences, subjects } from './sentences.js';

/** What every generated thing is made from. */
export interface Writing {
  random: Random;
  /** Of all keys and addresses, so that networks of different seeds live beside each other. */
  prefix: string;
  people: People;
  budget: MessageBudget;
}

const OLDEST_HOURS = 4_000;
const NEWEST_HOURS = 2;
const ANSWERS = 0.3;
const IN_FIRST_LANGUAGE = 0.8;

export function makeTitle({ random }: Writing, lang: InterfaceLanguage, number: number): string {
  return `${random.pick(subjects[lang])} ${number}`;
}

/** One sentence to about ten, most often two or three. */
export function makeText({ random }: Writing, lang: InterfaceLanguage): string {
  const count = 1 + Math.floor(10 * random.next() ** 3);
  return random.sample(sentences[lang], count).join(' ');
}

/** A thread among some members, as long as the budget says. */
export function makeThread(writing: Writing, key: string, number: number, writers: readonly DemoMember[]): DemoThread {
  const { random, budget } = writing;
  const count = budget.next();
  const opened = NEWEST_HOURS + random.next() * (OLDEST_HOURS - NEWEST_HOURS);
  const span = opened * (0.2 + 0.8 * random.next());
  const messages = Array.from({ length: count }, (_, at): DemoMessage => {
    const author = random.pick(writers);
    const lang = spokenBy(author, random);
    return {
      author: author.key,
      lang,
      hoursAgo: opened - (span * (at + random.next() / 2)) / count,
      body: makeText(writing, lang),
      ...(at > 0 && random.next() < ANSWERS && { replyTo: 1 + random.below(at) }),
    };
  });
  const lang = asInterfaceLanguage(messages[0]?.lang);
  return { key: `${writing.prefix}-${key}`, title: makeTitle(writing, lang, number), lang, messages };
}

/** Mostly the author's first language. */
function spokenBy({ locale, languages }: DemoMember, random: Random): InterfaceLanguage {
  return random.next() < IN_FIRST_LANGUAGE ? locale : asInterfaceLanguage(random.pick(languages));
}

function asInterfaceLanguage(lang: string | undefined): InterfaceLanguage {
  return interfaceLanguages.find((one) => one === lang) ?? 'en';
}
