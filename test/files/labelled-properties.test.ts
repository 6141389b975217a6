import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { markWords } from '../../src/catalogue/cell-marks.ts';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import { reasons, type Reason } from '../../src/catalogue/reasons.ts';
import { labelledCsv } from '../../src/files/labelled-csv.ts';
import { tableWorkbook } from '../../src/files/workbook/table-workbook.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { both, code, listed, origin, trialTable, years, type TrialCell } from './labelled-tables.ts';
import { sheetRows } from './read-workbook.ts';

/* Whatever a small table holds, each of its cells stands in the labelled files where a reader looks for it. */

const label = fc.oneof(
  fc.constantFrom(
    'Xã Tân Tiến',
    'Phường Đông Kinh',
    '=1+1',
    'a,b',
    '"',
    '@x',
    'hai\ndòng',
    '_x0041_',
    '\r',
    '&<>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const codesOf = (dimension: 'unit' | 'sex' | 'indicator', title: string) =>
  fc
    .array(label, { minLength: 1, maxLength: 3 })
    .map((labels) =>
      listed(dimension, both(title), ...labels.map((text, at) => code(`${dimension}${at}`, text))),
    );
const indicators = codesOf('indicator', 'Chỉ tiêu').map((list): Codelist => ({
  ...list,
  codes: list.codes.map((one, at) => ({ ...one, figure: { unit: both('năm', 'years'), decimals: at } })),
}));
const yearList = fc
  .integer({ min: 1, max: 3 })
  .map((count) => years(...['2023', '2024', '2025'].slice(0, count)));
const figure = fc.oneof(
  fc.integer({ min: -50, max: 1_000_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const status = fc.constantFrom('', '', 'p', 'r', 'e', 'b', 'u', 'pe', 'rbu');
const cell = fc.oneof(
  figure,
  fc.record({ value: figure, status }),
  fc.record({ value: figure, status, interval: fc.tuple(figure, figure) }),
  fc.record({ status, withheld: fc.constant(true as const) }),
  fc.record({ status: fc.constantFrom('', 'x', 'xp', 'p') }),
  fc.record({
    status: fc.constantFrom('', 'x'),
    reason: fc.constantFrom(...(Object.keys(reasons) as Reason[])),
  }),
);
const table = fc
  .tuple(
    fc.option(yearList, { nil: null }),
    codesOf('unit', 'Địa phương'),
    fc.oneof(codesOf('sex', 'Giới tính'), indicators),
  )
  .chain(([year, unit, other]) => {
    const lists = year === null ? [unit, other] : [year, unit, other];
    const size = lists.reduce((product, { codes }) => product * codes.length, 1);
    return fc.tuple(
      fc.shuffledSubarray(lists, { minLength: lists.length }),
      fc.array(cell, { minLength: size, maxLength: size }),
    );
  })
  .map(([lists, cells]) => ({ table: trialTable(lists, cells as TrialCell[]), lists }));

/** What a reader finds for each cell: its labels, year, figure, bounds and marks. */
function expectedCells(
  { table: { cells }, lists }: { table: ReturnType<typeof trialTable>; lists: readonly Codelist[] },
  language: Language,
) {
  return cells.value.map((value, place) => {
    let rest = place;
    const at = new Map<string, number>();
    for (const { dimension, codes } of lists.toReversed()) {
      at.set(dimension, rest % codes.length);
      rest = Math.floor(rest / codes.length);
    }
    const marked = {
      value,
      status: cells.status[place] ?? '',
      confidentiality: cells.confidentiality[place] ?? '',
      reason: cells.derived?.reason[place] ?? '',
    } as const;
    return {
      at,
      value,
      lower: cells.derived?.lower[place] ?? null,
      upper: cells.derived?.upper[place] ?? null,
      marks: markWords(marked, language).join('; '),
    };
  });
}

const suffixes = {
  vi: {
    marks: 'ghi chú',
    lower: 'cận dưới 95\u00a0%',
    upper: 'cận trên 95\u00a0%',
    own: ['Giá trị', 'Ghi chú', 'Cận dưới 95\u00a0%', 'Cận trên 95\u00a0%'],
  },
  en: {
    marks: 'note',
    lower: 'lower bound, 95%',
    upper: 'upper bound, 95%',
    own: ['Value', 'Note', 'Lower bound, 95%', 'Upper bound, 95%'],
  },
};

/** Looks every cell up in rows of text as a reader would: the row by its place, the column by its head. */
function expectCells(
  rows: readonly (readonly string[])[],
  drawn: { table: ReturnType<typeof trialTable>; lists: readonly Codelist[] },
  language: Language,
): void {
  const [header = [], ...body] = rows;
  const rowLists = drawn.lists.filter(({ dimension }) => dimension !== 'year');
  const yearsOf = drawn.lists.find(({ dimension }) => dimension === 'year');
  expect(body).toHaveLength(rowLists.reduce((product, { codes }) => product * codes.length, 1));
  const seen = new Set<string>();
  for (const { at, value, lower, upper, marks } of expectedCells(drawn, language)) {
    const row =
      body[
        rowLists.reduce((place, { dimension, codes }) => place * codes.length + (at.get(dimension) ?? 0), 0)
      ] ?? [];
    for (const [column, { dimension, codes }] of rowLists.entries()) {
      const text = codes[at.get(dimension) ?? 0]?.label[language] ?? '';
      expect((row[column] ?? '').replace(/^'/, '').startsWith(text.replace(/^'/, ''))).toBe(true);
    }
    const year = yearsOf?.codes[at.get('year') ?? 0]?.label[language];
    const words = suffixes[language];
    const [own = '', note = '', below = '', above = ''] = words.own;
    const heads =
      year === undefined
        ? { value: own, marks: note, lower: below, upper: above }
        : {
            value: year,
            marks: `${year} – ${words.marks}`,
            lower: `${year} – ${words.lower}`,
            upper: `${year} – ${words.upper}`,
          };
    const found = (head: string): string => row[header.indexOf(head)] ?? '';
    expect(header).toContain(heads.value);
    expect(found(heads.value)).toBe(String(value ?? ''));
    expect(found(heads.lower)).toBe(String(lower ?? ''));
    expect(found(heads.upper)).toBe(String(upper ?? ''));
    expect(found(heads.marks)).toBe(marks);
    seen.add(row.slice(0, rowLists.length).join('\u0000'));
  }
  // No two rows are called the same.
  expect(seen.size).toBe(body.length);
}

test('in the labelled CSV of each language', () => {
  fc.assert(
    fc.property(table, (drawn) => {
      for (const language of languages) {
        const text = labelledCsv(drawn.table, language, false);
        const { data } = Papa.parse<string[]>(text.slice(1, -1), { delimiter: ',', newline: '\n' });
        expectCells(data, drawn, language);
      }
    }),
  );
});

test('in the workbook', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (drawn) => {
      const bytes = tableWorkbook(drawn.table, origin);
      for (const language of languages) {
        const rows = await sheetRows(bytes, language === 'vi' ? 'Số liệu' : 'Data');
        // The library leaves the end of a row away where it is empty.
        expectCells(
          rows.map((row) => row.map((one) => String(one ?? ''))),
          drawn,
          language,
        );
      }
    }),
    { numRuns: 25 },
  );
});

test('any text comes back out of a workbook as it went in, but for what is no character', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        const descriptions = texts.map((text) => `.${text}.`);
        const list = listed(
          'source',
          both('Nguồn'),
          ...descriptions.map((text, at) =>
            code(String(at), `s${at}`, `s${at}`, { description: both(text) }),
          ),
        );
        const rows = await sheetRows(
          tableWorkbook(
            trialTable(
              [list],
              texts.map((_, at) => at),
            ),
            origin,
          ),
          'Notes',
        );
        expect(rows.slice(2).map(([, text]) => text)).toEqual(
          descriptions.map((text) => text.toWellFormed().replace(/[\uFFFE\uFFFF]/g, '\uFFFD')),
        );
      },
    ),
    { numRuns: 25 },
  );
});
