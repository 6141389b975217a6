import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asideOf, moveIntoPlace, recoverPlace } from '../../scripts/folders/move-into-place.ts';
import { randomStream } from '../../scripts/simulation/random.ts';
import { buildElsewhere, hashesIn, writeSmallSite } from './small-site.ts';

/* A build that is stopped, by whatever and whenever, leaves the last one whole. */

let work: string;
let built: { readonly seconds: number; readonly build: Hashes; readonly dist: Hashes };
type Hashes = Readonly<Record<string, string>>;

const outputs = (folder: string) => ({
  build: path.join(folder, 'build', 'small'),
  dist: path.join(folder, 'dist', 'small'),
});
/** Has the next run make its pages, whether they would come out the same or not. */
const forgetPages = (folder: string): Promise<void> =>
  rm(path.join(folder, 'build', '.cache', 'small', 'pages.json'), { force: true });
/** The files by which a folder is neither what it was nor what it became; none where it is one of them. */
function differing(folder: Hashes, ...states: readonly Hashes[]): string[] {
  const [before = [], ...others] = states.map((state) =>
    [...new Set([...Object.keys(folder), ...Object.keys(state)])].filter(
      (name) => folder[name] !== state[name],
    ),
  );
  return others.reduce((fewest, names) => (names.length < fewest.length ? names : fewest), before);
}

/** What stands in the outputs of a folder once the next run has begun. */
async function found(folder: string): Promise<{ build: Hashes; dist: Hashes }> {
  const { build, dist } = outputs(folder);
  for (const place of [build, dist]) await recoverPlace(place);
  return { build: await hashesIn(build), dist: await hashesIn(dist) };
}

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-interrupted-'));
  const site = await writeSmallSite(path.join(work, 'site'));
  const { status, said } = await buildElsewhere(site, path.join(work, 'out'));
  expect(status, said).toBe(0);
  // As long as a run takes that finds its tables and makes its pages: the ones below do.
  await forgetPages(path.join(work, 'out'));
  const { seconds } = await buildElsewhere(site, path.join(work, 'out'));
  built = { seconds, ...(await found(path.join(work, 'out'))) };
  expect(Object.keys(built.build).length).toBeGreaterThan(40);
  expect(Object.keys(built.dist).length).toBeGreaterThan(80);
});
afterAll(() => rm(work, { recursive: true, force: true }));

test('killed at 20 random moments: the last build and site are whole, or the new ones are', async () => {
  const seed = Number(process.env.SEED ?? 6);
  const random = randomStream(seed, 'kills');
  const out = path.join(work, 'out');
  const site = await writeSmallSite(path.join(work, 'changed'), { title: 'Thay đổi' });
  const moments: string[] = [];
  const seen: { build: Hashes; dist: Hashes }[] = [];
  for (let run = 0; run < 20; run++) {
    const after = random() * built.seconds;
    await forgetPages(out);
    const { status } = await buildElsewhere(site, out, {
      started: ({ pid = 0 }) =>
        setTimeout(() => {
          try {
            process.kill(-pid, 'SIGKILL');
          } catch {
            // It had ended before.
          }
        }, after * 1000),
    });
    moments.push(`${after.toFixed(2)} s${status === 0 ? ' (ended before)' : ''}`);
    seen.push(await found(out));
  }
  console.log(`seed ${seed}, killed after ${moments.join(', ')} of ${built.seconds.toFixed(2)} s`);
  const { status, said } = await buildElsewhere(site, out);
  expect(status, said).toBe(0);
  const next = await found(out);
  expect(next.build).not.toEqual(built.build);
  expect(next.dist).not.toEqual(built.dist);
  for (const [run, { build, dist }] of seen.entries()) {
    expect(differing(build, built.build, next.build), `build, run ${run}, ${moments[run]}`).toEqual([]);
    expect(differing(dist, built.dist, next.dist), `dist, run ${run}, ${moments[run]}`).toEqual([]);
  }
  // Most were stopped before they were done, or the moments were none.
  expect(moments.filter((moment) => !moment.endsWith('before)')).length).toBeGreaterThan(15);
  // Nothing is left beside them.
  expect(await readdir(path.join(out, 'dist'))).toEqual(['small']);
  expect((await readdir(path.join(out, 'build'))).sort()).toEqual(['.cache', 'small']);
}, 240_000);

describe('stopped while a folder takes the place of another', () => {
  test.each(['aside', 'in', 'away'] as const)('before the step "%s"', async (last) => {
    const folder = path.join(work, `swap-${last}`);
    const [draft, target] = [path.join(folder, 'new.draft'), path.join(folder, 'new')];
    await cp(outputs(path.join(work, 'out')).build, target, { recursive: true });
    const before = await hashesIn(target);
    await writeSmallSite(draft);
    const after = await hashesIn(draft);
    const stopped = moveIntoPlace(draft, target, (step) => {
      if (step === last) throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    await recoverPlace(target);
    expect(await hashesIn(target)).toEqual(last === 'away' ? after : before);
    expect(await hashesIn(asideOf(target))).toEqual({});
  });
});

describe('a disk that takes no more', () => {
  // In blocks of 512 bytes: tables do not fit; tables do, the SQL engine of the pages does not.
  test.each([64, 4000])(
    'at files of %d blocks: one sentence, and the last build as it was',
    async (blocks) => {
      const out = path.join(work, `full-${blocks}`);
      const site = await writeSmallSite(path.join(work, `site-${blocks}`));
      await cp(path.join(work, 'out'), out, { recursive: true });
      const before = await found(out);
      await writeSmallSite(site, { girls: 13 });
      const { status, said } = await buildElsewhere(site, out, { before: `ulimit -f ${blocks}` });
      expect(status, said).toBe(1);
      expect(said).toMatch(
        /^a file became larger than this disk or account may hold.*: make room and run the command again; what was built last is as it was\n\nNothing was published\.$/m,
      );
      expect(said).not.toMatch(/^\s+at /m);
      const after = await found(out);
      expect(after.dist).toEqual(before.dist);
      if (blocks === 64) expect(after.build).toEqual(before.build);
      expect(await readdir(path.join(out, 'dist'))).toEqual(['small']);
    },
  );
});
