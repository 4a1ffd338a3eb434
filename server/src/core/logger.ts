import type { Params } from 'nestjs-pino';
import type { Route } from '#shared/route.js';
import { routesByFeature } from '#shared/routes.js';
import type { Config } from './config.js';

/**
 * One line of JSON per event, to which requests are added by `operations/request-account.ts`: a logger for each request, as the
 * library makes it, would take longer than some of them. No body, no query, no header, no address of a person: of the path, only
 * the route's shape is kept, because ids and one-time tokens stand in paths; of an error, no text that it quotes.
 */
export const loggerOptions = (config: Config): Params => ({
  pinoHttp: { level: config.logLevel, serializers: { err: reportOf } },
  forRoutes: [],
});

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
export const shapeOf = (url: string): string =>
  (url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (words.has(part) ? part : ':id'))
    .join('/');
