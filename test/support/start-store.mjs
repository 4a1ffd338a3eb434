// Before the suite: a store in a fresh folder, as a process of its own, unless MONGODB_URI names a database to use.
// Its address is left in TANDEM_TEST_MONGODB_URI for the workers, the compiled entry in TANDEM_TEST_STORE_MAIN.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from './build-store.mjs';

const startLimitMs = 20_000;

/** The store's first line is `ready <address>`. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const limit = setTimeout(() => reject(new Error('The embedded store was not ready in time.')), startLimitMs);
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const ready = /^ready (\S+)$/m.exec(output);
      if (!ready) return;
      clearTimeout(limit);
      resolve(ready[1]);
    });
    child.once('exit', (code) => reject(new Error(`The embedded store ended with ${code} before it was ready.`)));
  });
}

export default async function startStore() {
  const main = buildStore();
  process.env.TANDEM_TEST_STORE_MAIN = main;
  if (process.env.MONGODB_URI) {
    process.env.TANDEM_TEST_MONGODB_URI = process.env.MONGODB_URI;
    return;
  }
  const directory = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  const child = spawn(process.execPath, ['--enable-source-maps', main, '--data', directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  globalThis.tandemTestStore = { child, directory };
  process.env.TANDEM_TEST_MONGODB_URI = await addressOf(child);
}
