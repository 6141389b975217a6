import { describe, expect, test } from 'vitest';
import { birthsBySex } from '../../src/catalogue/births/births-by-sex.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { difference } from '../../src/catalogue/revisions.ts';
import { changesCsv } from '../../src/files/changes.ts';
import { changesIn, withRevisions, withoutRevisions } from '../../src/tables/revisions.ts';

const codes = {
  year: ['2023', '2024', '2024', '2024'],
  unit: ['P', 'P', 'P', 'P'],
  sex: ['_T', '_T', 'M', 'F'],
};
const table: PublishedTable = {
  declaration: birthsBySex,
  codelists: [],
  cells: {
    codes,
    value: [0, 7, null, 3],
    status: ['', 'p', 'p', 'pb'],
    confidentiality: ['', '', 'c', ''],
  },
};
const derived = (value: readonly (number | null)[]): PublishedTable => ({
  ...table,
  cells: { ...table.cells, value, derived: { lower: [], upper: [], reason: [] } },
});
const statusOf = ({ cells }: PublishedTable): readonly string[] => cells.status;

describe('what a release told, against what is told now', () => {
  const told = new Map([
    ['2023 P _T', 2],
    ['2024 P _T', 7],
    ['2024 P M', 4],
    ['2024 P F', 5],
  ]);

  test('another figure is a change, a zero too; one that is withheld now is none', () => {
    expect(changesIn(table, told)).toEqual([
      { codes: ['2023', 'P', '_T'], old: 2, new: 0 },
      { codes: ['2024', 'P', 'F'], old: 5, new: 3 },
    ]);
    expect(statusOf(withRevisions(table, told))).toEqual(['r', 'p', 'p', 'prb']);
  });

  test('a figure that was withheld then, or not there, is none', () => {
    expect(changesIn(table, new Map([['2024 P _T', 7]]))).toEqual([]);
    expect(statusOf(withRevisions(table, new Map()))).toEqual(statusOf(table));
  });

  test('the marks come off again', () => {
    expect(statusOf(withoutRevisions(withRevisions(table, told)))).toEqual(statusOf(table));
  });

  test('figures of other offices keep the marks of those', () => {
    const others: PublishedTable = {
      ...table,
      declaration: { ...birthsBySex, source: 'published_series' },
      cells: { ...table.cells, status: ['r', '', '', ''] },
    };
    expect(statusOf(withRevisions(others, told))).toEqual(['r', '', '', '']);
    expect(statusOf(withoutRevisions(others))).toEqual(['r', '', '', '']);
    expect(changesIn(others, told)).toHaveLength(2);
  });

  test('the last digit of a derived figure is no change; of a count every one is', () => {
    const rates = derived([0.1 + 0.2, 1e6 + 0.002, null, -2]);
    const before = new Map([
      ['2023 P _T', 0.3],
      ['2024 P _T', 1e6],
      ['2024 P F', 2],
    ]);
    expect(changesIn(rates, before).map(({ old, new: now }) => [old, now])).toEqual([
      [1e6, 1e6 + 0.002],
      [2, -2],
    ]);
    expect(
      changesIn(
        { ...table, cells: { ...table.cells, value: [1e10, 7, null, 5] } },
        new Map([['2023 P _T', 1e10 + 1]]),
      ),
    ).toHaveLength(1);
  });
});

test('the difference has no noise of a subtraction', () => {
  expect(difference({ old: 0.1, new: 0.3 })).toBe(0.2);
  expect(difference({ old: 5, new: 3 })).toBe(-2);
});

test('changes of tables with other dimensions stand in one file', () => {
  const change = (...own: readonly string[]) => ({ codes: own, old: 2, new: 1 });
  expect(
    changesCsv(
      [
        { table: { slug: 'a', dimensions: ['year', 'sex'] }, changes: [change('2024', 'M')] },
        { table: { slug: 'b', dimensions: ['year', 'age'] }, changes: [change('2024', 'Y_LT1')] },
        { table: { slug: 'c', dimensions: ['cause'] }, changes: [] },
      ],
      '2025-1',
    ),
  ).toBe(
    'table,year,sex,age,old,new,difference,release\na,2024,M,,2,1,-1,2025-1\nb,2024,,Y_LT1,2,1,-1,2025-1\n',
  );
  expect(changesCsv([], '2025-1')).toBe('table,old,new,difference,release\n');
});
