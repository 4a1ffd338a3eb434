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

/** What reading and writing threads takes, beside what every page has: fetched ahead where nobody pays for it by the byte. */
async function loadThreads(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  await Promise.allSettled([import('../features/threads/ThreadPage.js'), import('socket.io-client')]);
}

/** Lets the page start without a line from now on. Nothing waits for it. */
export async function startServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await quietLine();
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  await loadThreads();
  active?.postMessage({ type: 'started', urls: loadedFiles() });
}
