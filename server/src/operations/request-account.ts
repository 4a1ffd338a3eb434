import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { RequestHandler, Response } from 'express';
import type { Config } from '../core/config.js';
import { shapeOf } from '../core/logger.js';
import type { Metrics } from '../core/metrics.js';

/**
 * Gives each request an id, and accounts for it when it is over: how long it took, by the route that took it (what no route took is
 * counted as one), and a line in the log where it failed on our side, or for each where the log is that fine.
 */
export function accountFor(metrics: Metrics, { logLevel }: Pick<Config, 'logLevel'>): RequestHandler {
  const logger = new Logger('requests');
  const logsAll = logLevel === 'debug' || logLevel === 'trace';
  return (request, response, next) => {
    const id = randomUUID();
    response.setHeader('X-Request-Id', id);
    const stop = metrics.requests.startTimer({ method: request.method });
    response.once('close', () => {
      const status = response.statusCode;
      const route = routeOf(response);
      const seconds = stop({ route, status: String(status) });
      if (status < 500 && !(logsAll && !route.startsWith('/api/health'))) return;
      const entry = {
        req: { id, method: request.method, path: shapeOf(request.originalUrl) },
        res: { status },
        seconds,
      };
      if (status >= 500) logger.error(entry, 'A request failed');
      else logger.debug(entry, 'A request was answered');
    });
    next();
  };
}

function routeOf({ req }: Response): string {
  const path = (req.route as { path?: string } | undefined)?.path;
  return path?.startsWith('/api/') ? path : 'none';
}
