import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

function replaceIn(file: string, found: string, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(found)) throw new Error(`${file} lacks ${found}`);
  writeFileSync(file, text.replace(found, replacement));
}

/**
 * Gives what was built a version, made of its content: the page carries it, the service worker knows it and the names of the build's
 * files, and the server tells it with every answer (`version.txt`).
 */
export function buildVersion(): Plugin {
  return {
    name: 'tandem-build-version',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const files = filesIn(dir);
      const hash = createHash('sha256');
      for (const file of files) hash.update(relative(dir, file)).update('\0').update(readFileSync(file));
      const version = hash.digest('hex').slice(0, 16);
      const assets = files.map((file) => `/${relative(dir, file)}`).filter((path) => path.startsWith('/assets/'));
      replaceIn(
        join(dir, 'index.html'),
        'name="tandem-version" content=""',
        `name="tandem-version" content="${version}"`,
      );
      replaceIn(join(dir, 'sw.js'), '__BUILD__', JSON.stringify({ version, assets }));
      writeFileSync(join(dir, 'version.txt'), version);
    },
  };
}
