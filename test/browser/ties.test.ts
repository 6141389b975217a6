import { expect, test } from 'vitest';
import { describeView } from '../../src/browser/describe.ts';
import { countedTable, viewOfCounts } from './counted-table.ts';
import { both, list, part, site, top, years } from './derived-table.ts';

/* What is called the largest: no row while another of the same size goes unnamed. */

const units = list(
  'unit',
  both('Địa phương', 'Area'),
  top('20', 'Tỉnh Thử', 'Trial province'),
  ...['A', 'B', 'C', 'D', 'E'].map((name) => part(name, `Xã ${name}`, name, '20')),
);
const table = { ...countedTable([units, years('2024')]), disclosure: 'open' as const };
const said = (...counts: number[]): string => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const state = { rows: 'unit', columns: 'year', chosen: {} } as const;
  return describeView(viewOfCounts(table, [all, ...counts], state), site, 'vi');
};
const most = /nhiều nhất: (.*)\.$/;

test('of five that are all alike none is', () => {
  expect(said(1, 1, 1, 1, 1)).toBe('Năm 2024, tỉnh Thử có 5 người chết.');
});

test('of some that tie with unnamed ones only those are named that are larger', () => {
  expect(most.exec(said(9, 5, 2, 2, 0))?.[1]).toBe('Xã A (9; 50,0\u00a0%); Xã B (5; 27,8\u00a0%)');
  expect(said(2, 2, 2, 2, 0)).not.toMatch(most);
});

test('a tie that is named whole stays, and so does the only one', () => {
  expect(most.exec(said(9, 5, 5, 2, 0))?.[1]).toMatch(/^Xã A \(9.*Xã B \(5.*Xã C \(5/);
  expect(most.exec(said(3, 0, 0, 0, 0))?.[1]).toMatch(/^Xã A \(3/);
  expect(said(3, 3, 0, 0, 0)).not.toMatch(most);
});
