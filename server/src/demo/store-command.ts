import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readConfig } from '../core/config.js';
import { openDatabase, refuseToStart } from '../core/open-database.js';

/**
 * Does some work on the configured store, as the server would without listening, and says what `work` answers. Refused in one line
 * while a server has the embedded store open.
 */
export function runOnStore(work: (app: INestApplicationContext) => Promise<string>): void {
  run(work).catch(refuseToStart);
}

async function run(work: (app: INestApplicationContext) => Promise<string>): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  const app = await NestFactory.createApplicationContext(AppModule.register(config, database), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const line = await work(app);
  await app.close();
  await database.close();
  process.stdout.write(`${line}\n`);
}
