// Compiles the embedded store alone into .cache/, when its sources changed: the suite needs it before dist/ is built.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const sources = 'server/embedded-mongo';
const cache = '.cache/embedded-mongo';
const oldAfterMs = 60 * 60_000;

function sourceHash() {
  const files = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), 'tsconfig.json', 'package-lock.json'])
    hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Compiles next to the place and moves the result there at once, so that two runs cannot see half of it. */
function compileInto(output) {
  const draft = `${output}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const config = join(draft, 'tsconfig.json');
  const compilerOptions = {
    rootDir: resolve(sources),
    outDir: resolve(draft),
    typeRoots: [resolve('node_modules/@types')],
  };
  const include = [resolve(sources, '**/*.ts')];
  const exclude = [resolve(sources, '**/*.spec.ts')];
  writeFileSync(config, JSON.stringify({ extends: resolve('tsconfig.json'), compilerOptions, include, exclude }));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config], { stdio: 'inherit' });
  if (existsSync(output)) rmSync(draft, { recursive: true });
  else renameSync(draft, output);
}

function removeOld(kept) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (path !== kept && Date.now() - statSync(path).mtimeMs > oldAfterMs) rmSync(path, { recursive: true });
  }
}

/** Answers the path of the compiled entry. */
export function buildStore() {
  const output = join(cache, sourceHash());
  if (!existsSync(output)) compileInto(output);
  removeOld(output);
  return resolve(output, 'main.js');
}
