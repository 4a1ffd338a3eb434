import type { z } from 'zod';

/**
 * One HTTP route as data. The server mounts it, the client calls it and parses its reply by it, OpenAPI is written from it,
 * and the policy table must have a row for it.
 *
 * `access` says who gets past the door: a guest, or only a signed-in member. What a member may do behind it is the ability's matter.
 */
export interface Route<
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Reply extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express form: `/api/groups/:groupId`. */
  path: `/api/${string}`;
  summary: string;
  access: 'guest' | 'member';
  /** 201 for what creates, 200 otherwise. */
  status: 200 | 201;
  /** Of the reply; of text, the reply's schema is a string. */
  media: 'application/json' | 'text/plain' | 'text/csv' | 'text/calendar';
  query: Query;
  body: Body;
  reply: Reply;
}

interface RouteOptions<Q extends z.ZodType | undefined, B extends z.ZodType | undefined, R extends z.ZodType> {
  summary: string;
  access?: 'guest' | 'member';
  status?: 200 | 201;
  media?: Route['media'];
  query?: Q;
  body?: B;
  reply: R;
}

export function route<
  R extends z.ZodType,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(method: Route['method'], path: Route['path'], options: RouteOptions<Q, B, R>): Route<Q, B, R> {
  return {
    method,
    path,
    summary: options.summary,
    access: options.access ?? 'member',
    status: options.status ?? (method === 'POST' ? 201 : 200),
    media: options.media ?? 'application/json',
    query: options.query as Q,
    body: options.body as B,
    reply: options.reply,
  };
}
