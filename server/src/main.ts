import 'reflect-metadata';
import { ConfigError, readConfig, publicOrigin, type Config } from './core/config.js';
import { DemoSeeder } from './demo/demo-seeder.service.js';
import type { Database } from './core/core.module.js';
import { createHttpApp } from './http-app.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { startEmbeddedStore, StoreInUseError, type EmbeddedStore } from '../embedded-mongo/host.js';

const OLDEST_NODE = 24;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const store = config.mongodbUri ? null : await openStore(config);
  const app = await createHttpApp(config, databaseOf(config, store));
  await app.init();
  await app.get(DemoSeeder).seedIfWanted(store?.isNew ?? false);
  await app.listen(config.port, config.host);
  stopOnSignals(() => app.close().then(() => store?.stop()));

  say(`Tandem is ready at ${publicOrigin(config)}`);
  const link = await app.get(InvitationsService).firstAdministratorLink();
  if (link) say(`There is no administrator yet. Become the first one: ${link}`);
}

/** MONGODB_URI names its database itself; the embedded store has one. */
function databaseOf(config: Config, store: EmbeddedStore | null): Database {
  return store ? { uri: store.uri, name: 'tandem' } : { uri: config.mongodbUri ?? '' };
}

function openStore(config: Config): Promise<EmbeddedStore> {
  return startEmbeddedStore({
    dataDirectory: config.dataDirectory,
    onCrash: (error) => {
      process.stderr.write(`The embedded store stopped: ${error.message}\n`);
      process.exit(1);
    },
  });
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

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `Tandem needs Node ${OLDEST_NODE} or newer; this is ${process.version}. Start it with \`npm start\`.\n`,
  );
  process.exit(1);
}
start().catch((error: unknown) => {
  const isExplained = error instanceof ConfigError || error instanceof StoreInUseError;
  process.stderr.write(isExplained ? `${error.message}\n` : `${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
});
