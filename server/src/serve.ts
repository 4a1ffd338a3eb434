import 'reflect-metadata';
import { publicOrigin, readConfig } from './core/config.js';
import { openDatabase, refuseToStart } from './core/open-database.js';
import { DemoSeeder } from './demo/demo-seeder.service.js';
import { createHttpApp } from './http-app.js';
import { InvitationsService } from './invitations/invitations.service.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Starts the server; says in one line why where it cannot. */
export function serve(): void {
  start().catch(refuseToStart);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  const app = await createHttpApp(config, database);
  await app.get(DemoSeeder).seedIfWanted(config.mongodbUri === undefined);
  await app.listen(config.port, config.host);
  stopOnSignals(() => app.close().then(() => database.close()));

  const link = await app.get(InvitationsService).firstAdministratorLink();
  say(`Tandem is ready at ${publicOrigin(config)}`);
  if (link) say(`There is no administrator yet. Become the first one: ${link}`);
}

function stopOnSignals(stop: () => Promise<unknown>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // What does not end by itself within ten seconds is ended: everything acknowledged is on the disk.
      setTimeout(() => process.exit(1), 10_000).unref();
      void stop().then(() => process.exit(0));
    });
  }
}
