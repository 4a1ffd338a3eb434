import { beforeEach, describe, expect, it, jest } from '@jest/globals';

const ORIGIN = 'https://tandem.example';

/** What the server says to everybody. */
function publicResponse(body: string): Response {
  const response = new Response(body);
  Object.defineProperty(response, 'type', { value: 'basic' });
  return Object.defineProperty(response, 'clone', { value: () => publicResponse(body) });
}

interface FakeEvent {
  request?: { url: string; method: string; mode: RequestMode };
  data?: unknown;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

/** The world of a service worker, put in place of the global one: what it hears, its cache and its line. */
class FakeWorker {
  readonly kept = new Map<string, Response>();
  /** The cache has no room. */
  isFull = false;
  /** The cache does not open. */
  isBroken = false;
  answer: () => Promise<Response> = async () => publicResponse('');
  private readonly listeners = new Map<string, (event: FakeEvent) => void>();

  constructor(build: { version: string; assets: string[] }) {
    const self = {
      location: { origin: ORIGIN },
      clients: { matchAll: async () => [{}], claim: async () => undefined },
      skipWaiting: async () => undefined,
      addEventListener: (name: string, listener: (event: FakeEvent) => void) => this.listeners.set(name, listener),
    };
    const open = async () => {
      if (this.isBroken) throw new DOMException('It does not open', 'UnknownError');
      return this.cache;
    };
    Object.assign(globalThis, { self, __BUILD__: build, caches: { open }, fetch: () => this.answer() });
  }

  /** Goes to an address, or fetches a file. Resolves when the worker has nothing more to do for it. */
  async ask(path: string): Promise<Response> {
    let answer: Promise<Response> | undefined;
    const mode = path.includes('.') ? 'cors' : 'navigate';
    await this.dispatch('fetch', { request: { url: ORIGIN + path, method: 'GET', mode } }, (given) => {
      answer = given;
    });
    if (!answer) throw new Error(`${path} is left to the line`);
    return answer;
  }

  tell(data: unknown): Promise<void> {
    return this.dispatch('message', { data }, () => undefined);
  }

  private async dispatch(
    name: string,
    about: Pick<FakeEvent, 'request' | 'data'>,
    respondWith: FakeEvent['respondWith'],
  ): Promise<void> {
    const work: Promise<unknown>[] = [];
    const waitUntil = (one: Promise<unknown>) => void work.push(one);
    const answering = (one: Promise<Response>) => {
      respondWith(one);
      waitUntil(one);
    };
    this.listeners.get(name)?.({ ...about, respondWith: answering, waitUntil });
    // More may be added while one is waited for.
    for (const one of work) await one;
  }

  private readonly cache = {
    match: async (key: string | { url: string }) => this.kept.get(pathOf(key))?.clone(),
    put: async (key: string | { url: string }, response: Response) => {
      if (this.isFull) throw new DOMException('There is no room', 'QuotaExceededError');
      this.kept.set(pathOf(key), response);
    },
    delete: async (key: string | { url: string }) => this.kept.delete(pathOf(key)),
    keys: async () => [...this.kept.keys()].map((path) => ({ url: ORIGIN + path })),
  };
}

const pathOf = (key: string | { url: string }) => new URL(typeof key === 'string' ? key : key.url, ORIGIN).pathname;

const page = (version: string) => publicResponse(`<meta name="tandem-version" content="${version}" />`);

describe('the service worker', () => {
  let worker: FakeWorker;
  beforeEach(async () => {
    jest.resetModules();
    worker = new FakeWorker({ version: 'new-build', assets: [] });
    await import('./sw.js');
  });

  it.each(['/assets/index-1a2b.js', '/theme.js', '/threads/1'])(
    'answers %s also where nothing can be kept',
    async (path) => {
      worker.isFull = true;
      worker.answer = async () => publicResponse('from the line');
      expect(await (await worker.ask(path)).text()).toBe('from the line');
    },
  );

  it.each(['/assets/index-1a2b.js', '/theme.js', '/threads/1'])(
    'answers %s also where the cache does not open',
    async (path) => {
      worker.isBroken = true;
      worker.answer = async () => publicResponse('from the line');
      expect(await (await worker.ask(path)).text()).toBe('from the line');
    },
  );

  it('keeps what it answered', async () => {
    worker.answer = async () => publicResponse('from the line');
    await worker.ask('/assets/index-1a2b.js');
    worker.answer = async () => Promise.reject(new TypeError('no line'));
    expect(await (await worker.ask('/assets/index-1a2b.js')).text()).toBe('from the line');
  });

  it('starts without a line with the page that has started, not with one that only came', async () => {
    worker.answer = async () => page('old-build');
    await worker.ask('/');
    await worker.tell({ type: 'started', urls: [], version: 'old-build' });
    worker.answer = async () => page('new-build');
    await worker.ask('/');
    await worker.tell({ type: 'started', urls: [], version: 'old-build' });
    worker.answer = async () => Promise.reject(new TypeError('no line'));
    expect(await (await worker.ask('/')).text()).toContain('old-build');

    await worker.tell({ type: 'started', urls: [], version: 'new-build' });
    expect(await (await worker.ask('/')).text()).toContain('new-build');
  });

  it('fetches the page that it had no part in, but no other one', async () => {
    worker.answer = async () => page('new-build');
    await worker.tell({ type: 'started', urls: [], version: 'old-build' });
    expect(worker.kept.has('/')).toBe(false);
    await worker.tell({ type: 'started', urls: [], version: 'new-build' });
    expect(worker.kept.has('/')).toBe(true);
  });
});
