import base from '../../jest.config.mjs';

/** Long runs that kill, flood and attack a server of their own: `npm run faults`. Their figures go into docs/MEASURED.md. */
export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/faults'],
  testMatch: ['**/*.faults.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 1,
  testTimeout: 20 * 60_000,
};
