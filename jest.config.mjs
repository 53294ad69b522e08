// TypeScript as ES modules, compiled by swc; unified and its plugins are ES modules only.
export default {
  testEnvironment: 'node',
  // Servers, browsers and processes are started for real, on machines that may be busy.
  testTimeout: 60_000,
  // Some wait for most of their time, for retries and clocks: three at once keep two processors at work.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/slow-first.mjs',
  setupFiles: ['<rootDir>/test/setup-laws.ts'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {'^(\\.{1,2}/.*)\\.js$': '$1'},
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: {syntax: 'typescript'},
          experimental: {keepImportAttributes: true},
        },
        module: {type: 'es6'},
      },
    ],
  },
  cacheDirectory: 'node_modules/.cache/jest',
}
