import type { RequestHandler } from 'express';
import type { Metrics } from '../core/metrics.js';

/** How long requests take, by the route that took them; what no route took is counted as one. */
export function measureRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const stop = metrics.requests.startTimer({ method: request.method });
    response.once('close', () => {
      const path = (request.route as { path?: string } | undefined)?.path;
      stop({ route: path?.startsWith('/api/') ? path : 'none', status: String(response.statusCode) });
    });
    next();
  };
}
