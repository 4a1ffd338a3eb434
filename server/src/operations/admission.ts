import type { RequestHandler } from 'express';
import { sessionRoutes } from '#shared/access/session.contract.js';
import { healthRoutes } from '#shared/operations/health.contract.js';
import { metricsRoutes } from '#shared/operations/metrics.contract.js';
import type { Load } from '../core/load.js';

/** Answered by the busiest node too: how it is, and whoever wants to be gone. */
const always = new Set(
  [healthRoutes.live, healthRoutes.ready, metricsRoutes.get, sessionRoutes.delete].map(
    ({ method, path }) => `${method} ${path}`,
  ),
);
const isAlwaysTaken = (method: string, path: string) => always.has(`${method} ${path.replace(/\/$/, '')}`);

/** Before anything is done for a request: refused at once where the node has enough to do. */
export function refuseWhenBusy(load: Load): RequestHandler {
  return (request, response, next) => {
    // Whoever asks a node that stops should ask another one on a new connection.
    if (load.isStopping) response.setHeader('Connection', 'close');
    if (!isAlwaysTaken(request.method, request.baseUrl + request.path)) load.assertAccepts();
    next();
  };
}

/**
 * Once its body is here: from now on the request counts as accepted, until its answer is written. Who has gone while the session was
 * read gets none, and nobody would tell that it is over.
 */
export function countInFlight(load: Load): RequestHandler {
  return (request, response, next) => {
    if (request.socket.destroyed) return;
    if (!isAlwaysTaken(request.method, request.baseUrl + request.path)) {
      const end = load.begin();
      response.once('finish', end).once('close', end);
    }
    next();
  };
}
