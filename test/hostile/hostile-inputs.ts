import { z } from 'zod';

/** Texts where ids, tokens and words are expected. */
export const hostileTexts = [
  '',
  '0',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '..%2f..%2f',
  '{"$ne":null}',
  '[object Object]',
  'f'.repeat(23),
  'F'.repeat(24),
  'g'.repeat(24),
  'f'.repeat(25),
  'f'.repeat(5000),
  '\u0000',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '%',
  '\u202eRTL',
  '${7*7}',
];

const operators = [
  { $ne: null },
  { $gt: '' },
  { $where: 'sleep(1000)' },
  { $regex: '(a+)+$' },
  { $in: ['a'] },
  { $expr: { $eq: [1, 1] } },
];

const wrongTypes = [null, true, 1, -1, 1e308, 0.1, '', [], {}, [[]], [null], { length: 1 }, 'x'.repeat(20_000)];

/** Query strings: operators, doubles, wrong numbers, broken encodings. */
export const hostileQueries = [
  'limit=0',
  'limit=-1',
  'limit=1e9',
  'limit=NaN',
  'limit[$gt]=1',
  'cursor=%00',
  'cursor=bm90IGpzb24',
  'cursor=WyJ4IiwieSJd',
  `cursor=${'A'.repeat(3000)}`,
  'spaceId[$ne]=1',
  'spaceId=a&spaceId=b',
  'q[$regex]=.*',
  `q=${encodeURIComponent('(a+)+$')}`,
  'q=%F0%28%8C%28',
  'theme=%24ne&theme=housing-policies',
  'lang[]=en',
  '__proto__[x]=1',
  'after=-5&limit=5',
  'before=9999999999999999999',
  'sdg=18',
  'unknown=1',
  '%',
];

/** For each key that the contract knows, every hostile value in its place; and bodies that are no objects. */
export function hostileBodies(contract: z.ZodType | undefined): unknown[] {
  const keys = contract instanceof z.ZodObject ? Object.keys(contract.shape) : [];
  const values = [...operators, ...wrongTypes, ...hostileTexts];
  const inPlace = keys.flatMap((key) => values.map((value) => ({ [key]: value })));
  return [...wrongTypes.map((value) => JSON.stringify(value)), ...operators, ...inPlace];
}
