import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium, howToGetChromium } from '../support/find-chromium.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error(howToGetChromium);

/** Browser tests. Each file starts the server that it needs, on data of its own, with `startServer`. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browser',
  globalSetup: './build-before-tests.mjs',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath,
      args: chromiumFlags,
    },
  },
});
