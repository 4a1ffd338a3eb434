// Every check behind `npm test`, one after the other, going on after a failure. Checks that pass stay short, the others are shown whole.
// A check counts as one; jest and the browser count their tests instead, and one failure more where the run itself went wrong.
// The last line is `N passed, N failed`; the exit code is 1 when something failed.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium, howToGetChromium, installChromium } from './support/find-chromium.mjs';
import { runCommand } from './support/run-command.mjs';
import { countJest, countPlaywright } from './support/test-counts.mjs';

const MINUTE = 60_000;
const reports = resolve('test-results');
const jestReport = `${reports}/jest.json`;
const browserReport = `${reports}/browser.json`;

const script = (name, ...args) => ['npm', 'run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])];
const whole = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const staticChecks = [
  { name: 'types', command: script('typecheck'), limit: 4 * MINUTE, count: whole },
  { name: 'lint', command: script('lint'), limit: 4 * MINUTE, count: whole },
  { name: 'directions', command: script('directions'), limit: 2 * MINUTE, count: whole },
  { name: 'formatting', command: script('format:check'), limit: 2 * MINUTE, count: whole },
];
const build = {
  name: 'build',
  command: [process.execPath, 'server/scripts/build.mjs'],
  limit: 4 * MINUTE,
  count: whole,
};
const jest = {
  name: 'jest',
  command: script('jest', '--json', `--outputFile=${jestReport}`),
  limit: 9 * MINUTE,
  count: (result) => countJest(result, jestReport),
};
const browser = {
  name: 'browser tests',
  command: script('browser', '--reporter=list,json'),
  limit: 12 * MINUTE,
  count: (result) => countPlaywright(result, browserReport),
};

const totals = { passed: 0, failed: 0 };

/** Adds a check to the totals and prints it: a line, and below it the whole output where it failed. */
function report(name, { passed, failed }, { seconds, output }) {
  totals.passed += passed;
  totals.failed += failed;
  const counts = passed + failed > 1 ? `: ${passed} passed, ${failed} failed` : '';
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}${counts} (${seconds.toFixed(1)} s)`);
  if (failed > 0) console.log(`${output.trimEnd()}\n`);
}

async function runCheck({ command, limit }, env = {}) {
  const [file, ...args] = command;
  return runCommand(file, args, { limit, env });
}

async function check(one, env) {
  const result = await runCheck(one, env);
  report(one.name, one.count(result), result);
}

/** Two at a time, as a machine with two cores can; printed in their order. */
async function checkInPairs(checks) {
  const results = [];
  for (const [index, one] of checks.entries()) {
    results.push(Promise.resolve(results[index - 2]).then(() => runCheck(one)));
  }
  for (const [index, one] of checks.entries()) {
    const result = await results[index];
    report(one.name, one.count(result), result);
  }
}

async function checkInBrowser() {
  const chromium = findChromium() ?? (await installChromium());
  if (chromium) return check(browser, { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport });
  report(browser.name, { passed: 0, failed: 1 }, { seconds: 0, output: howToGetChromium });
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await checkInPairs(staticChecks);
await check(build);
await check(jest);
await checkInBrowser();
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
