import { BSONRegExp } from 'bson';
import { StoreError } from '../../errors.js';
import { compareValues } from '../compare.js';
import type { BsonValue } from '../values.js';
import type { ValueTest } from './path.js';

const flags: Readonly<Record<string, string>> = { i: 'i', m: 'm', s: 's', u: '' };

/** Takes the comments and blanks of PCRE's extended syntax out of a pattern. */
function withoutComments(pattern: string): string {
  return pattern.replace(/(\\.|\[(?:\\.|[^\]])*\])|\s+|#.*$/gm, (_, kept: string | undefined) => kept ?? '');
}

/** A pattern of PCRE as a RegExp; what JavaScript cannot read is refused. */
export function compilePattern(pattern: string, options: string): RegExp {
  let jsFlags = 'u';
  let source = pattern.includes('\0') ? '' : pattern;
  if (pattern.includes('\0'))
    throw new StoreError('BadValue', 'Regular expression cannot contain an embedded null byte');
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  if (inline) source = source.slice(inline[0].length);
  for (const option of new Set(options + (inline?.[1] ?? ''))) {
    if (option === 'x') source = withoutComments(source);
    else if (option in flags) jsFlags += flags[option];
    else throw new StoreError('BadValue', `invalid flag in regex options: ${option}`);
  }
  return toRegExp(source, jsFlags);
}

/** The unicode mode refuses escapes that PCRE allows, such as `\-`: then the plain mode reads the pattern. */
function toRegExp(source: string, jsFlags: string): RegExp {
  try {
    return new RegExp(source, jsFlags);
  } catch {
    try {
      return new RegExp(source, jsFlags.replace('u', ''));
    } catch (error) {
      throw new StoreError('BadValue', `Regular expression is invalid: ${error instanceof Error ? error.message : ''}`);
    }
  }
}

/** A string that matches, or the same regular expression stored as a value. */
export function regexTest(regex: BSONRegExp): ValueTest {
  const compiled = compilePattern(regex.pattern, regex.options);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    return value instanceof BSONRegExp && compareValues(value, regex) === 0;
  };
}

/** `$regex` with its `$options`. */
export function parseRegex(operand: BsonValue, options: BsonValue): BSONRegExp {
  if (options !== undefined && typeof options !== 'string')
    throw new StoreError('BadValue', '$options has to be a string');
  if (typeof operand === 'string') return new BSONRegExp(operand, [...(options ?? '')].sort().join(''));
  if (operand instanceof BSONRegExp) return options === undefined ? operand : new BSONRegExp(operand.pattern, options);
  throw new StoreError('BadValue', '$regex has to be a string');
}
