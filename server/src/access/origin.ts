import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from '../core/config.js';
import { AppError } from '../core/errors.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** An Origin, if sent, is the own host or PUBLIC_URL: browsers send it with every unsafe request and every socket. */
export function isOwnOrigin(config: Config, request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.host === host || (config.publicUrl !== undefined && url.origin === new URL(config.publicUrl).origin);
}

export function originCheck(config: Config): RequestHandler {
  return (request, _response, next) => {
    next(safe.has(request.method) || isOwnOrigin(config, request) ? undefined : new AppError('foreign-origin'));
  };
}
