import 'reflect-metadata';
import { publicOrigin, type Config } from './core/config.js';
import type { OpenDatabase } from './core/open-database.js';
import { DemoSeeder } from './demo/demo-seeder.service.js';
import { createHttpApp } from './http-app.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { shutDown } from './shutdown.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Puts the application on the database, listens, and says where; stops on SIGINT and SIGTERM. */
export async function listen(config: Config, database: OpenDatabase): Promise<void> {
  const app = await createHttpApp(config, database);
  await app.get(DemoSeeder).seedIfWanted(config.mongodbUri === undefined);
  await app.listen(config.port, config.host);
  stopOnSignals(() => shutDown(app).then(() => database.close()));

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
