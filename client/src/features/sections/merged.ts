import { longestCommon } from './longest-common.js';

/** Paragraphs `from` to `to` of the base, replaced by others. */
interface Change {
  from: number;
  to: number;
  paragraphs: readonly string[];
}

const paragraphsOf = (text: string): string[] => (text.trim() === '' ? [] : text.trim().split(/\n\s*\n/));

function changesOf(base: readonly string[], changed: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [inBase, inChanged] = [0, 0];
  for (const [a, b] of [...longestCommon(base, changed), [base.length, changed.length] as const]) {
    if (a > inBase || b > inChanged) changes.push({ from: inBase, to: a, paragraphs: changed.slice(inChanged, b) });
    [inBase, inChanged] = [a + 1, b + 1];
  }
  return changes;
}

const isAddition = ({ from, to }: Change) => from === to;
const isSame = (one: Change, other: Change) => JSON.stringify(one) === JSON.stringify(other);

/** Whether both touch the same paragraphs. Two additions at the same place do not: one comes after the other. */
function isOverlapping(one: Change, other: Change): boolean {
  if (isAddition(one) && isAddition(other)) return false;
  if (isAddition(one)) return other.from < one.from && one.from < other.to;
  if (isAddition(other)) return one.from < other.from && other.from < one.to;
  return one.from < other.to && other.from < one.to;
}

const timesIn = (paragraphs: readonly string[], one: string) => paragraphs.filter((other) => other === one).length;

/** Where a paragraph stands several times, each may have taken away another one of them: what both kept must be there still. */
const isWhole = (result: readonly string[], theirs: readonly string[], own: readonly string[]): boolean =>
  theirs.every((one) => timesIn(result, one) >= Math.min(timesIn(theirs, one), timesIn(own, one)));

/**
 * Both texts in one, paragraph by paragraph, where two began from the same base and changed different paragraphs: every paragraph
 * that either wrote is in it, in order; what both added at the same place stands there one after the other. Undefined where they
 * changed the same paragraph: that only people can decide.
 */
export function merged(base: string, theirs: string, own: string): string | undefined {
  const paragraphs = paragraphsOf(base);
  const their = changesOf(paragraphs, paragraphsOf(theirs));
  const mine = changesOf(paragraphs, paragraphsOf(own)).filter((change) => !their.some((one) => isSame(one, change)));
  if (mine.some((change) => their.some((one) => isOverlapping(one, change)))) return undefined;
  // What is added at a place comes before what stood there; theirs, which is there already, before one's own.
  const inOrder = [...their, ...mine].sort((a, b) => a.from - b.from || Number(isAddition(b)) - Number(isAddition(a)));
  const result: string[] = [];
  let done = 0;
  for (const change of inOrder) {
    result.push(...paragraphs.slice(done, change.from), ...change.paragraphs);
    done = change.to;
  }
  result.push(...paragraphs.slice(done));
  return isWhole(result, paragraphsOf(theirs), paragraphsOf(own)) ? result.join('\n\n') : undefined;
}
