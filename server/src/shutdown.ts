import { setTimeout as wait } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Load } from './core/load.js';
import { Outbox } from './core/outbox.js';
import { HttpServer } from './http-server.js';
import { Realtime } from './realtime/realtime.service.js';

/** Long enough for those who hear of it to go elsewhere, and for the last answers to leave. */
const SAID_BEFORE_MS = 250;
const LEFT_OPEN_FOR_MS = 1_000;
/** By then an answer that is still not out is one that nobody reads. */
const ANSWERED_WITHIN_MS = 5_000;

/**
 * Stops as nobody notices: nothing new is taken in, what was accepted is answered and told, and only then connections are closed.
 * The caller bounds the time.
 */
export async function shutDown(app: NestExpressApplication): Promise<void> {
  app.get(Realtime).announceStop();
  await Promise.all([Promise.race([app.get(Load).close(), wait(ANSWERED_WITHIN_MS)]), wait(SAID_BEFORE_MS)]);
  await app.get(Outbox).drained();
  const adapter = app.getHttpAdapter();
  if (adapter instanceof HttpServer) adapter.endConnectionsIn(LEFT_OPEN_FOR_MS);
  await app.close();
}
