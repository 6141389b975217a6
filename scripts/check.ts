import { spawnSync } from 'node:child_process';
import { root } from './command.ts';

/* `npm run check`: types, lint without a warning, format. All three run, so that one call tells all. */

const gates: readonly (readonly [string, readonly string[]])[] = [
  ['astro', ['check', '--minimumFailingSeverity', 'warning', '--noSync']],
  ['eslint', ['.', '--max-warnings', '0']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
];

for (const [command, options] of gates) {
  const started = performance.now();
  const run = spawnSync(command, options, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (run.status === 0) console.log(`${command} … ${seconds} s`);
  else {
    console.error(`${command} failed after ${seconds} s\n${run.stdout}${run.stderr}`);
    process.exitCode = 1;
  }
}
