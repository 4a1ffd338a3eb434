import { readConfig } from './core/config.js';
import { openDatabase, refuseToStart } from './core/open-database.js';

/** Starts the server; says in one line why where it cannot. */
export function serve(): void {
  start().catch(refuseToStart);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  // The store opens in its thread while the application, most of what there is to load, is loaded in this one.
  const [database, { listen }] = await Promise.all([openDatabase(config), import('./listen.js')]);
  await listen(config, database);
}
