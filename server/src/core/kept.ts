/**
 * What was found a moment ago, by key. Promises are kept, not answers: one that began before `drop` is not kept after it, so that
 * nothing old comes back. Another node's changes are seen when the time is over.
 */
export class Kept<Value> {
  private readonly entries = new Map<string, { value: Promise<Value>; until: number }>();

  constructor(
    private readonly milliseconds: number,
    private readonly atMost: number,
  ) {}

  get(key: string): Promise<Value> | undefined {
    const known = this.entries.get(key);
    return known && known.until > Date.now() ? known.value : undefined;
  }

  /** Keeps what comes of `value`, unless it fails or comes to nothing. */
  keep(key: string, value: Promise<Value>): Promise<Value> {
    if (this.entries.size >= this.atMost) this.entries.clear();
    const entry = { value, until: Date.now() + this.milliseconds };
    this.entries.set(key, entry);
    const forget = () => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
    };
    value.then((found) => {
      if (found === undefined || found === null) forget();
    }, forget);
    return value;
  }

  drop(key: string): void {
    this.entries.delete(key);
  }

  dropAll(): void {
    this.entries.clear();
  }
}

/** Those of the keys that are kept, and the others by one question for all of them; what is not found is missing. */
export async function keptOrFound<Key, Value>(
  kept: Kept<Value | undefined>,
  keys: ReadonlyMap<string, Key>,
  find: (missing: Key[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<Map<string, Value>> {
  const answers = new Map<string, Promise<Value | undefined>>();
  const missing = new Map(keys);
  for (const name of keys.keys()) {
    const known = kept.get(name);
    if (!known) continue;
    answers.set(name, known);
    missing.delete(name);
  }
  if (missing.size > 0) {
    const found = find([...missing.values()]);
    for (const name of missing.keys())
      answers.set(
        name,
        kept.keep(
          name,
          found.then((values) => values.get(name)),
        ),
      );
  }
  const values = await Promise.all([...answers].map(async ([name, value]) => [name, await value] as const));
  return new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
