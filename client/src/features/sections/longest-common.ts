/** Beyond this the comparison would keep an old phone busy for seconds: what is left in between counts as different. */
const MOST_CELLS = 4_000_000;

type Match = readonly [inBefore: number, inAfter: number];

/** The places at which two lists have the same parts, in order: a longest row of them, unless the lists are too long to compare. */
export function longestCommon(before: readonly string[], after: readonly string[]): Match[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const middle = matchesOf(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...Array.from({ length: start }, (_, at): Match => [at, at]),
    ...middle.map(([a, b]): Match => [a + start, b + start]),
    ...Array.from({ length: end }, (_, at): Match => [before.length - end + at, after.length - end + at]),
  ];
}

function matchesOf(before: readonly string[], after: readonly string[]): Match[] {
  const width = after.length + 1;
  if (before.length * width > MOST_CELLS) return [];
  // How many are common from here to both ends.
  const common = new Uint16Array((before.length + 1) * width);
  const at = (a: number, b: number) => common[a * width + b] ?? 0;
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      common[a * width + b] = before[a] === after[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const matches: Match[] = [];
  for (let a = 0, b = 0; a < before.length && b < after.length;) {
    if (before[a] === after[b]) matches.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return matches;
}
