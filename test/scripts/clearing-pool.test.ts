import loadHighs from 'highs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openClearingPool,
  type PoolTask,
  type Threads,
  type YearOfRegister,
} from '../../scripts/publication/clearing-pool.ts';
import { openTableCache } from '../../scripts/publication/table-cache.ts';
import { publish } from '../../scripts/publication.ts';
import { audit } from '../../src/confidentiality/audit.ts';
import { protect } from '../../src/confidentiality/protect.ts';

const solver = await loadHighs();

/** Answers in this thread; a task that can wait is answered when it is asked for. */
function threadsThatTell(tasks: PoolTask[]): Threads {
  return {
    one(task) {
      tasks.push(task);
      const { kind, tables, crosswalks, rule } = task;
      return Promise.resolve(
        kind === 'protect'
          ? { protected: protect(solver, tables, crosswalks, rule) }
          : { audited: audit(solver, tables, crosswalks, rule) },
      );
    },
    close: () => Promise.resolve(),
  };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-pool-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'a year is protected once and attacked once, though it is attacked before its files are there',
  { timeout: 120_000 },
  async () => {
    const tasks: PoolTask[] = [];
    const site = path.resolve(import.meta.dirname, '..', '..', 'data', 'cam-giang');
    await publish(site, path.join(folder, 'build'), () => undefined, {
      openPool: (cache) => openClearingPool(cache, threadsThatTell(tasks)),
    });
    const of = (kind: PoolTask['kind']): PoolTask[] => tasks.filter((task) => task.kind === kind);
    expect(of('protect').length).toBeGreaterThan(20);
    expect(of('audit')).toHaveLength(of('protect').length);
    // Withheld counts are not in what is attacked.
    expect(
      of('audit').some(({ tables }) => tables.some(({ values }) => Array.from(values).some(Number.isNaN))),
    ).toBe(true);
  },
);

test('files that tell more than was protected are attacked for themselves', async () => {
  const tasks: PoolTask[] = [];
  const pool = openClearingPool(openTableCache(path.join(folder, 'cache')), threadsThatTell(tasks));
  const codes = (...parts: string[]) =>
    ['_T', ...parts].map((code) => ({ code, parent: code === '_T' ? null : '_T' }));
  const values = [40, 3, 17, 20, 21, 2, 9, 10, 19, 1, 8, 10];
  const year: YearOfRegister = {
    register: 'deaths',
    year: '2024',
    crosswalks: [],
    rule: { threshold: 5 },
    tables: [
      {
        name: 'deaths_by_sex',
        dimensions: [
          { dimension: 'sex', codes: codes('F', 'M') },
          { dimension: 'age', codes: codes('young', 'middle', 'old') },
        ],
        values,
        open: new Uint8Array(values.length),
      },
    ],
  };
  const { withheld } = await pool.protect(year);
  const [own] = withheld;
  const [table] = year.tables;
  if (own === undefined || table === undefined) throw new Error('no table');
  const told = values.map((value, at) => (own[at] === 1 ? NaN : value));
  expect(told.filter(Number.isNaN).length).toBeGreaterThan(3);
  expect((await pool.audit({ ...year, tables: [{ ...table, values: told }] })).findings).toEqual([]);
  expect(tasks.map(({ kind }) => kind)).toEqual(['protect', 'audit']);
  // All but one of them told: the last follows.
  const [first, ...others] = told.flatMap((value, at) => (Number.isNaN(value) ? [at] : []));
  const leaky = values.map((value, at) => (at === first ? NaN : value));
  const found = await pool.audit({ ...year, tables: [{ ...table, values: leaky }] });
  expect(others.length).toBeGreaterThan(0);
  expect(found.findings).not.toEqual([]);
  expect(tasks).toHaveLength(3);
});
