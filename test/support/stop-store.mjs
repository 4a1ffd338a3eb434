// After the suite: ends the store that start-store.mjs has started and removes its folder.
import { rmSync } from 'node:fs';

export default async function stopStore() {
  const store = globalThis.tandemTestStore;
  if (!store) return;
  const ended = new Promise((resolve) => store.child.once('exit', resolve));
  if (store.child.exitCode === null && store.child.kill('SIGTERM')) await ended;
  rmSync(store.directory, { recursive: true, force: true });
}
