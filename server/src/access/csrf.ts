import { createHmac, randomUUID } from 'node:crypto';
import { doubleCsrf } from 'csrf-csrf';
import type { Request, RequestHandler, Response } from 'express';
import type { Config } from '../core/config.js';
import { AppError } from '../core/errors.js';

declare module 'express-session' {
  interface SessionData {
    /** The browser that signed in. */
    browser?: string;
  }
}

export interface Csrf {
  protection: RequestHandler;
  /** The browser's token; sets its cookies where they are missing. */
  token(request: Request, response: Response): string;
  /** Binds the session that has just begun to the browser of the one before it, so that tokens from before signing in stay good. */
  bindSession(request: Request): void;
}

/** Injection token of the one `Csrf`. */
export const CSRF = Symbol('CSRF');

/**
 * Double-submit tokens, signed, bound to the session: a cookie that somebody planted from elsewhere carries a token of
 * another browser, which the session does not know.
 */
export function createCsrf(config: Config, secret: string): Csrf {
  const prefix = config.isSecure ? '__Host-' : '';
  const browserCookie = `${prefix}tandem.browser`;
  const cookieOptions = { httpOnly: true, sameSite: 'lax', secure: config.isSecure, path: '/' } as const;
  const cookiesOf = (request: Request) => request.cookies as Record<string, string | undefined>;
  const browserOf = (request: Request) => request.signedIn?.browser ?? cookiesOf(request)[browserCookie] ?? '';
  const { generateCsrfToken, validateRequest } = doubleCsrf({
    getSecret: () => createHmac('sha256', secret).update('csrf').digest('hex'),
    getSessionIdentifier: browserOf,
    cookieName: `${prefix}tandem.csrf`,
    cookieOptions,
    getCsrfTokenFromRequest: (request) => request.headers['x-csrf-token'],
  });

  return {
    protection: (request, _response, next) => {
      const isSafe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
      next(isSafe || validateRequest(request) ? undefined : new AppError('csrf-token-required'));
    },
    token: (request, response) => {
      if (!browserOf(request)) {
        const browser = randomUUID();
        cookiesOf(request)[browserCookie] = browser;
        response.cookie(browserCookie, browser, { ...cookieOptions, maxAge: 400 * 24 * 3600 * 1000 });
      }
      return generateCsrfToken(request, response, { validateOnReuse: false });
    },
    bindSession: (request) => {
      request.session.browser = browserOf(request);
    },
  };
}
