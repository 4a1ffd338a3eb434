// Compiles the embedded store alone into .cache/, when its sources changed: the suite needs it before dist/ is built.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const sources = 'server/embedded-mongo';
const output = '.cache/embedded-mongo';
const stampFile = join(output, 'stamp');

function sourceHash() {
  const files = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), 'tsconfig.json', 'package-lock.json'])
    hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Answers the path of the compiled entry. */
export function buildStore() {
  const wanted = sourceHash();
  const have = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (have !== wanted) {
    mkdirSync(output, { recursive: true });
    const config = join(output, 'tsconfig.json');
    writeFileSync(
      config,
      JSON.stringify({
        extends: resolve('tsconfig.json'),
        compilerOptions: {
          rootDir: resolve(sources),
          outDir: resolve(output),
          typeRoots: [resolve('node_modules/@types')],
        },
        include: [resolve(sources, '**/*.ts')],
        exclude: [resolve(sources, '**/*.spec.ts')],
      }),
    );
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config], { stdio: 'inherit' });
    writeFileSync(stampFile, wanted);
  }
  return resolve(output, 'main.js');
}
