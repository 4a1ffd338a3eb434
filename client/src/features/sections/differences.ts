import { longestCommon } from './longest-common.js';

/** A piece of two texts: in both, in the later one only, or in the earlier one only. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words, blanks and signs; scripts without blanks between words by the letter. */
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|\s+|./gsu;

/** What changed between two texts, word by word: without what was added it is `before`, without what was removed `after`. */
export function differences(before: string, after: string): Difference[] {
  const [earlier, later] = [before.match(words) ?? [], after.match(words) ?? []];
  const found: Difference[] = [];
  const add = (kind: Difference['kind'], parts: readonly string[]) => {
    if (parts.length === 0) return;
    const last = found.at(-1);
    if (last?.kind === kind) last.text += parts.join('');
    else found.push({ kind, text: parts.join('') });
  };
  let [inEarlier, inLater] = [0, 0];
  for (const [a, b] of [...longestCommon(earlier, later), [earlier.length, later.length] as const]) {
    add('removed', earlier.slice(inEarlier, a));
    add('added', later.slice(inLater, b));
    add('same', earlier.slice(a, a + 1));
    [inEarlier, inLater] = [a + 1, b + 1];
  }
  return found;
}
