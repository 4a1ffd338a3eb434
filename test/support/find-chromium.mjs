import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What to tell whoever has no browser and may not have one installed. */
export const howToGetChromium =
  'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-core), or name it with CHROMIUM=/path/to/chromium.';

/** For a browser without a window, that asks nobody for anything. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium or Chrome of this machine: the one that CHROMIUM names, else the first one found; else undefined. */
export function findChromium() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications];
  return candidates.find((path) => existsSync(path));
}

function isRootWithApt() {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's package, with a font for Arabic, where one is root on such a system. Gives its path, or undefined. */
export async function installChromium() {
  if (process.env.CHROMIUM || !isRootWithApt()) return undefined;
  console.log('Installing Chromium for the browser tests (once) ...');
  const quiet = { limit: 5 * 60_000, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await runCommand('apt-get', ['update', '-q'], quiet);
  const packages = ['chromium', 'fonts-noto-core'];
  const { code, output } = await runCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    quiet,
  );
  if (code !== 0) console.log(output.trimEnd());
  return findChromium();
}
