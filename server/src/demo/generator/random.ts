/** The same seed gives the same numbers on every machine. (mulberry32; for texts and sizes, not for secrets) */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** @throws RangeError for an empty list */
  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new RangeError('Nothing to pick from');
    return values[this.below(values.length)] as Value;
  }

  /** `count` different values, or all where there are fewer. */
  sample<Value>(values: readonly Value[], count: number): Value[] {
    const taken = new Set<number>();
    while (taken.size < Math.min(count, values.length)) taken.add(this.below(values.length));
    return [...taken].map((at) => values[at] as Value);
  }
}
