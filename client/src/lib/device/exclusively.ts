/** Runs `act` while nobody else of the same name does. */
export type Exclusively = (act: () => Promise<void>) => Promise<void>;

const LONGEST_WAIT_MS = 60_000;

/**
 * One at a time over all tabs of the browser. Where the browser has no locks, or a tab that sleeps keeps its lock, it goes on
 * without: what is done under it must stand being done twice.
 */
export const exclusivelyAs =
  (name: string): Exclusively =>
  async (act) => {
    if (!globalThis.navigator?.locks) return act();
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      return act();
    };
    await navigator.locks
      .request(name, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }, begin)
      .catch((error: unknown) => {
        if (isBegun) throw error;
        return act();
      });
  };
