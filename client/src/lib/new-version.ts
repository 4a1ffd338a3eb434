import { useSyncExternalStore } from 'react';
import { clientVersion } from './client-version.js';

const TAKES_OVER_WITHIN_MS = 5_000;

let isOutdated = false;
const listeners = new Set<() => void>();

/** What the server said of its build with an answer; null where it said nothing. */
export function noteServerVersion(version: string | null): void {
  if (isOutdated || !version || !clientVersion || version === clientVersion) return;
  isOutdated = true;
  for (const listener of listeners) listener();
  // The worker of the new build is fetched meanwhile, so that a reload has it.
  void workerRegistration().then((registration) => registration?.update().catch(() => undefined));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** True as soon as the server is known to run another build than this page. */
export const useIsOutdated = (): boolean => useSyncExternalStore(subscribe, () => isOutdated);

const workerRegistration = async () => navigator.serviceWorker?.getRegistration();

/** The worker of the new build, when it is installed; undefined where there is none. */
async function newWorker(): Promise<ServiceWorker | undefined> {
  const registration = await workerRegistration();
  await registration?.update().catch(() => undefined);
  const installing = registration?.installing;
  if (installing) {
    await new Promise<void>((resolve) =>
      installing.addEventListener('statechange', () => installing.state !== 'installing' && resolve()),
    );
  }
  return registration?.waiting ?? undefined;
}

/** Loads the page anew, in the new build: the worker of the old one gives way first. */
export async function reloadToNew(): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, TAKES_OVER_WITHIN_MS));
  const takeOver = async () => {
    const worker = await newWorker();
    if (!worker) return;
    const isTaken = new Promise<void>((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
    );
    worker.postMessage({ type: 'take-over' });
    await isTaken;
  };
  await Promise.race([takeOver().catch(() => undefined), patience]);
  location.reload();
}
