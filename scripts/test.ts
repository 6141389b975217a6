import { spawnSync } from 'node:child_process';
import { root } from './command.ts';

/* `npm test`: every gate. First the fast ones, then all tests; the last lines say how each ended. */

interface Gate {
  readonly name: string;
  readonly command: string;
  readonly options: readonly string[];
}

const gates: readonly Gate[] = [
  { name: 'types, lint, format', command: 'node', options: ['scripts/check.ts'] },
  { name: 'tests', command: 'vitest', options: ['run', ...process.argv.slice(2)] },
];

const ended = gates.map(({ name, command, options }) => {
  const started = performance.now();
  const { status } = spawnSync(command, options, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { name, passed: status === 0, seconds: (performance.now() - started) / 1000 };
});

console.log('');
for (const { name, passed, seconds } of ended)
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(0)} s)`);
if (ended.some(({ passed }) => !passed)) process.exitCode = 1;
