import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BSONRegExp, Binary, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { bracketOf, compareValues } from '../semantics/compare.js';
import type { BsonValue } from '../semantics/values.js';
import { KeyWriter, afterPrefix, encodeValue } from './key-encoding.js';

const awkwardNumbers = [
  0,
  -0,
  0.1,
  0.5,
  1,
  -1,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  -1e308,
  5e-324,
  Infinity,
  -Infinity,
  Number.NaN,
];
const awkwardLongs = [0n, 1n, -1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n)];
const awkwardDecimals = [
  '0',
  '-0',
  '0.1',
  '0.10',
  '1',
  '1.0',
  '-1.5',
  '9007199254740993',
  '1E+400',
  '-1E+400',
  '1E-400',
  '-1E-400',
  '1E-6176',
  '9.999999999999999999999999999999999E+6144',
  '0.1000000000000000055511151231257827',
  'NaN',
  'Infinity',
  '-Infinity',
];

const number: fc.Arbitrary<BsonValue> = fc.oneof(
  fc.integer().map((value) => new Int32(value)),
  fc.oneof(fc.double(), fc.constantFrom(...awkwardNumbers), fc.integer()).map((value) => new Double(value)),
  fc
    .oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.constantFrom(...awkwardLongs))
    .map((value) => Long.fromBigInt(value)),
  fc
    .oneof(
      fc.constantFrom(...awkwardDecimals),
      fc.integer().map((value) => `${value}E-3`),
    )
    .map((value) => Decimal128.fromString(value)),
);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'a\u0001', 'Ω', '\ud83d\ude00', '\uffff'),
);

const scalar: fc.Arbitrary<BsonValue> = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 3, arbitrary: text },
  fc.constantFrom<BsonValue>(null, undefined, true, false, new MinKey(), new MaxKey()),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.tuple(fc.uint8Array({ maxLength: 4 }), fc.constantFrom(0, 2, 128)).map(([bytes, type]) => new Binary(bytes, type)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc
    .tuple(fc.constantFrom('a', 'ab', '^x'), fc.constantFrom('', 'i'))
    .map(([pattern, flags]) => new BSONRegExp(pattern, flags)),
  fc.constantFrom('f()', 'g()').map((code) => new Code(code)),
);

const { value } = fc.letrec<{ value: BsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'c'), tie('value'), { maxKeys: 3 }) },
  ),
}));

const stored = value.map(withoutMissing);

/** Within arrays and documents nothing is missing: it is null or not there. */
function withoutMissing(given: BsonValue): BsonValue {
  if (Array.isArray(given)) return given.map((element) => withoutMissing(element ?? null));
  if (given !== null && typeof given === 'object' && Object.getPrototypeOf(given) === Object.prototype)
    return Object.fromEntries(
      Object.entries(given).map(([name, field]) => [name, withoutMissing((field as BsonValue) ?? null)]),
    );
  return given;
}

describe('the order of values', () => {
  it('is the order of their encodings', () => {
    fc.assert(
      fc.property(stored, stored, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeValue(a), encodeValue(b)))).toBe(compareValues(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  it('is the order of the encodings for numbers of all types', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeValue(a), encodeValue(b)))).toBe(compareValues(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  it('is total', () => {
    fc.assert(
      fc.property(stored, stored, stored, (a, b, c) => {
        expect(compareValues(a, a)).toBe(0);
        expect(compareValues(a, b)).toBe(-compareValues(b, a) + 0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the documented order of types', () => {
    const ascending: BsonValue[] = [
      new MinKey(),
      null,
      new Int32(5),
      'text',
      { a: new Int32(1) },
      [new Int32(1)],
      new Binary(Buffer.of(1)),
      new ObjectId(),
      false,
      true,
      new Date(0),
      new Timestamp({ t: 1, i: 1 }),
      new BSONRegExp('a'),
      new MaxKey(),
    ];
    for (const [i, lower] of ascending.entries())
      for (const higher of ascending.slice(i + 1)) expect(compareValues(lower, higher)).toBe(-1);
  });

  it('compares numbers of different types by their exact values', () => {
    expect(compareValues(new Int32(1), new Double(1))).toBe(0);
    expect(compareValues(Long.fromBigInt(2n ** 53n + 1n), new Double(2 ** 53))).toBe(1);
    expect(compareValues(Decimal128.fromString('0.1'), new Double(0.1))).toBe(-1);
    expect(compareValues(Decimal128.fromString('1.50'), new Double(1.5))).toBe(0);
    expect(compareValues(new Double(Number.NaN), new Double(-Infinity))).toBe(-1);
  });
});

describe('an encoding', () => {
  it('is never the beginning of another', () => {
    fc.assert(
      fc.property(stored, stored, (a, b) => {
        const [first, second] = [encodeValue(a), encodeValue(b)];
        if (!first.equals(second)) expect(second.subarray(0, first.length).equals(first)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the order of several fields, ascending and descending', () => {
    const key = (values: BsonValue[]): Buffer => {
      const writer = new KeyWriter();
      for (const [i, field] of values.entries()) writer.value(field, i === 1);
      return writer.finish();
    };
    fc.assert(
      fc.property(fc.tuple(stored, stored, stored), fc.tuple(stored, stored, stored), (a, b) => {
        const expected = compareValues(a[0], b[0]) || -compareValues(a[1], b[1]) || compareValues(a[2], b[2]);
        expect(Math.sign(Buffer.compare(key(a), key(b)))).toBe(expected + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('lies before the end of its own prefix', () => {
    fc.assert(
      fc.property(stored, stored, (a, b) => {
        const key = encodeValue(a);
        const longer = Buffer.concat([key, encodeValue(b)]);
        expect(Buffer.compare(longer, afterPrefix(key))).toBe(-1);
        expect(Buffer.compare(longer, key)).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  it('begins with the bracket of its value', () => {
    fc.assert(fc.property(stored, (a) => expect(encodeValue(a)[0]).toBe(bracketOf(a))));
  });
});
