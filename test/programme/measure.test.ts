import { expect, test } from 'vitest';
import { figuresOfYears } from '../../src/programme/measure.ts';
import { proportion } from '../../src/statistics/rates.ts';
import type { MeasureSetting } from '../../src/settings/targets.ts';
import { programmeWith, siteOf, tableOf, yearly, type TrialCell } from './trial.ts';

const site = siteOf(2021, 2024);
const measureOf = (own: string, value = 50): MeasureSetting => {
  const [target] = programmeWith([
    `key: A, direction: at_least, values: [{ year: 2026, value: ${value} }], measured_by: ${own}`,
  ]).targets;
  if (target?.measured_by === undefined) throw new Error('a measure');
  return target.measured_by;
};
const returns = (cells: Readonly<Record<string, readonly TrialCell[]>>) =>
  tableOf(
    'returns',
    { year: ['2021', '2022', '2023', '2024'], unit: ['P'], measure: Object.keys(cells) },
    ({ year = '', measure = '' }) => cells[measure]?.[Number(year) - 2021] ?? null,
  );
const share = measureOf('{ share: { table: returns, of: measure, part: [a, b], whole: [all] } }');

test('a share is of sums, with Wilson’s interval', () => {
  const [figure] = figuresOfYears(share, returns({ a: [30], b: [35], all: [100] }), site);
  expect(figure).toMatchObject({
    year: 2021,
    ...proportion(65, 100),
    status: '',
    withheld: false,
    final: true,
  });
});

test('one withheld part withholds the share; a missing one leaves it without a figure', () => {
  const figures = figuresOfYears(
    share,
    returns({ a: [30, 'withheld', null, 30], b: [35, 35, 35, 80], all: [100, 100, 100, 100] }),
    site,
  );
  expect(figures.map(({ value, withheld, reason }) => [value, withheld, reason])).toEqual([
    [65, false, ''],
    [null, true, ''],
    [null, false, 'not_reported'],
    // More than there were of.
    [null, false, 'exceeds_population'],
  ]);
});

test('marks of the cells are marks of the share; few cases are told', () => {
  const [figure] = figuresOfYears(
    share,
    returns({ a: [{ value: 3, status: 'e' }], b: [2], all: [{ value: 9, status: 'b' }] }),
    site,
  );
  expect(figure?.status).toBe('ebu');
});

test('a year that is not over is marked, even where its table does not', () => {
  const open = siteOf(2021, 2024, {
    years: { first: 2021, last: 2024, provisional: [2024] },
    cutOff: '2024-09-30',
  });
  const figures = figuresOfYears(
    share,
    returns({ a: [30, 30, 30, 30], b: [5, 5, 5, 5], all: [50, 50, 50, 50] }),
    open,
  );
  expect(figures.map(({ status, final }) => [status, final])).toEqual([
    ['', true],
    ['', true],
    ['', true],
    ['p', false],
  ]);
});

test('a code the table does not have was not reported', () => {
  const [figure] = figuresOfYears(share, returns({ a: [30], all: [100] }), site);
  expect(figure).toMatchObject({ value: null, reason: 'not_reported' });
});

test('a change is told from the year after its first on, and of no withheld count', () => {
  const couples = yearly('cohabitation', 'couples_below_legal_age', 2021, [100, 90, 81, 'withheld']);
  const change = measureOf('{ indicator: couples_below_legal_age, as: yearly_change, from: 2021 }', -2);
  const figures = figuresOfYears(change, couples, site);
  expect(figures.map(({ value }) => (value === null ? null : Math.round(value)))).toEqual([
    null,
    -10,
    -10,
    null,
  ]);
  expect(figures.map(({ final, withheld }) => [final, withheld])).toEqual([
    [false, false],
    [true, false],
    [true, false],
    [true, true],
  ]);
});

test('against a mean, the years of the mean are no figures', () => {
  const couples = yearly('cohabitation', 'couples_below_legal_age', 2021, [9, 11, 10, 7]);
  const change = measureOf(
    '{ indicator: couples_below_legal_age, as: change_from_mean, from: 2021, to: 2023 }',
    -30,
  );
  const figures = figuresOfYears(change, couples, site);
  expect(figures.map(({ value, final }) => [value === null ? null : Math.round(value), final])).toEqual([
    [null, false],
    [null, false],
    [null, false],
    [-30, true],
  ]);
});

test('years before the target’s own are left out', () => {
  const later = measureOf('{ share: { table: returns, of: measure, part: [a], whole: [all] }, since: 2023 }');
  expect(figuresOfYears(later, returns({ a: [1], all: [2] }), site).map(({ year }) => year)).toEqual([
    2023, 2024,
  ]);
});
