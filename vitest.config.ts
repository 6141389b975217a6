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
    // A page on a busy machine may take its time; a poll that fails still fails.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 180_000,
  },
});
