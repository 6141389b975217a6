import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with every test that was skipped, by name (a name says why), and with the counts on a line of their own. */
export default class SkippedByName implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const of = (state: string) => tests.filter((test) => test.result().state === state);
    for (const test of of('skipped'))
      console.log(`skipped: ${test.module.relativeModuleId} > ${test.fullName}`);
    const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((state) => of(state).length);
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
