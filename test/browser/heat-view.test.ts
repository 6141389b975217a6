import { describe, expect, test } from 'vitest';
import { heatDrawing } from '../../src/browser/chart-choice.ts';
import { chartOfHeat } from '../../src/browser/chart-of-heat.ts';
import type { Code, Codelist } from '../../src/catalogue/codelist.ts';
import type { DimensionId } from '../../src/catalogue/declaration.ts';
import { countedTable, viewOfCounts, type TrialCount } from './counted-table.ts';
import { both, derivedTable, list, part, site, top, viewOfCells, years } from './derived-table.ts';

/* Counts over two dimensions of time. */

const months = list(
  'month',
  both('Tháng', 'Month'),
  top('_T', 'Cả năm', 'Whole year'),
  part('01', 'Tháng 1', 'January'),
  part('02', 'Tháng 2', 'February'),
  part('03', 'Tháng 3', 'March'),
  part('_U', 'Không rõ', 'Not stated'),
);

function viewBy(rows: Codelist, columns: Codelist, counts: readonly TrialCount[]) {
  return viewOfCounts(countedTable([rows, columns]), counts, {
    rows: rows.dimension,
    columns: columns.dimension,
    chosen: {},
  });
}

const codesOf = (codes: readonly Code[] = []): string[] => codes.map(({ code }) => code);

describe('months by years', () => {
  const counts: TrialCount[] = [30, 33, 36, 10, 11, 12, 9, 'c', 13, 11, 10, '9p', 0, 2, 0];
  const view = viewBy(months, years('2022', '2023', '2024'), counts);

  test('are drawn cell by cell, without the totals', () => {
    const drawing = heatDrawing(view);
    expect(codesOf(drawing?.rows)).toEqual(['01', '02', '03']);
    expect(codesOf(drawing?.columns)).toEqual(['2022', '2023', '2024']);
  });

  test('what is not stated is named, what is withheld is not drawn as a number', () => {
    const { svg, omitted } = chartOfHeat(view, site, 'en', { width: 720, id: 'x' });
    expect(omitted).toBe('In the table but not in the chart: Month: not stated.');
    expect(svg.match(/class="point/g)).toHaveLength(9);
    expect(svg).toContain('data-key="2023" data-series="02" data-spoken="withheld');
  });

  test('turned round they are as well', () => {
    const turned = viewBy(
      years('2022', '2023', '2024'),
      months,
      Array.from({ length: 15 }, () => 7),
    );
    expect(codesOf(heatDrawing(turned)?.columns)).toEqual(['01', '02', '03']);
  });
});

test.each<[string, Codelist, Codelist]>([
  ['two years', months, years('2023', '2024')],
  [
    'months by sex',
    months,
    list('sex', both('Giới'), top('_T', 'Cả hai'), part('M', 'Nam'), part('F', 'Nữ'), part('_U', '?')),
  ],
])('%s are no heat map', (_, rows, columns) => {
  const cells = rows.codes.length * columns.codes.length;
  expect(
    heatDrawing(
      viewBy(
        rows,
        columns,
        Array.from({ length: cells }, () => 5),
      ),
    ),
  ).toBeNull();
});

test('nothing told is no heat map', () => {
  const counts = Array.from({ length: 15 }, (): TrialCount => 'c');
  expect(heatDrawing(viewBy(months, years('2022', '2023', '2024'), counts))).toBeNull();
});

test('rates by age over years stay lines', () => {
  const ages = list(
    'age' satisfies DimensionId,
    both('Tuổi'),
    part('Y0T4', '0–4'),
    part('Y5T9', '5–9'),
    part('Y_GE10', '10+'),
  );
  const table = derivedTable([ages, years('2022', '2023', '2024')]);
  const view = viewOfCells(table, [1, 2, 3, 4, 5, 6, 7, 8, 9], { rows: 'age', columns: 'year', chosen: {} });
  expect(heatDrawing(view)).toBeNull();
});
