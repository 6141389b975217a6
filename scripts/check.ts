import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './command.ts';

/*
 * `npm run check`: types, lint without a warning, format. All run, so that one call tells all: types, the longest, on
 * one core, the others in turn on another.
 */

type Gate = readonly [command: string, options: readonly string[]];

const types: Gate = ['astro', ['check', '--minimumFailingSeverity', 'warning', '--noSync']];
const lint: Gate = ['eslint', ['.', '--max-warnings', '0']];
const format: Gate = ['prettier', ['--check', '--log-level', 'warn', '.']];

await Promise.all([inTurn([types]), inTurn([lint, format])]);

async function inTurn(gates: readonly Gate[]): Promise<void> {
  for (const gate of gates) await pass(gate);
}

/** Runs a gate and says how it ended; the exit code is 1 where one failed, or could not be started. */
async function pass([command, options]: Gate): Promise<void> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  try {
    await promisify(execFile)(command, options, {
      cwd: root,
      maxBuffer: Infinity,
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    console.log(`${command} … ${seconds()} s`);
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string };
    const said = `${stdout ?? ''}${stderr ?? ''}`;
    console.error(`${command} failed after ${seconds()} s\n${said === '' ? message : said}`);
    process.exitCode = 1;
  }
}
