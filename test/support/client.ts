import type { z } from 'zod';
import type { Route } from '../../shared/src/route.js';

export interface Reply<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

interface Call {
  body?: unknown;
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A browser without a page: keeps cookies, and sends the CSRF token with what is unsafe. */
export class TestClient {
  private readonly cookies = new Map<string, string>();
  private csrfToken: string | undefined;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async signIn(
    email: string,
    password: string,
  ): Promise<Reply<{ code?: string; member: { memberId: string } | null }>> {
    return this.call('POST', '/api/session', { body: { email, password } });
  }

  get<Body = unknown>(path: string, query?: Record<string, unknown>): Promise<Reply<Body>> {
    return this.call('GET', path, query ? { query } : {});
  }

  post<Body = unknown>(path: string, body: unknown = {}): Promise<Reply<Body>> {
    return this.call('POST', path, { body });
  }

  /** Calls by contract, and checks the reply by it: a key that the contract does not know fails the test. */
  async send<Q extends z.ZodType | undefined, B extends z.ZodType | undefined, R extends z.ZodType>(
    route: Route<Q, B, R>,
    options: {
      params?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: B extends z.ZodType ? z.input<B> : undefined;
    } = {},
  ): Promise<z.infer<R>> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => options.params?.[name] ?? `missing-${name}`);
    const reply = await this.call(route.method, path, {
      body: options.body,
      ...(options.query && { query: options.query }),
    });
    if (reply.status >= 300) throw new Error(`${route.method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    const parsed = route.reply.parse(reply.body);
    if (sorted(parsed) !== sorted(reply.body))
      throw new Error(`${route.method} ${path} answers what the contract does not know`);
    return parsed;
  }

  async call<Body = unknown>(method: string, path: string, { body, query, headers }: Call = {}): Promise<Reply<Body>> {
    const isSafe = method === 'GET';
    if (!isSafe && this.csrfToken === undefined) await this.fetchToken();
    const reply = await this.fetch(`${path}${queryString(query)}`, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(!isSafe && this.csrfToken !== undefined && { 'x-csrf-token': this.csrfToken }),
        ...headers,
      },
    });
    const text = await reply.text();
    const parsed = (reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as Body;
    return { status: reply.status, headers: reply.headers, body: parsed };
  }

  private async fetchToken(): Promise<void> {
    const reply = await this.fetch('/api/session', { method: 'GET', headers: {} });
    this.csrfToken = ((await reply.json()) as { csrfToken: string }).csrfToken;
  }

  private async fetch(
    path: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<Response> {
    const reply = await fetch(this.url + path, { ...init, headers: { ...init.headers, cookie: this.cookieHeader } });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
    return reply;
  }
}

function queryString(query: Record<string, unknown> = {}): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
  return parameters.length > 0 ? `?${new URLSearchParams(parameters).toString()}` : '';
}

/** JSON with keys in order, so that two objects can be compared as text. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
