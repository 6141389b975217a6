import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/confidentiality/audit.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { cliques } from '../../src/confidentiality/cliques.ts';
import { latticeTables, type CountTable } from '../../src/confidentiality/count-tables.ts';
import { joins } from '../../src/confidentiality/joins.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import { jointAttack, tooNarrow } from './joint-attack.ts';
import { combinations, finest, madeDimension, madeTable, type MadeDimension } from './made-tables.ts';

const solver = await loadHighs();
const rule = { threshold: 5 };

/** Tables of some dimensions each, by the number of the dimension, from the events of every finest combination. */
function tablesOf(
  dimensions: readonly MadeDimension[],
  sets: readonly (readonly number[])[],
  counts: readonly number[],
): CountTable[] {
  const events = combinations(dimensions.map(finest));
  return sets.map((own) =>
    madeTable(
      own.map((at) => dimensions[at]?.dimension).join('×'),
      own.flatMap((at) => dimensions[at] ?? []),
      (...codes) =>
        events.reduce(
          (sum, event, index) =>
            own.every((at, place) => event[at] === codes[place]) ? sum + (counts[index] ?? 0) : sum,
          0,
        ),
    ),
  );
}

const ring = [
  [0, 1],
  [1, 2],
  [0, 2],
];
const three = ['a', 'b', 'c'].map((name) => madeDimension(name, 3));
/** Events of a 3 × 3 × 3 table whose margins of two dimensions gave three counts away. */
const found = [0, 18, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 4, 7, 15, 3, 0, 8, 0, 16, 0, 0];

describe('which variables are looked at together', () => {
  const sorted = (lists: readonly (readonly string[])[]): string[] =>
    lists.map((list) => list.toSorted().join('')).sort();

  test('tables that hang together like a tree are enough', () => {
    expect(
      sorted(
        cliques([
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'd', 'e'],
        ]),
      ),
    ).toEqual(['ab', 'bc', 'cde']);
  });

  test('a ring of three is looked at as a whole, and one of four in two parts', () => {
    expect(
      sorted(
        cliques([
          ['a', 'b'],
          ['b', 'c'],
          ['a', 'c'],
        ]),
      ),
    ).toEqual(['abc']);
    expect(
      cliques([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
      ]).map(({ length }) => length),
    ).toEqual([3, 3]);
  });
});

describe('joint counts that nobody publishes', () => {
  const tables = tablesOf(three, ring, found);

  test('a ring has a hidden cell for each combination, and a tree has none', () => {
    const { system, cellAt } = checkedLattice(tables, []);
    const alone = checkedLattice(tables.slice(0, 2), []).system;
    expect(system.size).toBe(alone.size + 9 + 27);
    expect(cellAt.map(({ length }) => length)).toEqual([16, 16, 16]);
    expect(joins(latticeTables(tables.slice(0, 2), [])).tables).toEqual([]);
  });

  test('a table of all of them tells what a join would', () => {
    const whole = tablesOf(three, [...ring, [0, 1, 2]], found);
    expect(joins(latticeTables(whole, [])).tables).toEqual([]);
  });

  test('what is told of in no detail in one table is joined where the others tell of it', () => {
    const whole = tablesOf(three, [...ring, [0, 1, 2]], found).map((table) =>
      table.dimensions.length < 3
        ? table
        : {
            ...table,
            values: Array.from(table.values, (value, place) => (place % 4 > 1 ? undefined : value)),
          },
    );
    expect(joins(latticeTables(whole, [])).tables).toHaveLength(1);
  });

  test('too many are named, not joined', () => {
    expect(joins(latticeTables(tables, []), 26)).toEqual({ tables: [], left: [['a', 'b', 'c']] });
    expect(joins(latticeTables(tables, []), 27).left).toEqual([]);
  });

  test('of four dimensions that are too many together three are looked at', () => {
    const four = [...three, madeDimension('d', 3)];
    const pairs = combinations([
      ['0', '1', '2', '3'],
      ['0', '1', '2', '3'],
    ]).flatMap(([one, other]) => (Number(one) < Number(other) ? [[Number(one), Number(other)]] : []));
    const all = latticeTables(tablesOf(four, pairs, [1]), []);
    expect(joins(all, 81).tables.map(({ axes }) => axes.length)).toEqual([4]);
    expect(joins(all, 80).tables.map(({ axes }) => axes.length)).toEqual([3, 3, 3, 3]);
  });

  test('counts that three tables give away together are found, and only with their joint counts', () => {
    // Two of three rows and columns each: nobody finds anything in one table, nor in two of them.
    const withheld = [
      [6, 7, 10, 11],
      [6, 7, 14, 15],
      [10, 11, 14, 15],
    ].map((places) => Uint8Array.from({ length: 16 }, (_, place) => (places.includes(place) ? 1 : 0)));
    const told = tables.map((table, index) => ({
      ...table,
      values: Array.from(table.values, (value, place) => (withheld[index]?.[place] === 1 ? NaN : value)),
    }));
    const exact = tooNarrow(jointAttack(solver, three, tables, withheld), rule.threshold);
    expect(exact.map(({ cell, least, most }) => [cell, least, most])).toEqual([
      ['a×b: 1 2', 0, 0],
      ['a×b: 1 3', 5, 5],
      ['a×b: 2 2', 5, 5],
      ['a×b: 2 3', 4, 4],
    ]);
    const findings = audit(solver, told, [], rule).findings.map(({ cell, least, most }) => [
      cell,
      least,
      most,
    ]);
    expect(findings).toEqual([
      ['a=1, b=2', 0, 0],
      ['a=1, b=3', 5, 5],
      ['a=2, b=2', 5, 5],
      ['a=2, b=3', 4, 4],
    ]);
    expect(audit(solver, told, [], rule, { limit: 0 }).findings).toEqual([]);
  });
});

describe('after protection nothing follows from all tables together', () => {
  const shapes: Record<
    string,
    { dimensions: readonly MadeDimension[]; sets: readonly (readonly number[])[] }
  > = {
    'a ring of three': { dimensions: three, sets: ring },
    'a ring of three with parts of parts': {
      dimensions: [madeDimension('a', 2, 2), madeDimension('b', 3), madeDimension('c', 2)],
      sets: ring,
    },
    'a ring of four': {
      dimensions: ['a', 'b', 'c', 'd'].map((name) => madeDimension(name, 2)),
      sets: [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ],
    },
    'tables of three in a ring': {
      dimensions: ['a', 'b', 'c', 'd'].map((name) => madeDimension(name, 2)),
      sets: [
        [0, 1, 2],
        [1, 2, 3],
        [0, 3],
      ],
    },
  };
  const count = fc.oneof(
    { arbitrary: fc.constant(0), weight: 6 },
    { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 2 },
    { arbitrary: fc.integer({ min: 5, max: 25 }), weight: 3 },
  );
  test.each(Object.entries(shapes))('%s', (_, { dimensions, sets }) => {
    const size = dimensions.reduce((product, one) => product * finest(one).length, 1);
    let asked = 0;
    fc.assert(
      fc.property(fc.array(count, { minLength: size, maxLength: size }), (counts) => {
        const tables = tablesOf(dimensions, sets, counts);
        const { withheld, exposed } = protect(solver, tables, [], rule);
        const reached = jointAttack(solver, dimensions, tables, withheld);
        asked += reached.length;
        expect(exposed).toEqual([]);
        expect(reached.filter(({ least, most, value }) => least > value || most < value)).toEqual([]);
        expect(tooNarrow(reached, rule.threshold)).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(asked).toBeGreaterThan(500);
  });
});
