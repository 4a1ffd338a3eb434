import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Route } from '#shared/route.js';
import { routesByFeature } from '#shared/routes.js';
import type { Config } from './config.js';

/**
 * One line of JSON per request and event. No body, no query, no header, no address of a person: of the path, only the route's
 * shape is kept, because ids and one-time tokens stand in paths; of an error, no text that it quotes.
 */
export function loggerOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      genReqId: (_request: IncomingMessage, response: ServerResponse) => {
        const id = randomUUID();
        response.setHeader('x-request-id', id);
        return id;
      },
      autoLogging: { ignore: (request: IncomingMessage) => request.url?.startsWith('/api/health') ?? false },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
        error || response.statusCode >= 500 ? 'error' : 'debug',
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: shapeOf(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: reportOf,
      },
    },
  };
}

interface SerializedError {
  type: string;
  message: string;
  stack?: string;
  code?: string | number;
}

/** What may be known of an error: messages quote what somebody wrote (a key that is taken, a value that does not fit). */
function reportOf(thrown: Partial<SerializedError> | null) {
  const { type, code, message = '', stack = '' } = thrown ?? {};
  const place = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { type, code, message: message.replace(/"[^"]*"|'[^']*'|`[^`]*`|\S+@\S+/g, '…'), stack: place.join('\n') };
}

const words = new Set(Object.values(routesByFeature).flatMap((routes) => Object.values(routes).flatMap(wordsOf)));

function wordsOf({ path }: Route): string[] {
  return path.split('/').filter((part) => !part.startsWith(':'));
}

/** The path with `:id` for whatever is no word of a route: an id, a token, or what somebody typed. */
const shapeOf = (url: string): string =>
  (url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (words.has(part) ? part : ':id'))
    .join('/');
