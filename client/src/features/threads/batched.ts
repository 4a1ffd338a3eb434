interface Waiting<Value> {
  key: string;
  resolve: (value: Value | null) => void;
  reject: (error: unknown) => void;
}

/**
 * Turns single questions of the same moment into few: `load` is asked for at most `size` keys at a time. A key that it does not
 * answer is null.
 */
export function batched<Value>(
  load: (keys: string[]) => Promise<ReadonlyMap<string, Value>>,
  size: number,
): (key: string) => Promise<Value | null> {
  let waiting: Waiting<Value>[] = [];

  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += size) answer(all.slice(at, at + size));
  };
  const answer = (batch: Waiting<Value>[]) => {
    load(batch.map(({ key }) => key)).then(
      (found) => batch.forEach(({ key, resolve }) => resolve(found.get(key) ?? null)),
      (error: unknown) => batch.forEach(({ reject }) => reject(error)),
    );
  };

  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ key, resolve, reject }) === 1) setTimeout(flush, 0);
    });
}
