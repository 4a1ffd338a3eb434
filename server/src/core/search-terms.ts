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

/** Every word of the question begins a term; words are matched against `field`, an array of terms with an index. */
export function termsFilter(field: string, question: string | undefined): Record<string, unknown> {
  const words = searchTerms(question).slice(0, 8);
  if (words.length === 0) return question?.trim() ? { [field]: { $in: [] } } : {};
  // Folded words hold letters and digits only, so nothing in them is special in a regular expression.
  return { $and: words.map((word) => ({ [field]: { $regex: `^${word}` } })) };
}
