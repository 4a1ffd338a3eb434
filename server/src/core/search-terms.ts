const maximumTerms = 200;

/** Case, accents and the signs of Arabic that writers leave out do not count: `Niteroi` finds `Niterói`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en')
    .replace(/ـ/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
}

/** The distinct folded words of some texts, for an index of terms. */
export function searchTerms(...texts: readonly (string | undefined)[]): string[] {
  const words = texts.flatMap((text) => (text ? (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) : []));
  return [...new Set(words)].slice(0, maximumTerms);
}

interface TermsSearch {
  filter: Record<string, unknown>;
  /** The index that finds what the filter asks; absent where nothing is asked. */
  hint?: Record<string, 1>;
}

/** Every word of the question begins one of `searchTerms`, an array of terms with an index. */
export function termsSearch(question: string | undefined): TermsSearch {
  const words = searchTerms(question).slice(0, 8);
  if (!question?.trim()) return { filter: {} };
  const hint = { searchTerms: 1 } as const;
  if (words.length === 0) return { filter: { searchTerms: { $in: [] } }, hint };
  // The index is searched for the first word: the longest finds least. Folded words hold letters and digits only, so nothing in
  // them is special in a regular expression.
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return { filter: { $and: longestFirst.map((word) => ({ searchTerms: { $regex: `^${word}` } })) }, hint };
}

/** What a list by name is sorted by: short enough for an index and a cursor. */
export const sortKey = (name: string): string => fold(name).slice(0, 160);
