import fc from 'fast-check';
import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { audit } from '../../src/confidentiality/audit.ts';
import type { CountTable, Crosswalk } from '../../src/confidentiality/count-tables.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import {
  combinations,
  dimensionOf,
  finest,
  madeDimension,
  madeTable,
  type MadeDimension,
} from './made-tables.ts';
import { brokenPromises, exposedOfSomebody, guesses, withheldCells } from './weaknesses.ts';

const solver = await loadHighs();

/** A few counts are large, many small, most zero. */
const count = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
);

interface Made {
  readonly dimensions: readonly MadeDimension[];
  readonly counts: readonly number[];
  /** The dimensions of each table; all share the same events. */
  readonly tables: readonly (readonly number[])[];
  readonly openTotals: boolean;
  readonly threshold: number;
}

const levels = fc.constantFrom([2], [3], [4], [2, 2], [3, 2], [5]);

function made(
  dimensionCount: number,
  tables: fc.Arbitrary<readonly (readonly number[])[]>,
): fc.Arbitrary<Made> {
  return fc
    .tuple(...Array.from({ length: dimensionCount }, () => levels))
    .map((all) => all.map((parts, index) => madeDimension(`d${index + 1}`, ...parts)))
    .chain((dimensions) => {
      const size = dimensions.reduce((product, one) => product * finest(one).length, 1);
      return fc.record({
        dimensions: fc.constant(dimensions),
        counts: fc.array(count, { minLength: size, maxLength: size }),
        tables,
        openTotals: fc.boolean(),
        threshold: fc.constantFrom(5, 5, 5, 2, 3, 10),
      });
    });
}

/** Each table counts the same events by its own dimensions. */
function tablesOf({ dimensions, counts, tables, openTotals }: Made): CountTable[] {
  const events = combinations(dimensions.map(finest)).map((codes, index) => ({
    codes,
    count: counts[index] ?? 0,
  }));
  return tables.map((own, index) =>
    madeTable(
      `table ${index + 1}`,
      own.flatMap((dimension) => dimensions[dimension] ?? []),
      (...codes) =>
        events
          .filter((event) => own.every((dimension, at) => event.codes[dimension] === codes[at]))
          .reduce((sum, event) => sum + event.count, 0),
      // As events by unit, whose totals are known from elsewhere.
      (first, ...others) =>
        openTotals && index === 0 && first !== undefined && others.every((code) => code === '_T'),
    ),
  );
}

function expectPromisesKept(all: Made): void {
  const tables = tablesOf(all);
  const rule = { threshold: all.threshold };
  const result = protect(solver, tables, [], rule);
  expect(brokenPromises(solver, tables, [], rule, result)).toEqual([]);
  // Where no table is open, everything could be withheld, so that nothing need be exposed.
  if (!all.openTotals) expect(exposedOfSomebody(tables, [], result)).toEqual([]);
  expect(protect(solver, tables, [], rule)).toEqual(result);
}

test('one table of two dimensions', () => {
  fc.assert(fc.property(made(2, fc.constant([[0, 1]])), expectPromisesKept), { numRuns: 150 });
});

test('one table of three dimensions', () => {
  fc.assert(fc.property(made(3, fc.constant([[0, 1, 2]])), expectPromisesKept), { numRuns: 20 });
});

test('linked tables that share dimensions', () => {
  const linked = fc.constantFrom(
    [
      [0, 1],
      [0, 2],
    ],
    [
      [0, 1],
      [1, 2],
    ],
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
    [
      [0, 1],
      [0, 1, 2],
    ],
  );
  fc.assert(fc.property(made(3, linked), expectPromisesKept), { numRuns: 60 });
});

/** Ages by two groupings that cross, alone and by sex: seven kinds of age that they tell apart together. */
const crosswalk: Crosswalk = {
  variable: 'age',
  columns: [
    { dimension: 'five', leaves: ['a', 'b', 'b', 'c', 'd', 'd', 'e'] },
    { dimension: 'school', leaves: ['x', 'x', 'y', 'y', 'y', 'z', 'z'] },
  ],
};

function crossingTables(counts: readonly number[], bySex: readonly boolean[]): CountTable[] {
  const sex = dimensionOf('sex', { F: [], M: [] });
  return crosswalk.columns.map(({ dimension, leaves }, index) => {
    const ages = dimensionOf(dimension, Object.fromEntries(leaves.map((code) => [code ?? '', []])));
    const sum = (age: string | undefined, sexes: readonly number[]): number =>
      leaves.reduce(
        (total, leaf, piece) =>
          total + (leaf === age ? sexes.reduce((both, one) => both + (counts[piece * 2 + one] ?? 0), 0) : 0),
        0,
      );
    return bySex[index] === true
      ? madeTable(dimension, [ages, sex], (age, one) => sum(age, [one === 'F' ? 0 : 1]))
      : madeTable(dimension, [ages], (age) => sum(age, [0, 1]));
  });
}

test('groupings that cross', () => {
  const counts = fc.array(count, { minLength: 14, maxLength: 14 });
  const bySex = fc.constantFrom([false, false], [true, false], [true, true]);
  fc.assert(
    fc.property(counts, bySex, fc.constantFrom(5, 2, 3), (all, sexes, threshold) => {
      const tables = crossingTables(all, sexes);
      const result = protect(solver, tables, [crosswalk], { threshold });
      expect(brokenPromises(solver, tables, [crosswalk], { threshold }, result)).toEqual([]);
      expect(exposedOfSomebody(tables, [crosswalk], result)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

// Thresholds of 2 and 3 leave intervals so narrow that in a few of a thousand tables the guess tells a count.
test('nothing follows from the guess that no withheld count is zero', () => {
  const tables = fc.constantFrom(
    [[0, 1]],
    [
      [0, 1],
      [0, 2],
    ],
  );
  fc.assert(
    fc.property(made(3, tables), fc.constantFrom(5, 10), (all, threshold) => {
      // An open total of 2 with two parts gives them away to whoever guesses, whatever is withheld.
      const counted = tablesOf({ ...all, openTotals: false });
      const result = protect(solver, counted, [], { threshold });
      const lattice = checkedLattice(counted, []);
      expect(guesses(solver, lattice.system, withheldCells(lattice, result.withheld))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('counts that nothing hides from who guesses that none is zero are named', () => {
  // An open total of 2 of two parts, 1 and 1.
  const table = madeTable(
    'table',
    [madeDimension('a', 2)],
    () => 1,
    (code) => code === '_T',
  );
  const { withheld, exposed } = protect(solver, [table], [], { threshold: 5 });
  expect(withheld).toEqual([Uint8Array.of(0, 1, 1)]);
  expect(exposed).toEqual(['a=1', 'a=2']);
});

test('exact ages of the whole are given up where they tell on a small part, and only there', () => {
  const given = { kept: 0, lost: 0 };
  const places = fc.constantFrom([2], [3], [5]);
  const sizes = fc.constantFrom(1, 3, 40);
  fc.assert(
    fc.property(
      places.chain(([units = 2]) =>
        fc.record({
          units: fc.constant(units),
          counts: fc.array(fc.tuple(sizes, fc.array(fc.nat(), { minLength: 4, maxLength: 4 })), {
            minLength: units,
            maxLength: units,
          }),
        }),
      ),
      ({ units, counts }) => {
        const dimensions = [madeDimension('unit', units), madeDimension('age', 4)];
        const table = madeTable(
          'by unit and age',
          dimensions,
          (unit, age) => {
            const [most, ages] = counts[Number(unit) - 1] ?? [0, []];
            return (ages[Number(age) - 1] ?? 0) % most;
          },
          (unit, age) => unit === '_T' || age === '_T',
        );
        const isSpared = combinations(dimensions.map(({ codes }) => codes.map(({ code }) => code))).map(
          ([unit, age]) => unit === '_T' && age !== '_T',
        );
        const tables = [{ ...table, spared: Uint8Array.from(isSpared, Number) }];
        const rule = { threshold: 5 };
        const { withheld } = protect(solver, tables, [], rule);
        const told = tables.map((one, index) => ({
          ...one,
          values: Array.from(one.values, (value, place) => (withheld[index]?.[place] === 1 ? NaN : value)),
        }));
        expect(audit(solver, told, [], rule).findings).toEqual([]);
        const lost = isSpared.some((spared, place) => spared && withheld[0]?.[place] === 1);
        given[lost ? 'lost' : 'kept']++;
      },
    ),
    { numRuns: 200 },
  );
  expect(given.kept).toBeGreaterThan(50);
  expect(given.lost).toBeGreaterThan(10);
});
