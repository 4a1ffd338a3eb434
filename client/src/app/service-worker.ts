import { clientVersion } from '../lib/client-version.js';

const QUIET_MS = 1_000;

/** Resolves when the page has loaded what it wants for now: nothing came down for a while. */
const quietLine = () =>
  new Promise<void>((resolve) => {
    const settle = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(settle, QUIET_MS);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(settle, QUIET_MS);
    });
    observer.observe({ type: 'resource' });
  });

/** The public files that this page has loaded. */
const loadedFiles = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin));

/**
 * What nearly every other page wants, and a page without a line cannot fetch when the line returns; pages that were read have brought
 * their own files. Not where the reader saves data.
 */
async function loadSocketLibrary(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!connection?.saveData) await import('socket.io-client');
}

/** Lets the page start without a line from now on. Nothing waits for it. */
export async function startServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await quietLine();
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  await loadSocketLibrary().catch(() => undefined);
  active?.postMessage({ type: 'started', urls: loadedFiles(), version: clientVersion });
}
