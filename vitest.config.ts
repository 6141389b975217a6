import { defineConfig } from 'vitest/config';

const shared = {
  setupFiles: ['./test/property-seed.ts'],
  testTimeout: 240_000,
  hookTimeout: 360_000,
  // A page on a busy machine may take its time; a poll that fails still fails.
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    // Two cores: more workers would only make the browser tests wait for each other.
    maxWorkers: 2,
    reporters: ['default', './test/reporter.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'pages',
          include: ['test/browser/**/*.test.ts'],
          // Builds the default site once and serves it, for the tests that open pages.
          globalSetup: ['test/browser/global-setup.ts'],
        },
      },
    ],
  },
});
