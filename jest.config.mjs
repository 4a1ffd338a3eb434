/** Unit, HTTP and socket tests. Started by `npm run jest`, which switches Node's ESM support for vm modules on. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/server', '<rootDir>/shared', '<rootDir>/client', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/bench/',
    '<rootDir>/test/faults/',
  ],
  globalSetup: '<rootDir>/test/support/start-store.mjs',
  globalTeardown: '<rootDir>/test/support/stop-store.mjs',
  maxWorkers: 2,
  workerIdleMemoryLimit: '900MB',
  testTimeout: 90_000,
};
