import { StoreError, notSupported } from '../errors.js';
import type { StringComparator } from './compare.js';
import { asInteger, isDocument, type BsonValue } from './values.js';

/** How a command wants strings compared. */
export interface Collation {
  readonly compare: StringComparator;
}

const knownFields = new Set(['locale', 'strength', 'caseLevel', 'numericOrdering', 'version']);
/** Fields whose only supported value is the default. */
const defaults: Readonly<Record<string, readonly BsonValue[]>> = {
  caseFirst: ['off'],
  alternate: ['non-ignorable'],
  maxVariable: ['punct'],
  normalization: [false],
  backwards: [false],
};

const sensitivities: Readonly<Record<number, 'base' | 'accent' | 'variant'>> = { 1: 'base', 2: 'accent', 3: 'variant' };

/** Undefined for binary comparison: no collation, or the locale `simple`. */
export function parseCollation(specification: BsonValue): Collation | undefined {
  if (specification === undefined) return undefined;
  if (!isDocument(specification) || typeof specification['locale'] !== 'string')
    throw new StoreError('BadValue', "a collation needs a 'locale'");
  for (const [field, value] of Object.entries(specification)) {
    if (!knownFields.has(field) && !defaults[field]?.includes(value))
      throw notSupported(`the collation option '${field}'`);
  }
  const locale = specification['locale'];
  if (locale === 'simple') return undefined;
  const sensitivity =
    sensitivities[specification['strength'] === undefined ? 3 : (asInteger(specification['strength']) ?? 0)];
  if (!sensitivity || specification['caseLevel'] === true) throw notSupported('a collation of this strength');
  const tag = locale.split('@')[0]?.replaceAll('_', '-') ?? '';
  try {
    const collator = new Intl.Collator(tag, { sensitivity, numeric: specification['numericOrdering'] === true });
    return { compare: (a, b) => collator.compare(a, b) };
  } catch {
    throw new StoreError('BadValue', `Field 'locale' is invalid in: { locale: "${locale}" }`);
  }
}
