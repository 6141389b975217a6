import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { disclosed } from '../../src/confidentiality/disclosed.ts';
import { interval } from '../../src/confidentiality/interval.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import {
  madeDimension,
  madeTable,
  namedSystem,
  placeOf,
  published,
  type NamedSystem,
} from './made-tables.ts';

const solver = await loadHighs();

/** What a reader can work out of each withheld cell, who knows that no count is below zero. */
function intervalsOf({ system, cell, marked }: NamedSystem, withheld: readonly string[]) {
  const reader = published(system, marked(...withheld));
  return Object.fromEntries(
    withheld.map((name) => {
      const found = interval(solver, reader, marked(...withheld), cell(name));
      return [name, found === null ? null : [found.least, found.most]];
    }),
  );
}

/** Rows and columns that sum to totals `T`, by names of a row and a column. */
function marginsOf(rows: string, columns: string): [string, ...string[]][] {
  const row = (of: string): [string, ...string[]] => [`${of}T`, ...[...columns].map((column) => of + column)];
  const column = (of: string): [string, ...string[]] => [`T${of}`, ...[...rows].map((one) => one + of)];
  return [...[...rows, 'T'].map(row), ...[...columns, 'T'].map(column)];
}

test("Geurts's table: the intervals of four cells from their margins", () => {
  // Handbook on Statistical Disclosure Control (sdcTools/HandbookSDC), chapter 4, example 3, after Geurts (1992),
  // table 10, which gives [3, 6] for the first; the others follow from it.
  const published10 = { '31': 3, '32': 3, '1T': 7, '2T': 3, '3T': 6, T1: 9, T2: 7, TT: 16 };
  const values = { '11': NaN, '12': NaN, '21': NaN, '22': NaN, ...published10 };
  expect(intervalsOf(namedSystem(values, marginsOf('123', '12')), ['11', '12', '21', '22'])).toEqual({
    '11': [3, 6],
    '12': [1, 4],
    '21': [0, 3],
    '22': [0, 3],
  });
});

describe('two withheld cells in every row and column are not enough', () => {
  // sdcTable, tests/testthat/test-simpleheuristic.R, commit 6393dfb.
  const inner = {
    ...{ wa: 30, wb: 47, wc: 64, wd: 89, xa: 90, xb: 124, xc: 5, xd: 31 },
    ...{ ya: 92, yb: 100, yc: 59, yd: 85, za: 800, zb: 991, zc: 651, zd: 685 },
  };
  const margins = { wT: 230, xT: 250, yT: 336, zT: 3127, Ta: 1012, Tb: 1262, Tc: 779, Td: 890, TT: 3943 };
  const withheld = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'];
  const made = namedSystem({ ...inner, ...margins }, marginsOf('wxyz', 'abcd'));

  test('one is given away, and the intervals of the others are wide', () => {
    expect(disclosed(made.system, made.marked(...withheld))).toEqual([made.cell('wb')]);
    expect(intervalsOf(made, withheld)).toEqual({
      wa: [25, 94],
      wb: [47, 47],
      wc: [0, 69],
      xa: [26, 95],
      xc: [0, 69],
      yb: [0, 185],
      yd: [0, 185],
      zb: [906, 1091],
      zd: [585, 770],
    });
  });

  test('each single cell that protects it does', () => {
    const alone = {
      wd: [0, 136],
      xb: [0, 141],
      xd: [0, 78],
      ya: [0, 141],
      yc: [0, 116],
      za: [0, 141],
      zc: [0, 116],
    };
    for (const [added, expected] of Object.entries(alone)) {
      expect(disclosed(made.system, made.marked(...withheld, added)), added).toEqual([]);
      expect(intervalsOf(made, [...withheld, added])['wb'], added).toEqual(expected);
    }
  });

  test('protection adds what is needed where the same cells are small', () => {
    // The same pattern with counts below 5: theirs is another rule.
    const counts: Readonly<Record<string, number>> = { ...inner };
    const dimensions = [madeDimension('row', 4), madeDimension('column', 4)];
    const names = (row: string, column: string): string =>
      ('wxyz'[Number(row) - 1] ?? '') + ('abcd'[Number(column) - 1] ?? '');
    const table = madeTable('table', dimensions, (row, column) => {
      const name = names(row, column);
      return withheld.includes(name) ? 3 : (counts[name] ?? 0);
    });
    const found = protect(solver, [table], [], { threshold: 5 });
    const isWithheld = (row: string, column: string): boolean =>
      found.withheld[0]?.[placeOf(table, row, column)] === 1;
    expect(found.exposed).toEqual([]);
    expect(isWithheld('1', '2')).toBe(true);
    const { system } = namedSystem({ ...inner, ...margins }, marginsOf('wxyz', 'abcd'));
    const places = [...Object.keys(inner), ...Object.keys(margins)].map((name) => {
      const code = (letters: string, letter: string | undefined): string =>
        letter === 'T' ? '_T' : `${letters.indexOf(letter ?? '') + 1}`;
      return isWithheld(code('wxyz', name[0]), code('abcd', name[1])) ? 1 : 0;
    });
    expect(disclosed(system, Uint8Array.from(places))).toEqual([]);
  });
});

test('counts up to 3 of eight regions and four incomes', () => {
  // SSBtools data set z1; GaussSuppression, tests/testthat/test-GaussSuppressionFromData.R: positions 12, 13, 22, 23,
  // 42, 43 are withheld for counts up to 3, zeros included.
  const incomes: Readonly<Record<string, readonly number[]>> = {
    annet: [11, 7, 5, 13, 9, 12, 6, 9],
    arbeid: [11, 1, 8, 2, 14, 9, 4, 3],
    soshjelp: [55, 29, 35, 17, 63, 24, 22, 38],
    trygd: [36, 18, 25, 13, 52, 22, 8, 15],
  };
  const regions = [...'ABCDEFGH'];
  const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
  const values: Record<string, number> = { T: sum(Object.values(incomes).flat()) };
  const equations: [string, ...string[]][] = [
    ['T', ...regions],
    ['T', ...Object.keys(incomes)],
  ];
  for (const [index, region] of regions.entries()) {
    for (const [income, counts] of Object.entries(incomes)) values[region + income] = counts[index] ?? 0;
    values[region] = sum(Object.values(incomes).map((counts) => counts[index] ?? 0));
    equations.push([region, ...Object.keys(incomes).map((income) => region + income)]);
  }
  for (const [income, counts] of Object.entries(incomes)) {
    values[income] = sum(counts);
    equations.push([income, ...regions.map((region) => region + income)]);
  }
  const withheld = ['Bannet', 'Dannet', 'Hannet', 'Barbeid', 'Darbeid', 'Harbeid'];
  const made = namedSystem(values, equations);
  expect(disclosed(made.system, made.marked(...withheld))).toEqual([]);
  expect(intervalsOf(made, withheld)).toEqual({
    Bannet: [2, 8],
    Dannet: [9, 15],
    Hannet: [6, 12],
    Barbeid: [0, 6],
    Darbeid: [0, 6],
    Harbeid: [0, 6],
  });
});

describe('young and old of Iceland, Portugal and Spain', () => {
  // GaussSuppression, vignette "Small count frequency table suppression": SuppressSmallCounts of dataset_a.
  const inner = { yS: 5, yI: 2, yP: 0, oS: 6, oI: 3, oP: 4 };
  const totals = { yT: 7, oT: 13, TS: 11, TI: 5, TP: 4, TT: 20 };
  const margins: [string, ...string[]][] = marginsOf('yo', 'SIP');

  test('counts up to 1', () => {
    expect(intervalsOf(namedSystem({ ...inner, ...totals }, margins), ['yI', 'yP', 'oI', 'oP'])).toEqual({
      yI: [0, 2],
      yP: [0, 2],
      oI: [3, 5],
      oP: [2, 4],
    });
  });

  test('counts up to 2, with the countries of the European Union', () => {
    const made = namedSystem({ ...inner, ...totals, yEU: 5, ynEU: 2, oEU: 10, onEU: 3, TEU: 15, TnEU: 5 }, [
      ...margins,
      ...[...'yoT'].flatMap((age): [string, ...string[]][] => [
        [`${age}T`, `${age}EU`, `${age}nEU`],
        [`${age}EU`, `${age}S`, `${age}P`],
        [`${age}nEU`, `${age}I`],
      ]),
      ['TEU', 'yEU', 'oEU'],
      ['TnEU', 'ynEU', 'onEU'],
    ]);
    expect(intervalsOf(made, ['yI', 'yP', 'ynEU', 'oEU', 'onEU', 'oI', 'oP', 'yEU'])).toEqual({
      yI: [0, 2],
      yP: [0, 2],
      oI: [3, 5],
      oP: [2, 4],
      yEU: [5, 7],
      ynEU: [0, 2],
      oEU: [8, 10],
      onEU: [3, 5],
    });
  });
});
