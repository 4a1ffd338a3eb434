import { createHmac } from 'node:crypto';
import { MongoStore } from 'connect-mongo';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Connection } from 'mongoose';
import type { Config } from '../core/config.js';

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in, under the name that passport gives it: sessions are stored so. */
    passport?: { user?: string };
  }
}

/** Makes `request.session` of the library's own: only where a session begins or ends, all others ask the `SessionReader`. */
export type OpenSession = (request: Request, response: Response) => Promise<void>;
/** Injection token of the one `OpenSession`. */
export const OPEN_SESSION = Symbol('OPEN_SESSION');

const FOURTEEN_DAYS = 14 * 24 * 3600;

export const sessionCookie = ({ isSecure }: Config): string => (isSecure ? '__Host-tandem.sid' : 'tandem.sid');
export const cookieSecret = (secret: string): string => createHmac('sha256', secret).update('session').digest('hex');

/**
 * Sessions live in the database, for fourteen days from signing in, as long as their cookie. A visit writes nothing; the cookie
 * holds the signed id only.
 * `stringify: false` keeps the member's id queryable, so that all sessions of a member can be ended.
 */
export function sessionOpener(config: Config, secret: string, connection: Connection): OpenSession {
  const store = MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName: 'sessions',
    ttl: FOURTEEN_DAYS,
    stringify: false,
  });
  const handler = session({
    name: sessionCookie(config),
    secret: cookieSecret(secret),
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.isSecure, path: '/', maxAge: FOURTEEN_DAYS * 1000 },
    store,
  });
  return (request, response) => {
    // PUBLIC_URL says that people come over https. A connection from the proxy is plain, and the session's cookie would be kept back.
    if (config.isSecure) Object.defineProperty(request, 'secure', { value: true });
    return run(handler, request, response);
  };
}

const run = (handler: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void handler(request, response, (error?: unknown) =>
      error === undefined
        ? resolve()
        : reject(error instanceof Error ? error : new Error('The session was not opened')),
    );
  });

/**
 * A page may say whom it shows itself to. Meanwhile somebody else may have signed in with the same browser: in their name it must
 * neither write nor read.
 */
export const isMeantFor = (memberId: string, reader: unknown): boolean =>
  typeof reader !== 'string' || reader === memberId;
