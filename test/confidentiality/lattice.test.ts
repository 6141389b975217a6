import { describe, expect, test } from 'vitest';
import { latticeTables, type CountTable, type Crosswalk } from '../../src/confidentiality/count-tables.ts';
import { EquationError } from '../../src/confidentiality/equation-error.ts';
import { equations, type Lattice } from '../../src/confidentiality/lattice.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { cellKind, cellsOf, equationCount } from '../../src/confidentiality/system.ts';
import { dimensionOf, madeTable, placeOf } from './made-tables.ts';

const sex = dimensionOf('sex', { F: [], M: [] });
const unit = dimensionOf('unit', { north: ['n1', 'n2'], south: [] });
const age = dimensionOf('age', { young: [], old: [] });
const counts: Readonly<Record<string, number>> = { n1F: 3, n1M: 4, n2F: 5, n2M: 6, southF: 7, southM: 8 };
const bySex = madeTable('by sex', [unit, sex], (place = '', one = '') => counts[place + one] ?? 0);
const byAge = madeTable('by age', [unit, age], (place = '', group) =>
  group === 'old' ? (counts[`${place}F`] ?? 0) + (counts[`${place}M`] ?? 0) : 0,
);

function withCount(table: CountTable, count: number | null | undefined, ...codes: string[]): CountTable {
  return { ...table, values: Array.from(table.values).with(placeOf(table, ...codes), count) };
}

/** Every equation by the names of its cells, whole first. */
function said({ system }: Lattice): string[] {
  return Array.from({ length: equationCount(system) }, (_, equation) => {
    const [whole = '', ...parts] = [...cellsOf(system, equation)].map((cell) => system.name(cell));
    return `${whole} = ${parts.join(' + ')}`;
  });
}

describe('the cells and equations of a table', () => {
  const lattice = checkedLattice([bySex], []);

  test('are every combination once, and every whole along each dimension', () => {
    expect(lattice.system.size).toBe(5 * 3);
    expect(said(lattice).sort()).toEqual(
      [
        'everything = sex=F + sex=M',
        'everything = unit=north + unit=south',
        ...['sex=F', 'sex=M'].flatMap((one) => [
          `${one} = unit=north, ${one} + unit=south, ${one}`,
          `unit=north, ${one} = unit=n1, ${one} + unit=n2, ${one}`,
        ]),
        ...['north', 'south', 'n1', 'n2'].map(
          (one) => `unit=${one} = unit=${one}, sex=F + unit=${one}, sex=M`,
        ),
        'unit=north = unit=n1 + unit=n2',
      ].sort(),
    );
  });

  test('have the counts of the table, and a cost that falls with detail and grows with the count', () => {
    const { system, cellAt } = lattice;
    const at = (...codes: string[]): number => cellAt[0]?.[placeOf(bySex, ...codes)] ?? -1;
    expect(system.value[at('north', 'F')]).toBe(8);
    const cost = (...codes: string[]): number => system.cost[at(...codes)] ?? 0;
    expect(cost('_T', '_T')).toBeGreaterThan(cost('north', '_T'));
    expect(cost('north', '_T')).toBeGreaterThan(cost('north', 'F'));
    expect(cost('south', 'M')).toBeGreaterThan(cost('n1', 'F'));
  });
});

describe('two tables of the same events', () => {
  test('share the cells that stand in both', () => {
    const { system, cellAt } = checkedLattice([bySex, byAge], []);
    expect(system.size).toBe(5 * 3 + 5 * 2);
    for (const code of ['_T', 'north', 'n1', 'n2', 'south'])
      expect(cellAt[1]?.[placeOf(byAge, code, '_T')]).toBe(cellAt[0]?.[placeOf(bySex, code, '_T')]);
  });

  test('have each equation once', () => {
    const lines = said(checkedLattice([bySex, byAge, bySex], []));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('that contradict one another are told', () => {
    const other = withCount(byAge, 8, 'n1', '_T');
    const both = (): Lattice => equations(latticeTables([bySex, other], []));
    expect(both).toThrow(EquationError);
    expect(both).toThrow('unit=n1: 8 in table by age, and 7 in table by sex');
  });

  test.each([2.5, -1, Infinity])('with %f for a count are refused, naming cell and table', (value) => {
    const other = withCount(bySex, value, 'n1', '_T');
    expect(() => equations(latticeTables([other], []))).toThrow(
      `unit=n1: ${value} in table by sex is no count; allowed: whole numbers from 0`,
    );
  });

  test('fill what the other withholds', () => {
    const other = withCount(bySex, NaN, 'n1', '_T');
    const { system, cellAt } = equations(latticeTables([other, byAge], []));
    expect(system.value[cellAt[0]?.[placeOf(bySex, 'n1', '_T')] ?? -1]).toBe(7);
  });

  test('with an open cell in one have it open in both', () => {
    const open = { ...byAge, open: byAge.open.slice() };
    open.open[placeOf(byAge, 'south', '_T')] = 1;
    const { system, cellAt } = equations(latticeTables([bySex, open], []));
    expect(system.kind[cellAt[0]?.[placeOf(bySex, 'south', '_T')] ?? -1]).toBe(cellKind.open);
  });
});

test('parts that do not sum to their whole are told with every cell of the sum', () => {
  const wrong = withCount(bySex, 9, 'north', 'F');
  const checked = (): Lattice => checkedLattice([wrong], []);
  expect(checked).toThrow(EquationError);
  expect(checked).toThrow(
    'these counts do not add up: sex=F (15) = unit=north, sex=F (9) + unit=south, sex=F (7)',
  );
});

test('what was not counted adds nothing, and where there is no cell nothing is summed', () => {
  const empty = withCount(withCount(withCount(bySex, null, 'south', 'F'), 8, 'south', '_T'), 8, '_T', 'F');
  const { system, cellAt } = equations(latticeTables([withCount(empty, 26, '_T', '_T')], []));
  expect(cellAt[0]?.[placeOf(bySex, 'south', 'F')]).toBe(-1);
  expect(said({ system, cellAt })).toContain('sex=F = unit=north, sex=F');
  const none = equations(latticeTables([withCount(bySex, undefined, 'south', 'F')], []));
  expect(said(none).filter((line) => line.startsWith('sex=F ='))).toEqual([]);
  expect(said(none).filter((line) => line.startsWith('unit=south ='))).toEqual([]);
});

describe('a crosswalk of two divisions', () => {
  const five = dimensionOf('five', { '0-4': [], '5-9': [], '10+': [] });
  const school = dimensionOf('school', { '0-5': [], '6+': [] });
  const crosswalk: Crosswalk = {
    variable: 'age',
    columns: [
      { dimension: 'five', leaves: ['0-4', '5-9', '5-9', '10+'] },
      { dimension: 'school', leaves: ['0-5', '0-5', '6+', '6+'] },
    ],
  };
  const pieces: Readonly<Record<string, number>> = { '0-4': 10, '10+': 20 };
  const byFive = madeTable('five', [five], (code = '') => (code === '5-9' ? 9 : (pieces[code] ?? 0)));
  const bySchool = (fifth: number): CountTable =>
    madeTable('school', [school], (code) => (code === '0-5' ? 10 + fifth : 29 - fifth));

  test('has hidden cells for what they give by subtraction', () => {
    const { system } = checkedLattice([byFive, bySchool(2)], [crosswalk]);
    const hidden = [...system.kind].flatMap((kind, cell) =>
      kind === cellKind.hidden ? [system.value[cell]] : [],
    );
    expect(hidden).toEqual([2, 7]);
  });

  test('takes hidden cells that are zero everywhere for known', () => {
    const { system } = checkedLattice([byFive, bySchool(0)], [crosswalk]);
    const values = [...system.kind].flatMap((kind, cell) =>
      kind === cellKind.open ? [system.value[cell]] : [],
    );
    expect(values).toEqual([0]);
  });

  test('has no hidden cells without one of them', () => {
    const { system } = checkedLattice([byFive], [crosswalk]);
    expect([...system.kind]).not.toContain(cellKind.hidden);
  });

  test('has what is outside of a division without a total: its counts are no more than those of the whole', () => {
    const child = {
      dimension: 'child',
      codes: [
        { code: '0-4', parent: null },
        { code: '0', parent: '0-4' },
        { code: '1-4', parent: '0-4' },
      ],
    };
    const children = madeTable('children', [unit, child], (_, code) => (code === '0' ? 1 : 2));
    const ages: Crosswalk = {
      variable: 'age',
      columns: [{ dimension: 'child', leaves: ['0', '1-4', null] }],
    };
    const lattice = checkedLattice([bySex, children], [ages]);
    expect(said(lattice)).toContain('unit=n1 = unit=n1, child=0-4 + unit=n1, outside every child');
    expect([...lattice.system.kind]).toContain(cellKind.hidden);
  });

  test('tells totals that contradict one another', () => {
    const other = madeTable('school', [school], (code) => (code === '0-5' ? 12 : 30));
    expect(() => checkedLattice([byFive, other], [crosswalk])).toThrow(EquationError);
  });
});
