import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { parseCookie } from 'cookie';
import { sign, unsign } from 'cookie-signature';
import type { RequestHandler } from 'express';
import type { Model } from 'mongoose';
import { CONFIG, type Config } from '../core/config.js';
import { DomainEvents } from '../core/domain-events.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { Kept } from '../core/kept.js';
import { sessionSecret } from '../core/session-secret.js';
import { cookieSecret, sessionCookie } from './session.js';
import { StoredSession } from './session.schema.js';
import { sessionsEnded } from './sessions.service.js';

/** What a request's cookie stands for, as long as the session lives. */
export interface KnownSession {
  sessionId: string;
  memberId: Id;
  /** The browser that signed in: its CSRF tokens, and no other browser's, are good for this session. */
  browser: string | undefined;
  expires: Date;
}

declare module 'node:http' {
  interface IncomingMessage {
    /** By name, as they are sent: nothing in them is believed. */
    cookies?: Record<string, string | undefined>;
    /** Null for a guest. */
    signedIn?: KnownSession | null;
  }
}

/** A page asks several times within a second. What ends in the product is forgotten at once, on every node. */
const KEPT_FOR_MS = 1_000;
const KEPT_AT_MOST = 10_000;
/** The library's mark of a signed cookie. */
const SIGNED = 's:';

/** Finds out who is signed in, for requests and socket handshakes: one look at the cookie, and at the store once a second. */
@Injectable()
export class SessionReader {
  private readonly kept = new Kept<KnownSession | null>(KEPT_FOR_MS, KEPT_AT_MOST);
  private readonly cookie: string;
  private readonly secret: string;

  constructor(
    @Inject(CONFIG) config: Config,
    @InjectModel(StoredSession.name) private readonly sessions: Model<StoredSession>,
    events: DomainEvents,
  ) {
    this.cookie = sessionCookie(config);
    this.secret = cookieSecret(sessionSecret(config));
    events.onEveryNode(sessionsEnded, ({ sessionId }) =>
      sessionId === undefined ? this.kept.dropAll() : this.kept.drop(SIGNED + sign(sessionId, this.secret)),
    );
  }

  /** Sets `cookies` and `signedIn`. */
  readonly middleware: RequestHandler = (
    request: IncomingMessage,
    _response: unknown,
    next: (error?: unknown) => void,
  ) => {
    request.cookies = { ...parseCookie(request.headers.cookie ?? '') };
    this.read(request.cookies[this.cookie]).then((session) => {
      request.signedIn = session;
      next();
    }, next);
  };

  /** Asks the store. */
  async find(sessionId: string): Promise<KnownSession | null> {
    const found = await this.sessions.findById(sessionId).lean();
    const memberId = toIdOrNull(found?.session.passport?.user ?? '');
    return found && memberId && { sessionId, memberId, browser: found.session.browser, expires: found.expires };
  }

  private async read(cookie: string | undefined): Promise<KnownSession | null> {
    if (cookie === undefined) return null;
    const session = await (this.kept.get(cookie) ?? this.lookUp(cookie));
    // By the clock that the library dates sessions by.
    return session && session.expires.getTime() > Date.now() ? session : null;
  }

  /** Only what is signed is looked for. */
  private lookUp(cookie: string): Promise<KnownSession | null> | null {
    const sessionId = cookie.startsWith(SIGNED) && unsign(cookie.slice(SIGNED.length), this.secret);
    return sessionId ? this.kept.keep(cookie, this.find(sessionId)) : null;
  }
}
