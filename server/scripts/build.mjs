// Builds the server, then the client, into dist/ when any of their sources changed since the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const roots = ['server', 'shared', 'client', 'package-lock.json', 'tsconfig.json', 'nest-cli.json', 'vite.config.ts'];
const stampFile = 'dist/.build-stamp';

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesOf).sort()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Brotli at its best, once for all: the server sends these files to who reads them (server/src/static-client.ts). */
function compressAssets() {
  for (const file of filesOf('dist/client/assets')) {
    const bytes = readFileSync(file);
    const compressed = brotliCompressSync(bytes);
    if (compressed.length < bytes.length) writeFileSync(`${file}.br`, compressed);
  }
}

const run = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });
const wanted = sourceHash();
const have = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
if (have !== wanted || process.argv.includes('--force')) {
  console.log('Building ...');
  try {
    run('node_modules/@nestjs/cli/bin/nest.js', 'build');
    run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
    compressAssets();
  } catch {
    // The builder has said what is wrong.
    process.exit(1);
  }
  writeFileSync(stampFile, wanted);
}
