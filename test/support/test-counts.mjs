import { existsSync, readFileSync } from 'node:fs';

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A run that ended badly though no test failed (a file that does not load, no test at all) is one failure. */
function counted(code, passed, failed) {
  const isWrong = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isWrong ? 1 : failed };
}

/** @param {string} file what `jest --json --outputFile` wrote */
export function countJest({ code }, file) {
  const report = readJson(file);
  return counted(code, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
}

/** @param {string} file what Playwright's JSON reporter wrote; a test that passed only when it was tried again has failed */
export function countPlaywright({ code }, file) {
  const { expected = 0, unexpected = 0, flaky = 0 } = readJson(file)?.stats ?? {};
  return counted(code, expected, unexpected + flaky);
}
