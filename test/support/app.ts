import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import mongoose, { type Connection } from 'mongoose';
import { readConfig } from '../../server/src/core/config.js';
import { EventLoopDelay } from '../../server/src/core/event-loop-delay.js';
import { createHttpApp } from '../../server/src/http-app.js';
import { monitored, QueryWatch } from './queries/query-watch.js';

export interface TestApp {
  url: string;
  /** Of the test itself, to the application's database: what is asked here is nobody's concern. */
  connection: Connection;
  get<T>(type: Type<T>): T;
  close(): Promise<void>;
}

/**
 * The whole application on a free port, with a database of its own in the store that the run started (or in the one that
 * MONGODB_URI names). Closing it fails when the application has sent a query without an index or a limit.
 */
export async function bootApp(options: { env?: Record<string, string>; database?: string } = {}): Promise<TestApp> {
  const database = options.database ?? `tandem_test_${randomBytes(6).toString('hex')}`;
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    DEMO: '0',
    SESSION_SECRET: 'a-secret-of-the-test-run-and-of-nothing-else',
    TANDEM_DATA: join(tmpdir(), database),
    // Tests ask faster than people do.
    MESSAGES_PER_MINUTE: '1000000',
    ...options.env,
  });
  const watch = QueryWatch.next();
  const app: NestExpressApplication = await createHttpApp(config, { uri: monitored(testStoreUri()), name: database });
  // A test shares the thread with the application; how late that is says nothing of the application.
  app.get(EventLoopDelay).meanMs = () => 0;
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const connection = await mongoose.createConnection(testStoreUri(), { dbName: database }).asPromise();
  return {
    url: `http://127.0.0.1:${port}`,
    connection,
    get: (type) => app.get(type),
    close: async () => {
      try {
        await watch.assertGood(connection);
      } finally {
        if (!options.database) await connection.dropDatabase();
        await app.close();
        await connection.close();
      }
    },
  };
}

/** The store of the run. */
export function testStoreUri(): string {
  const uri = process.env['TANDEM_TEST_MONGODB_URI'];
  if (!uri) throw new Error('No store: run the tests with `npm run jest`');
  return uri;
}
