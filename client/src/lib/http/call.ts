import type { z } from 'zod';
import { sessionRoutes } from '#shared/access/session.contract.js';
import { errorView } from '#shared/error-codes.js';
import type { Route } from '#shared/route.js';
import { noteServerVersion } from '../new-version.js';
import { ApiError } from './api-error.js';
import { urlOf } from './url-of.js';

/** Keys whose contract accepts anything before it is coerced (facets, limits) may be left out. */
type OpenKeys<T> = { [K in keyof T]-?: unknown extends T[K] ? K : never }[keyof T];
type Given<T> = Omit<T, OpenKeys<T>> & Partial<Pick<T, OpenKeys<T>>>;
type NoKeys = Record<never, never>;

/** What a call of this route takes besides the route itself. */
export type CallInput<R extends Route> = {
  /** Values for `:name` in the path. */
  params?: Record<string, string>;
  signal?: AbortSignal | undefined;
} & (R['query'] extends z.ZodType ? { query?: Given<z.input<R['query']>> } : NoKeys) &
  (R['body'] extends z.ZodType ? { body: z.input<R['body']> } : NoKeys);

export type CallReply<R extends Route> = z.output<R['reply']>;
type CallArguments<R extends Route> = R['body'] extends z.ZodType ? [input: CallInput<R>] : [input?: CallInput<R>];

interface Outgoing {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

let csrfToken: string | undefined;
let readerId: string | null = null;
let onSignedOut: () => void = () => undefined;
let onUnanswered: () => void = () => undefined;

/** Kept in memory only; the session's view brings it. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** Whom this page shows itself to: the server refuses what it asks when the browser's session is somebody else's by now. */
export function setReader(memberId: string | null): void {
  readerId = memberId;
}

export const readReader = (): string | null => readerId;

/** `listener` hears when the server says that nobody is signed in (any more). */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** `listener` hears when a call got no answer. */
export function whenUnanswered(listener: () => void): void {
  onUnanswered = listener;
}

async function answerOf(route: Route, input: Outgoing): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (route.method !== 'GET' && csrfToken) headers.set('x-csrf-token', csrfToken);
  if (route.access === 'member' && readerId !== null) headers.set('x-member-id', readerId);
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  try {
    return await fetch(urlOf(route.path, input.params, input.query), {
      method: route.method,
      headers,
      signal: input.signal ?? null,
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
  } catch (error) {
    if (error instanceof ApiError || input.signal?.aborted) throw error;
    onUnanswered();
    throw new ApiError('offline');
  }
}

async function attempt(route: Route, input: Outgoing): Promise<{ status: number; reply: unknown }> {
  const response = await answerOf(route, input);
  // An answer that the browser may have kept was told by an earlier server.
  const isFresh = !response.headers.get('cache-control')?.includes('max-age');
  if (isFresh) noteServerVersion(response.headers.get('x-tandem-version'));
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const refusal = errorView.safeParse(body);
    throw refusal.success
      ? new ApiError(refusal.data.code, response.status, refusal.data.fields, refusal.data.current)
      : new ApiError(response.status === 503 ? 'busy' : 'internal-error', response.status);
  }
  const reply = route.reply.safeParse(body);
  if (!reply.success) throw new ApiError('internal-error', response.status);
  return { status: response.status, reply: reply.data };
}

async function refreshCsrfToken(): Promise<void> {
  const { reply } = await attempt(sessionRoutes.get, {});
  setCsrfToken((reply as CallReply<typeof sessionRoutes.get>).csrfToken);
}

/** As `call`, with the status: where 200 says "was there already" and 201 "made now". */
export async function callWithStatus<R extends Route>(
  route: R,
  ...[given]: CallArguments<R>
): Promise<{ status: number; reply: CallReply<R> }> {
  const input: Outgoing = given ?? {};
  const parsed = async () => (await attempt(route, input)) as { status: number; reply: CallReply<R> };
  try {
    return await parsed();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'sign-in-required') onSignedOut();
    if (error.code !== 'csrf-token-required') throw error;
  }
  await refreshCsrfToken();
  return await parsed();
}

/**
 * Calls a route of the contract and gives its parsed reply.
 * Throws `ApiError`: the server's code, `offline` where no answer came, `internal-error` where the answer is not the contract's.
 */
export async function call<R extends Route>(route: R, ...given: CallArguments<R>): Promise<CallReply<R>> {
  return (await callWithStatus(route, ...given)).reply;
}
