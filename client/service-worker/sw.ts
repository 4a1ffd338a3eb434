import { kindOf } from './kind-of.js';

/** Put in by the build (client/build/build-version.ts). */
declare const __BUILD__: { version: string; assets: string[] };
declare const self: ServiceWorkerGlobalScope;

const { version, assets } = __BUILD__;
const CACHE = 'tandem';
const SHELL = '/';
/** The page that was fetched last; it becomes the shell when it has started, so that a line that breaks in between costs nothing. */
const NEXT_SHELL = '/next-shell';
const LINE_ANSWERS_WITHIN_MS = 3_000;

/** Only what the server itself says to everybody, whole. */
const isWorthKeeping = ({ status, type, redirected }: Response) => status === 200 && type === 'basic' && !redirected;

const cache = () => caches.open(CACHE);

async function keep(key: RequestInfo, response: Response): Promise<void> {
  if (isWorthKeeping(response)) await (await cache()).put(key, response);
}

/** A file whose name changes with its content: once here, never asked for again. */
async function fromCache(request: Request): Promise<Response> {
  const kept = await (await cache()).match(request);
  if (kept) return kept;
  const response = await fetch(request);
  await keep(request, response.clone());
  return response;
}

/** The server's, or what is kept where it does not answer in time. */
async function fromLine(request: Request, key: string, keptAs = key): Promise<Response> {
  const answer = fetch(request).then(async (response) => {
    await keep(keptAs, response.clone());
    return response;
  });
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, LINE_ANSWERS_WITHIN_MS));
  const inTime = await Promise.race([answer, late]).catch(() => undefined);
  return inTime ?? (await (await cache()).match(key)) ?? answer;
}

/** Takes over what the page has loaded already: from the browser's own store, without another download. */
async function pageHasStarted(urls: readonly string[]): Promise<void> {
  const kept = await cache();
  const own = urls.map((url) => new URL(url)).filter((url) => kindOf(url, self.location.origin) !== 'other');
  await Promise.allSettled(
    own.map(async ({ href }) => {
      if (!(await kept.match(href))) await keep(href, await fetch(href, { cache: 'force-cache' }));
    }),
  );
  const next = await kept.match(NEXT_SHELL);
  if (next) await kept.put(SHELL, next);
  // Before the worker took over, nobody kept the page.
  else if (!(await kept.match(SHELL))) await keep(SHELL, await fetch(SHELL));
  await kept.delete(NEXT_SHELL);
  await tidy();
}

/** Deletes what other builds left, as soon as nothing shows them any more: neither the shell nor another window. */
async function tidy(): Promise<void> {
  const kept = await cache();
  const shell = await (await kept.match(SHELL))?.text();
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!shell?.includes(version) || windows.length > 1) return;
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/') && !assets.includes(pathname)) await kept.delete(request);
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const message = event.data as { type: 'started'; urls: string[] } | { type: 'take-over' };
  // A newer worker waits until no page of the older build is open, or until the reader asks for it.
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  else event.waitUntil(pageHasStarted(message.urls));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  const kind = kindOf(url, self.location.origin, request.mode);
  if (kind === 'asset') event.respondWith(fromCache(request));
  if (kind === 'file') event.respondWith(fromLine(request, url.pathname));
  if (kind === 'page') event.respondWith(fromLine(request, SHELL, NEXT_SHELL));
});
