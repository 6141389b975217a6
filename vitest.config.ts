import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Builds the default site once and serves it, for the tests that open pages.
    globalSetup: ['test/browser/global-setup.ts'],
    // Two cores: more workers would only make the browser tests wait for each other.
    maxWorkers: 2,
    reporters: ['default', './test/reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
