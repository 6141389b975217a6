import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** How many of the slowest files a run ends with: enough to see where the time goes. */
const SLOWEST = 8;

/**
 * Ends a run with what somebody who sees only its last lines needs: the files that took longest, every test that
 * was skipped (its name says why), every test that failed with what was wrong, and the counts.
 */
export default class LastLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const of = (state: string) => tests.filter((test) => test.result().state === state);

    const slowest = [...modules].sort((a, b) => b.diagnostic().duration - a.diagnostic().duration);
    for (const module of slowest.slice(0, SLOWEST))
      console.log(
        `slowest: ${module.relativeModuleId} (${(module.diagnostic().duration / 1000).toFixed(0)} s)`,
      );
    for (const test of of('skipped'))
      console.log(`skipped: ${test.module.relativeModuleId} > ${test.fullName}`);

    // Groups and files fail by themselves where a hook does, or where a file cannot be read at all.
    const failures = [
      ...modules.map((module) => ({ place: module.relativeModuleId, errors: module.errors() })),
      ...modules
        .flatMap((module) => [...module.children.allSuites()])
        .map((suite) => ({
          place: `${suite.module.relativeModuleId} > ${suite.fullName}`,
          errors: suite.errors(),
        })),
      ...of('failed').map((test) => ({
        place: `${test.module.relativeModuleId} > ${test.fullName}`,
        errors: test.result().errors ?? [],
      })),
      { place: 'outside of any test', errors: unhandled },
    ];
    for (const { place, errors } of failures)
      for (const { message } of errors) console.log(`failed: ${place}: ${firstLines(message)}`);

    const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((state) => of(state).length);
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}

/** The beginning of a message, on one line. */
function firstLines(message: string): string {
  return message.replace(/\s+/g, ' ').trim().slice(0, 400);
}
