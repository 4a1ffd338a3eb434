import { execFileSync } from 'node:child_process';

/** The browser is shown what is built from the sources as they are; nothing is built where nothing changed. */
export default function buildBeforeTests() {
  execFileSync(process.execPath, ['server/scripts/build.mjs'], { stdio: 'inherit' });
}
