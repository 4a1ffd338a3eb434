// Runs before `npm start` and `npm test`, possibly under an older Node than the pinned one: uses nothing but built-ins.
// Installs the locked packages when node_modules does not match package-lock.json, and does nothing otherwise.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stampFile = 'node_modules/.tandem-lock';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const have = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';

if (have !== wanted) {
  console.log('Installing packages (once, and again when package-lock.json changes) ...');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });
  writeFileSync(stampFile, wanted);
}
