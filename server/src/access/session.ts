import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { MongoStore } from 'connect-mongo';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Connection } from 'mongoose';
import type { Config } from '../core/config.js';
import type { DomainEvents } from '../core/domain-events.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { withCache } from './session-cache.js';

declare module 'express-session' {
  interface SessionData {
    /** Where passport keeps who is signed in. */
    passport?: { user?: string };
  }
}

const FOURTEEN_DAYS = 14 * 24 * 3600;

/**
 * Sessions live in the database, for fourteen days from signing in, as long as their cookie. A visit writes nothing; the cookie
 * holds the signed id only.
 * `stringify: false` keeps the member's id queryable, so that all sessions of a member can be ended.
 */
export function sessionMiddleware(
  config: Config,
  secret: string,
  connection: Connection,
  events: DomainEvents,
): RequestHandler {
  const store = MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName: 'sessions',
    ttl: FOURTEEN_DAYS,
    stringify: false,
  });
  // With it, the middleware would hold back the end of every answer to ask whether the store has to be told of the visit.
  store.touch = undefined as never;
  const handler = session({
    name: config.isSecure ? '__Host-tandem.sid' : 'tandem.sid',
    secret: createHmac('sha256', secret).update('session').digest('hex'),
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.isSecure, path: '/', maxAge: FOURTEEN_DAYS * 1000 },
    store: withCache(store, events),
  });
  if (!config.isSecure) return handler;
  return (request, response, next) => {
    // PUBLIC_URL says that people come over https. A connection from the proxy is plain, and the session's cookie would be kept back.
    Object.defineProperty(request, 'secure', { value: true });
    handler(request, response, next);
  };
}

/** Who is signed in on this request or socket handshake; null for a guest. */
export function sessionMemberId(request: IncomingMessage): Id | null {
  const user = (request as IncomingMessage & { session?: session.SessionData }).session?.passport?.user;
  return typeof user === 'string' ? toIdOrNull(user) : null;
}

export function sessionId(request: IncomingMessage): string | null {
  return (request as IncomingMessage & { sessionID?: string }).sessionID ?? null;
}

/**
 * A page may say whom it shows itself to. Meanwhile somebody else may have signed in with the same browser: in their name it must
 * neither write nor read.
 */
export const isMeantFor = (memberId: string, reader: unknown): boolean =>
  typeof reader !== 'string' || reader === memberId;
