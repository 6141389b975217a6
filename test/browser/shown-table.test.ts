import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { TableFigures } from '../../src/browser/cells.ts';
import { shownTable } from '../../src/browser/shown-table.ts';
import { viewOf, type ViewState } from '../../src/browser/view.ts';
import type { Codelist, DimensionId } from '../../src/catalogue/codelist.ts';
import type { ManifestTable } from '../../src/catalogue/manifest.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { labelledCsv } from '../../src/files/labelled-csv.ts';

/* What is downloaded of a view are rows of the published files, no other and none changed. */

const listOf = (dimension: DimensionId, codes: readonly string[], same = false): Codelist => ({
  dimension,
  title: { vi: dimension, en: dimension },
  codes: codes.map((code) => ({
    code,
    parent: null,
    label: same ? { vi: 'Xã A', en: 'A' } : { vi: `«${code}»`, en: `<${code}>` },
  })),
});
const codelists = [
  listOf('year', ['2023', '2024', '2025']),
  listOf('unit', ['01', '02'], true),
  listOf('sex', ['_T', 'M', 'F']),
];
const table = {
  ...{ id: 't', slug: 't', source: 'derived', dimensions: ['year', 'unit', 'sex'], decimals: 1 },
  ...{ codelists, simulated: true, rows: 18 },
} as unknown as ManifestTable;
const cells = [...Array(18).keys()];
const figures: TableFigures = {
  value: cells.map((at) => (at % 5 === 0 ? null : at + 0.5)),
  status: cells.map((at) => (at > 11 ? 'p' : '')),
  confidentiality: cells.map((at) => (at === 5 ? 'c' : '')),
  derived: {
    lower: cells.map((at) => (at % 5 === 0 ? null : at)),
    upper: cells.map((at) => (at % 5 === 0 ? null : at + 1)),
    reason: cells.map((at) => (at === 10 ? 'few_events' : '')),
  },
};
const whole = viewOf(table, figures, { rows: 'year', columns: 'sex', chosen: { unit: ['01'] } });
/** The table as it was published, from the view that shows all of it. */
const published = shownTable(
  {
    ...whole,
    fixed: codelists.slice(1, 2).flatMap((list) => list.codes.map((code) => ({ list, code }))),
  },
  figures,
  'vi',
);

describe.each<[string, ViewState]>([
  ['first view', { rows: 'year', columns: 'sex', chosen: { unit: ['02'] } }],
  ['some codes', { rows: 'unit', columns: 'year', chosen: { year: ['2025', '2023'], sex: ['F'] } }],
  ['one cell', { rows: 'sex', columns: 'unit', chosen: { year: ['2024'], sex: ['M'], unit: ['02'] } }],
])('%s', (_name, state) => {
  const view = viewOf(table, figures, state);
  const shown = shownTable(view, figures, 'vi');
  const isShown = ([year = '', unit = '', sex = '']: readonly string[]): boolean => {
    const wanted = { year, unit, sex };
    const codesOf = (dimension: DimensionId): readonly string[] =>
      dimension === state.rows || dimension === state.columns
        ? (dimension === state.rows ? view.rows : view.columns).map(({ code }) => code)
        : (state.chosen[dimension] ?? []);
    return (['year', 'unit', 'sex'] as const).every((dimension) =>
      codesOf(dimension).includes(wanted[dimension]),
    );
  };

  test('its rows are those of the codes file with the chosen codes, in its order', () => {
    const [header = '', ...lines] = codesCsv(published, true).trim().split('\n');
    const expected = lines.filter((line) => isShown(line.split(',')));
    expect(lines).toHaveLength(18);
    expect(codesCsv(shown, true).trim().split('\n')).toEqual([header, ...expected]);
  });

  test('labelled, each cell is that of the published labelled file in its row and column', () => {
    const read = (text: string): Map<string, string> => {
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [header = [], ...rows] = Papa.parse<string[]>(text.slice(1).trim()).data;
      return new Map(
        rows.flatMap((row) =>
          row.map((cell, at) => [`${row.slice(0, 2).join()} ${header[at] ?? ''}`, cell] as const),
        ),
      );
    };
    const all = read(labelledCsv(published, 'vi', true));
    const some = read(labelledCsv(shown, 'vi', true));
    for (const [place, cell] of some) expect(cell, place).toBe(all.get(place));
    // Two communes of one name stay told apart, though one of them is not shown.
    for (const place of some.keys()) expect(place).toMatch(/^Xã A \(0[12]\)/);
  });
});
