import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FolderBusyError, lockOf, whileLocked } from '../../scripts/folders/folder-lock.ts';
import { thisProcess } from '../../scripts/folders/known-process.ts';
import { buildElsewhere, hashesIn, writeSmallSite } from './small-site.ts';

/* One process at a time makes a folder; a lock that was left is no one's. */

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-lock-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

let folders = 0;
const newTarget = (): string => path.join(work, `site-${folders++}`);
const nothing = (): Promise<void> => Promise.resolve();
/** A lock as another process left it. */
const left = async (target: string, own: object): Promise<void> => {
  const started = '2026-01-02T03:04:05.000Z';
  await writeFile(lockOf(target), JSON.stringify({ ...thisProcess(), started, id: 'x', ...own }));
};

/** A process that takes a lock and keeps it until it is killed. */
async function keeper(target: string): Promise<{ kill: () => Promise<void>; pid: number }> {
  const module = pathToFileURL(path.resolve('scripts/folders/folder-lock.ts')).href;
  const code = `const { whileLocked } = await import(${JSON.stringify(module)});
    await whileLocked(${JSON.stringify(target)}, () => { console.log('locked'); return new Promise((done) => setTimeout(done, 1e6)); });`;
  const child = spawn('node', ['--input-type=module', '-e', code]);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return {
    pid: child.pid ?? 0,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

test('the lock goes when the work is done, and when it fails', async () => {
  const target = newTarget();
  expect(await whileLocked(target, () => Promise.resolve(existsSync(lockOf(target))))).toBe(true);
  expect(existsSync(lockOf(target))).toBe(false);
  await expect(whileLocked(target, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lockOf(target))).toBe(false);
});

test('this process does not make a folder twice at once', async () => {
  const target = newTarget();
  await whileLocked(target, async () => {
    await expect(whileLocked(target, nothing)).rejects.toThrow(FolderBusyError);
  });
  await whileLocked(target, nothing);
});

test('of many that come at once one gets in', async () => {
  const target = newTarget();
  await left(target, { begun: 'another' });
  let inside = 0;
  const tries = Array.from({ length: 20 }, () =>
    whileLocked(target, async () => {
      inside++;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }),
  );
  const ended = await Promise.allSettled(tries);
  expect(inside).toBe(1);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('another process is told who is at it; killed, it is in nobody’s way', async () => {
  const target = newTarget();
  const { pid, kill } = await keeper(target);
  await expect(whileLocked(target, nothing)).rejects.toThrow(
    new RegExp(
      `^${target} is being built already: by process ${pid} of \\S+ on \\S+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC; wait until it is done`,
    ),
  );
  await kill();
  expect(existsSync(lockOf(target))).toBe(true);
  await whileLocked(target, nothing);
  expect(existsSync(lockOf(target))).toBe(false);
});

describe('a lock that was left', () => {
  test.each([
    ['by a process with the number of this one', { begun: '1' }],
    ['by this very one, in another run of the container', {}],
    ['by a number nobody has', { pid: 2 ** 22 + 1 }],
  ])('%s is taken over', async (_, own) => {
    const target = newTarget();
    await left(target, own);
    await whileLocked(target, nothing);
  });

  test.each(['', '{', '{"pid":1}'])('with the text %j is taken over', async (text) => {
    const target = newTarget();
    await writeFile(lockOf(target), text);
    await whileLocked(target, nothing);
  });

  test('elsewhere is believed for a minute', async () => {
    const target = newTarget();
    await left(target, { where: 'another' });
    await expect(whileLocked(target, nothing)).rejects.toThrow('on another, since 2026-01-02 03:04:05 UTC');
    const before = new Date(Date.now() - 61_000);
    await utimes(lockOf(target), before, before);
    await whileLocked(target, nothing);
  });

  test('half made beside it, by one that was killed, goes', async () => {
    const target = newTarget();
    await writeFile(`${lockOf(target)}.half`, '');
    await whileLocked(target, nothing);
    expect(existsSync(`${lockOf(target)}.half`)).toBe(false);
  });
});

test('two builds of a site at once: one is made, the other refuses and harms nothing', async () => {
  const out = path.join(work, 'out');
  const site = await writeSmallSite(path.join(work, 'small'));
  const alone = path.join(work, 'alone');
  const [first, second, third] = await Promise.all([
    buildElsewhere(site, out),
    buildElsewhere(site, out),
    buildElsewhere(site, alone),
  ]);
  const ended = [first, second].map(({ status }) => status);
  expect(ended.toSorted(), `${first.said}\n${second.said}`).toEqual([0, 1]);
  expect(third.status, third.said).toBe(0);
  const refused = first.status === 1 ? first.said : second.said;
  expect(refused).toMatch(/build\/small is being built already: by process \d+ of /);
  expect(refused).not.toMatch(/^\s+at /m);
  for (const folder of ['build/small', 'dist/small'])
    expect(await hashesIn(path.join(out, folder))).toEqual(await hashesIn(path.join(alone, folder)));
  expect(await readdir(path.join(out, 'dist'))).toEqual(['small']);
  expect((await readdir(path.join(out, 'build'))).sort()).toEqual(['.cache', 'small']);
  expect(await readFile(path.join(out, 'build', 'small', 'manifest.json'), 'utf8')).toContain('"small"');
});
