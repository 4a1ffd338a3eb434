import { kindOf } from './kind-of.js';

/** Put in by the build (client/build/build-version.ts). */
declare const __BUILD__: { version: string; assets: string[] };
declare const self: ServiceWorkerGlobalScope;

const { version, assets } = __BUILD__;
const CACHE = 'tandem';
const SHELL = '/';
/**
 * The page that was fetched last. It becomes the shell when a page of its build has started, and so its files are here: a line that
 * breaks in between, or is so slow that the shell was shown instead, costs nothing.
 */
const NEXT_SHELL = '/next-shell';
const LINE_ANSWERS_WITHIN_MS = 3_000;

/** Only what the server itself says to everybody, whole. */
const isWorthKeeping = ({ status, type, redirected }: Response) => status === 200 && type === 'basic' && !redirected;

const cache = () => caches.open(CACHE);

/** A device without room, or without a cache at all, keeps nothing: nobody is kept from an answer by that. */
async function keep(key: RequestInfo, response: Response): Promise<void> {
  if (!isWorthKeeping(response)) return;
  await cache()
    .then((kept) => kept.put(key, response))
    .catch(() => undefined);
}

const find = (key: RequestInfo) =>
  cache()
    .then((kept) => kept.match(key))
    .catch(() => undefined);

/** The server's answer, which is kept meanwhile. */
function ask(event: FetchEvent, keptAs: RequestInfo): Promise<Response> {
  const answer = fetch(event.request);
  event.waitUntil(answer.then((response) => keep(keptAs, response.clone())).catch(() => undefined));
  return answer;
}

/** A file whose name changes with its content: once here, never asked for again. */
async function fromCache(event: FetchEvent): Promise<Response> {
  return (await find(event.request)) ?? ask(event, event.request);
}

/** The server's, or what is kept where it does not answer in time. */
async function fromLine(event: FetchEvent, key: string, keptAs = key): Promise<Response> {
  const answer = ask(event, keptAs);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, LINE_ANSWERS_WITHIN_MS));
  const inTime = await Promise.race([answer, late]).catch(() => undefined);
  return inTime ?? (await find(key)) ?? answer;
}

/** The page names its build (client/build/build-version.ts). */
const isOfBuild = async (page: Response, build: string) => (await page.clone().text()).includes(`content="${build}"`);

/** A page of this build has loaded these files. */
interface Started {
  type: 'started';
  urls: string[];
  version: string;
}

/** Takes over what the page has loaded already: from the browser's own store, without another download. */
async function pageHasStarted({ urls, version: started }: Started): Promise<void> {
  const kept = await cache();
  const own = urls.map((url) => new URL(url)).filter((url) => kindOf(url, self.location.origin) !== 'other');
  await Promise.allSettled(
    own.map(async ({ href }) => {
      if (!(await kept.match(href))) await keep(href, await fetch(href, { cache: 'force-cache' }));
    }),
  );
  await becomeShell(started);
  await tidy();
}

/** From now on, the page of this build is the one that starts without a line. */
async function becomeShell(build: string): Promise<void> {
  const kept = await cache();
  // Before the worker took over, nobody kept the page.
  const next = (await kept.match(NEXT_SHELL)) ?? ((await kept.match(SHELL)) ? undefined : await fetch(SHELL));
  if (!next || !(await isOfBuild(next, build))) return;
  await keep(SHELL, next);
  await kept.delete(NEXT_SHELL);
}

/** Deletes what other builds left, as soon as nothing shows them any more: neither the shell nor another window. */
async function tidy(): Promise<void> {
  const kept = await cache();
  const shell = await kept.match(SHELL);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!shell || !(await isOfBuild(shell, version)) || windows.length > 1) return;
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/') && !assets.includes(pathname)) await kept.delete(request);
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const message = event.data as Started | { type: 'take-over' };
  // A newer worker waits until no page of the older build is open, or until the reader asks for it.
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  else event.waitUntil(pageHasStarted(message));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  const kind = kindOf(url, self.location.origin, request.mode);
  if (kind === 'asset') event.respondWith(fromCache(event));
  if (kind === 'file') event.respondWith(fromLine(event, url.pathname));
  if (kind === 'page') event.respondWith(fromLine(event, SHELL, NEXT_SHELL));
});
