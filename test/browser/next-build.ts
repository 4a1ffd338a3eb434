import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface NextBuild {
  /** To start the server from; a slash at the end. */
  root: string;
  version: string;
  remove(): void;
}

const reversed = (text: string) => [...text].reverse().join('');

/** What was built, as if every file of the client had changed: another version, and each asset under another name. */
export function makeNextBuild(): NextBuild {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const copy = mkdtempSync(join(root, 'test-results/next-build-'));
  for (const shared of ['package.json', 'node_modules']) symlinkSync(join(root, shared), join(copy, shared));
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  const client = join(copy, 'dist/client');
  const assets = join(client, 'assets');
  // What was compressed would still be of this build.
  for (const name of readdirSync(assets)) if (name.endsWith('.br')) rmSync(join(assets, name));
  const version = readFileSync(join(client, 'version.txt'), 'utf8');
  // A name ends in the hash of the content: `HomePage-1a2b3c4d.js`.
  const renamed = new Map(
    readdirSync(assets).map((name) => [name, name.replace(/-[\w-]{8}\./, (hash) => `-next${hash.slice(5, 9)}.`)]),
  );
  const renew = (text: string) =>
    text
      .replaceAll(version, reversed(version))
      .replace(/[\w.-]+-[\w-]{8}\.(js|css)/g, (name) => renamed.get(name) ?? name);
  for (const file of [
    ...['index.html', 'sw.js', 'version.txt'].map((name) => join(client, name)),
    ...[...renamed.keys()].map((name) => join(assets, name)),
  ])
    writeFileSync(file, renew(readFileSync(file, 'utf8')));
  for (const [name, next] of renamed) renameSync(join(assets, name), join(assets, next));
  return {
    root: `${copy}/`,
    version: reversed(version),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
