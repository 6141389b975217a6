import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskAccess } from '../../scripts/publication/disk.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { registers, type RegisterId } from '../../src/registers/checks/register.ts';
import { coverageOf } from '../../src/registers/coverage.ts';
import { grainCuts } from '../../src/registers/grain-cuts.ts';
import { createGrain, type GrainDimension } from '../../src/registers/grain.ts';
import { readCountFile } from '../../src/registers/read.ts';
import { divideSplitUnits, splitUnits } from '../../src/registers/split-units.ts';
import { computeTable } from '../../src/tables/compute.ts';
import { grainDimensions, grainSets } from '../../src/tables/dimensions.ts';
import { trialSettings } from './trial-site.ts';

/* The cuts of a grain: few sums, from which every table can be made. */

const mostCells = 1_000_000;
const within = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((id) => other.includes(id));

/** Dimensions by the number of their codes. */
const dimensionsOf = (sizes: Readonly<Record<string, number>>): GrainDimension[] =>
  Object.entries(sizes).map(([id, length]) => ({
    id,
    columns: [id],
    codes: Array.from({ length }, (_, index) => `${id}${index}`),
    code: (code) => code,
  }));
const cellsIn = (set: readonly string[], sizes: Readonly<Record<string, number>>): number =>
  [...new Set(set)].reduce((cells, id) => cells * (sizes[id] ?? 1), 1);

describe('whatever sets are wanted', () => {
  const names = ['year', 'month', 'unit', 'sex', 'age', 'cause', 'kind'];
  const sizes = fc
    .tuple(...names.map(() => fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2000 }))))
    .map((lengths) => Object.fromEntries(names.map((name, at) => [name, lengths[at] ?? 1])));
  const wanted = fc.array(
    fc.subarray(names, { minLength: 1 }).chain((set) => fc.shuffledSubarray(set, { minLength: set.length })),
    {
      minLength: 1,
      maxLength: 9,
    },
  );

  test('each is within a cut, and no cut within another', () => {
    fc.assert(
      fc.property(sizes, wanted, (lengths, sets) => {
        const cuts = grainCuts(sets, dimensionsOf(lengths), {});
        for (const set of sets) expect(cuts.some((cut) => within(set, cut))).toBe(true);
        for (const [at, cut] of cuts.entries())
          expect(cuts.filter((other, place) => place !== at && within(cut, other))).toEqual([]);
        expect(cuts.length).toBeLessThanOrEqual(sets.length);
        for (const cut of cuts) expect(new Set(cut).size).toBe(cut.length);
      }),
      { numRuns: 300 },
    );
  });

  test('a cut is put together from wanted sets, and has no more cells than allowed unless it is one', () => {
    fc.assert(
      fc.property(sizes, wanted, (lengths, sets) => {
        for (const cut of grainCuts(sets, dimensionsOf(lengths), {})) {
          const parts = sets.filter((set) => within(set, cut));
          expect(new Set(parts.flat())).toEqual(new Set(cut));
          if (!parts.some((set) => within(cut, set)))
            expect(cellsIn(cut, lengths)).toBeLessThanOrEqual(mostCells);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('as few as can be: no two cuts that are left would stay small together', () => {
    fc.assert(
      fc.property(sizes, wanted, (lengths, sets) => {
        const cuts = grainCuts(sets, dimensionsOf(lengths), {});
        for (const [at, cut] of cuts.entries())
          for (const other of cuts.slice(at + 1))
            expect(cellsIn([...cut, ...other], lengths)).toBeGreaterThan(mostCells);
      }),
      { numRuns: 300 },
    );
  });
});

describe('by example', () => {
  const dimensions = dimensionsOf({ year: 301, unit: 300, month: 13, sex: 3, age: 20, cause: 120 });

  test('a set within another needs no cut; dimensions in another order are the same set', () => {
    const sets = [
      ['year', 'unit'],
      ['unit', 'year', 'age'],
      ['age', 'unit', 'year'],
      ['year', 'age'],
    ];
    expect(grainCuts(sets, dimensions, {})).toEqual([['unit', 'year', 'age']]);
  });

  test('the smallest are put together first, as long as they stay small', () => {
    const sets = [
      ['sex', 'month'],
      ['unit', 'age', 'cause'],
      ['sex', 'age'],
    ];
    expect(grainCuts(sets, dimensions, {})).toEqual([
      ['unit', 'age', 'cause'],
      ['sex', 'month', 'age'],
    ]);
  });

  test('by the codes to reckon with, where they are fewer than the codes there are', () => {
    const sets = [
      ['year', 'unit', 'sex'],
      ['year', 'unit', 'month'],
    ];
    expect(grainCuts(sets, dimensions, {})).toEqual(sets);
    expect(grainCuts(sets, dimensions, { year: 10 })).toEqual([['year', 'unit', 'sex', 'month']]);
  });

  test('a set above the bound is a cut of its own', () => {
    const set = ['year', 'unit', 'age', 'cause'];
    expect(grainCuts([set, ['sex']], dimensions, {})).toEqual([set, ['sex']]);
    expect(grainCuts([set, ['cause', 'age']], dimensions, {})).toEqual([set]);
  });
});

describe('the published sums', () => {
  const settings = trialSettings();
  let work = '';
  beforeAll(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'nien-giam-cuts-'));
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(work, `${name}.csv`), text);
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  const months = ['2023-01', '2023-12', '2024-02', '2024-06', '2025-05'];
  /** 05992 was split; 05977 is used again. */
  const places = [
    ...months.flatMap((date) =>
      ['05977', '05980', '05986', '05992', '_U'].map((unit) => [date, unit] as const),
    ),
    ...['05977', '05986', '05995'].map((unit) => ['2025-08', unit] as const),
  ];
  /** A row for every place and every row of codes, with counts that differ. */
  const countFile = (header: string, codes: readonly string[]): string =>
    `date,unit,${header},count\n` +
    places
      .flatMap(([date, unit], at) =>
        codes.map((own, index) => `${date},${unit},${own},${(at * 7 + index * 5) % 11}\n`),
      )
      .join('');
  const files = {
    births: countFile('registered,sex,reregistered', [
      '_U,F,no',
      '2025-09,M,no',
      '2025,_U,no',
      '_U,F,yes',
      '2025,M,yes',
    ]),
    deaths: countFile('registered,sex,age,cause', [
      '_U,F,0,P22',
      '2025,M,71,I21.9',
      '2025-09,F,33,O72.1',
      '_U,_U,_U,_U',
    ]),
    marriages: countFile('groom_age,bride_age', ['27,19', '19,17', '_U,61']),
  };

  /** The tables of a register as they are published, made from these cuts. */
  async function tablesFrom(id: keyof typeof files, cuts: readonly (readonly string[])[]): Promise<string> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const db = await instance.connect();
    try {
      const dimensions = grainDimensions(registers[id], catalogue, settings);
      const grain = await createGrain(db, id, dimensions, cuts, [...splitUnits(settings).keys()]);
      const input = settings.inputs.find(({ register }) => register === id) ?? expect.fail(id);
      const task = { input, register: registers[id], severalFiles: false };
      const file = { path: path.join(work, `${id}.csv`), shown: `${id}.csv` };
      const read = await readCountFile(db, diskAccess, settings, { ...file, ...task }, grain, (fault) =>
        expect.fail(fault.reason),
      );
      const coverage = await coverageOf(db, id, grain, settings);
      const divided = await divideSplitUnits(db, grain, splitUnits(settings));
      const counts = { grain, columns: new Set(read.columns), coverage, divided };
      const texts: string[] = [];
      for (const declaration of catalogue.filter(({ source }) => source === id))
        texts.push(codesCsv(await computeTable(db, declaration, counts, settings), false));
      return texts.join('\n');
    } finally {
      db.closeSync();
      instance.closeSync();
    }
  }

  test.each(Object.keys(files) as (keyof typeof files & RegisterId)[])(
    'of %s are the same whatever the order of the wanted sets, put together or not',
    async (id) => {
      const sets = grainSets(registers[id], catalogue);
      const dimensions = grainDimensions(registers[id], catalogue, settings);
      const usual = await tablesFrom(id, grainCuts(sets, dimensions, { year: 3, registered_year: 6 }));
      expect(usual).toMatch(/,\d+,e,/);
      const apart = grainCuts(
        sets,
        dimensions,
        Object.fromEntries(dimensions.map((one) => [one.id, Infinity])),
      );
      expect(apart.length).toBeGreaterThan(1);
      expect(await tablesFrom(id, apart)).toBe(usual);
      const shuffled = fc
        .shuffledSubarray(sets, { minLength: sets.length })
        .chain((order) =>
          fc.tuple(...order.map((set) => fc.shuffledSubarray(set, { minLength: set.length }))),
        );
      await fc.assert(
        fc.asyncProperty(shuffled, fc.constantFrom(3, 300, 100_000), async (order, year) => {
          expect(await tablesFrom(id, grainCuts(order, dimensions, { year }))).toBe(usual);
        }),
        { numRuns: 5 },
      );
    },
  );
});
