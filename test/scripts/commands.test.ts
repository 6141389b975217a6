import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/* The commands as a person meets them: what they say, and how they end. */

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-commands-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

function run(script: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${script}`, ...options], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe.each(['data.ts', 'build.ts', 'start.ts'])('%s', (script) => {
  test('a folder that is no site: a sentence, exit code 1, no stack', () => {
    const { status, stderr } = run(script, path.join(work, 'nowhere'));
    expect(stderr.trim().split('\n')).toEqual([
      `${path.join(work, 'nowhere')}: found no site.yaml; allowed: a site folder: site.yaml, units.csv, registers/`,
      '',
      'Nothing was published.',
    ]);
    expect(status).toBe(1);
  });

  test('settings that do not hold: every fault, exit code 1, no stack', async () => {
    const folder = path.join(work, `bad-${script}`);
    await mkdir(folder);
    await writeFile(path.join(folder, 'site.yaml'), 'id: Bad Name\nunit: 20\n');
    const { status, stderr } = run(script, folder);
    expect(stderr).toContain('site.yaml: id: found "Bad Name"; allowed: small letters, digits and hyphens');
    expect(stderr).toContain('units.csv: found no such file');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });
});

describe('setup.mjs', () => {
  test('says nothing when all is in place', () => {
    expect(run('setup.mjs', '--browser')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('a CHROME_PATH that leads nowhere: a sentence', () => {
    const environment = { ...process.env, CHROME_PATH: '/nowhere/chrome' };
    const { status, stderr } = spawnSync('node', ['scripts/setup.mjs', '--browser'], {
      encoding: 'utf8',
      env: environment,
    });
    expect(stderr.trim()).toBe('CHROME_PATH is /nowhere/chrome, and no such file exists.');
    expect(status).toBe(1);
  });
});
