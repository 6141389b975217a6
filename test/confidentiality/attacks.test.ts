import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import type { CountTable, Crosswalk } from '../../src/confidentiality/count-tables.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import { dimensionOf, madeTable, placeOf } from './made-tables.ts';
import { brokenPromises, guesses, weaknesses, withheldCells } from './weaknesses.ts';

/*
 * Ways to work out a withheld count. Each is tried on tables where someone withheld by hand what looks enough, table by
 * table, and finds something; and again after protection, where it finds nothing.
 */

const solver = await loadHighs();
const rule = { threshold: 5 };

/** A table with the cells that somebody withheld by hand, by their codes. */
type ByHand = readonly [table: CountTable, ...cells: (readonly string[])[]];

function found(tables: readonly ByHand[], crosswalks: readonly Crosswalk[] = []): string[] {
  const lattice = checkedLattice(
    tables.map(([table]) => table),
    crosswalks,
  );
  const marks = tables.map(([table, ...cells]) => {
    const places = new Uint8Array(table.values.length);
    for (const codes of cells) places[placeOf(table, ...codes)] = 1;
    return places;
  });
  const withheld = withheldCells(lattice, marks);
  return [
    ...weaknesses(solver, lattice.system, withheld, rule),
    ...guesses(solver, lattice.system, withheld),
  ];
}

function foundAfterProtection(tables: readonly ByHand[], crosswalks: readonly Crosswalk[] = []): string[] {
  const alone = tables.map(([table]) => table);
  const result = protect(solver, alone, crosswalks, rule);
  expect(result.exposed).toEqual([]);
  // Whatever somebody would withhold by hand because it is small is withheld by protection too.
  const lattice = checkedLattice(alone, crosswalks);
  return [
    ...brokenPromises(solver, alone, crosswalks, rule, result),
    ...guesses(solver, lattice.system, withheldCells(lattice, result.withheld)),
  ];
}

/** A table of one or two dimensions from its finest counts. */
function tableOf(
  name: string,
  dimensions: readonly (readonly [string, readonly string[]])[],
  counts: Readonly<Record<string, number>>,
): CountTable {
  return madeTable(
    name,
    dimensions.map(([dimension, codes]) =>
      dimensionOf(dimension, Object.fromEntries(codes.map((code) => [code, []]))),
    ),
    (...codes) => counts[codes.join(' ')] ?? 0,
  );
}

describe('counts whose sum tells them', () => {
  test('a pair that sums to 2 is 1 and 1 for who guesses that neither is zero', () => {
    const table = tableOf('causes', [['cause', ['a', 'b', 'c']]], { a: 10, b: 1, c: 1 });
    const byHand: ByHand = [table, ['b'], ['c']];
    expect(found([byHand])).toEqual(
      expect.arrayContaining(['cause=b: guessed to be 1', 'cause=c: guessed to be 1']),
    );
    expect(foundAfterProtection([byHand])).toEqual([]);
  });

  test('cells that sum to 0 are 0, and give away what they were to protect', () => {
    // Of two places with few deaths neither had a woman's: the women of both are known from the others.
    const places = ['p', 'q', 'r'];
    const table = tableOf(
      'sex',
      [
        ['unit', places],
        ['sex', ['F', 'M']],
      ],
      { 'p M': 3, 'q M': 4, 'r F': 6, 'r M': 9 },
    );
    const byHand: ByHand = [
      table,
      ...['p', 'q'].flatMap((place) => ['_T', 'F', 'M'].map((one) => [place, one])),
    ];
    expect(found([byHand])).toEqual(
      expect.arrayContaining([
        'unit=p, sex=F: 0 to 0, has to be 3 wide',
        'unit=q, sex=F: 0 to 0, has to be 4 wide',
      ]),
    );
    expect(foundAfterProtection([byHand])).toEqual([]);
  });

  test('pairs that sum to less than an interval has to be wide are too narrow', () => {
    const table = tableOf('causes', [['cause', ['a', 'b', 'c']]], { a: 10, b: 1, c: 2 });
    const byHand: ByHand = [table, ['b'], ['c']];
    expect(found([byHand])).toContain('cause=b: 0 to 3, has to be 4 wide');
    expect(foundAfterProtection([byHand])).toEqual([]);
  });
});

describe('two groupings of age', () => {
  const fives = ['0-4', '5-9', '10-14', '15-19', '20+'];
  const schools = ['0-5', '6-15', '16+'];
  const pieces = ['0-4', '5', '6-9', '10-14', '15', '16-19', '20+'];
  const crosswalk: Crosswalk = {
    variable: 'age',
    columns: [
      { dimension: 'five', leaves: ['0-4', '5-9', '5-9', '10-14', '15-19', '15-19', '20+'] },
      { dimension: 'school', leaves: ['0-5', '0-5', '6-15', '6-15', '6-15', '16+', '16+'] },
    ],
  };
  const bothBy = (counts: readonly number[]): [CountTable, CountTable] => {
    const [by5, bySchool] = crosswalk.columns.map(({ dimension, leaves }) =>
      tableOf(
        dimension,
        [[dimension, dimension === 'five' ? fives : schools]],
        Object.fromEntries(
          [...Map.groupBy(pieces.keys(), (piece) => leaves[piece] ?? '')].map(([code, own]) => [
            code,
            own.reduce((sum, piece) => sum + (counts[piece] ?? 0), 0),
          ]),
        ),
      ),
    );
    if (by5 === undefined || bySchool === undefined) throw new Error('two columns make two tables');
    return [by5, bySchool];
  };

  test('differ by nobody: what one withholds the other adds up', () => {
    // Nobody died at 5 or at 15: 6 to 15 less 10 to 14 is 5 to 9, which was withheld for the sake of 15 to 19.
    const [five, school] = bothBy([10, 0, 8, 7, 0, 3, 90]);
    const byHand: ByHand[] = [[five, ['5-9'], ['15-19']], [school]];
    expect(found([byHand[0] ?? [five]])).toEqual([]);
    expect(found(byHand, [crosswalk])).toEqual(
      expect.arrayContaining(['five=5-9: given away', 'five=15-19: given away']),
    );
    expect(foundAfterProtection(byHand, [crosswalk])).toEqual([]);
  });

  test('differ by a few: what they differ by bounds what is withheld', () => {
    const [five, school] = bothBy([10, 1, 8, 7, 0, 3, 90]);
    const byHand: ByHand[] = [[five, ['5-9'], ['15-19']], [school]];
    expect(found(byHand, [crosswalk])).toContain('five=5-9 and school=0-5: given away');
    expect(foundAfterProtection(byHand, [crosswalk])).toEqual([]);
  });
});

describe('two maps, of communes that were merged and one that was split', () => {
  // A and the north of B became X, the south of B and C became Y.
  const crosswalk: Crosswalk = {
    variable: 'place',
    columns: [
      { dimension: 'then', leaves: ['A', 'B', 'B', 'C', 'D'] },
      { dimension: 'now', leaves: ['X', 'X', 'Y', 'Y', 'Z'] },
    ],
  };
  const pieces = (
    A: number,
    north: number,
    south: number,
    C: number,
    D: number,
  ): [CountTable, CountTable] => [
    tableOf('then', [['then', ['A', 'B', 'C', 'D']]], { A, B: north + south, C, D }),
    tableOf('now', [['now', ['X', 'Y', 'Z']]], { X: A + north, Y: south + C, Z: D }),
  ];

  test('what was withheld on one map stands on the other', () => {
    // Nobody in the north of B: A is X, and withheld on the old map alone.
    const [thenTable, nowTable] = pieces(6, 0, 4, 20, 9);
    const byHand: ByHand[] = [[thenTable, ['A'], ['B']], [nowTable]];
    expect(found(byHand.slice(0, 1))).toEqual([]);
    expect(found(byHand, [crosswalk])).toContain('then=B: given away');
    expect(foundAfterProtection(byHand, [crosswalk])).toEqual([]);
  });

  test('the piece between them is what they differ by', () => {
    // One event in the north of B, though every commune of then and of now has enough.
    const byHand: ByHand[] = pieces(9, 1, 11, 20, 30).map((table) => [table]);
    expect(found(byHand, [crosswalk])).toContain('then=B and now=X: given away');
    expect(foundAfterProtection(byHand, [crosswalk])).toEqual([]);
  });
});

test('a month against the year in another table', () => {
  const months = Array.from({ length: 12 }, (_, month) => `${month + 1}`.padStart(2, '0'));
  const counts = Object.fromEntries(
    ['p', 'q'].flatMap((place) =>
      months.map((month) => [`${place} ${month}`, place === 'p' && month === '03' ? 2 : 7]),
    ),
  );
  const byMonth = tableOf(
    'months',
    [
      ['unit', ['p', 'q']],
      ['month', months],
    ],
    counts,
  );
  const bySex = tableOf(
    'sex',
    [
      ['unit', ['p', 'q']],
      ['sex', ['F', 'M']],
    ],
    {
      ...{ 'p F': 40, 'p M': 39, 'q F': 50, 'q M': 34 },
    },
  );
  // The month and the year are withheld, in both places; the year stands by sex as well.
  const withheld = [
    ['p', '03'],
    ['p', '_T'],
    ['q', '03'],
    ['q', '_T'],
  ];
  expect(found([[byMonth, ...withheld]])).toEqual([]);
  expect(found([[byMonth, ...withheld], [bySex]])).toEqual(
    expect.arrayContaining(['unit=p, month=03: given away']),
  );
  expect(foundAfterProtection([[byMonth, ...withheld], [bySex]])).toEqual([]);
});

test('a cell in two tables, shown in one of them', () => {
  const units = ['p', 'q', 'r'];
  const bySex = tableOf(
    'sex',
    [
      ['unit', units],
      ['sex', ['F', 'M']],
    ],
    {
      ...{ 'p F': 2, 'p M': 9, 'q F': 8, 'q M': 9, 'r F': 7, 'r M': 6 },
    },
  );
  const byCause = tableOf(
    'cause',
    [
      ['unit', units],
      ['cause', ['a', 'b']],
    ],
    {
      ...{ 'p a': 5, 'p b': 6, 'q a': 8, 'q b': 9, 'r a': 7, 'r b': 6 },
    },
  );
  // By sex the women of two places are withheld with these places' totals, which stand by cause.
  const withheld = [
    ['p', 'F'],
    ['p', '_T'],
    ['q', 'F'],
    ['q', '_T'],
  ];
  expect(found([[bySex, ...withheld]])).toEqual([]);
  expect(found([[bySex, ...withheld], [byCause]]).join()).toMatch(/unit=p, sex=F: given away/);
  expect(foundAfterProtection([[bySex, ...withheld], [byCause]])).toEqual([]);
});
