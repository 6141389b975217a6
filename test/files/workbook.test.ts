import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { labelledCsv } from '../../src/files/labelled-csv.ts';
import { tableWorkbook } from '../../src/files/workbook/table-workbook.ts';
import { both, code, counted, listed, origin, rates, sexes, trialTable, years } from './labelled-tables.ts';
import { openedWorkbook, partsOf, sheetRows } from './read-workbook.ts';

const dataSheets = { vi: 'Số liệu', en: 'Data' } as const;

describe('tableWorkbook', () => {
  test('sheets of both languages, with names a spreadsheet takes', async () => {
    const { sheets } = await openedWorkbook(tableWorkbook(counted, origin));
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual(['Giới thiệu', 'Số liệu', 'Ghi chú', 'About', 'Data', 'Notes']);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
  });

  test.each([
    ['counts', counted],
    ['rates', rates],
  ])('%s: the same cells as the labelled file, numbers as numbers', async (_, table) => {
    const bytes = tableWorkbook(table, { ...origin, simulated: true });
    for (const language of ['vi', 'en'] as const) {
      const csv = labelledCsv(table, language, true).slice(1).trimEnd();
      const { data } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n' });
      const [header, ...rows] = await sheetRows(bytes, dataSheets[language]);
      expect(header).toEqual(data[0]);
      expect(rows.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(data.slice(1));
      for (const row of rows)
        for (const [at, cell] of row.entries())
          if (/^\d+$/.test(String(header?.[at])) && cell !== null) expect(cell).toBeTypeOf('number');
    }
  });

  test('the whole published figure, shown with the decimals of its indicator; counts whole, with groups', async () => {
    const formats = async (table: typeof counted, row: number) => {
      const { sheets } = await openedWorkbook(tableWorkbook(table, origin));
      const sheet = sheets.find(({ name }) => name === 'Data');
      return [...(sheet?.cells ?? [])]
        .filter(([key, { value }]) => key.startsWith(`${row},`) && typeof value === 'number')
        .map(([, { value, style }]) => [value, style?.numFmt]);
    };
    expect(await formats(rates, 1)).toEqual([
      [5.4081, '#,##0.0'],
      [4.8468, '#,##0.0'],
      [6.0165, '#,##0.0'],
    ]);
    expect(await formats(rates, 2)).toEqual([[73.5, '#,##0.00']]);
    expect(await formats(counted, 1)).toEqual([
      [12, '#,##0'],
      [9, '#,##0'],
    ]);
    // Figures as other offices gave them, with no fixed number of decimals.
    expect(await formats(trialTable([years('2024'), sexes], [1.25, 2, 3]), 1)).toEqual([[1.25, undefined]]);
  });

  test('the first sheet says what it is, whose, from when, and that the figures are nobody’s', async () => {
    const bytes = tableWorkbook(rates, { ...origin, simulated: true });
    expect(await sheetRows(bytes, 'About')).toEqual([
      ['Trial table', null],
      [expect.stringMatching(/^Simulated data\. These are not real figures/), null],
      ['Item', 'Text'],
      ['Table', 'Trial table'],
      ['What is counted', 'Deaths of the year.'],
      ['Unit', 'deaths'],
      ['Area', 'Trial province'],
      ['Published by', 'Department of Justice'],
      ['Source', 'Civil registers'],
      ['Release', '2026-1, 15 October 2026'],
      ['Counted up to', '30 September 2026'],
      ['Licence', 'CC-BY-4.0'],
      ['Sheets', 'Data; Notes'],
      ['Empty cells', expect.stringContaining('true zero')],
      ['Note', expect.stringContaining('final and free')],
      ['Lower and upper bounds', expect.stringContaining('95%')],
      ['Decimals', expect.any(String)],
    ]);
    const real = await sheetRows(tableWorkbook(counted, origin), 'Giới thiệu');
    expect(real[0]?.[0]).toBe('Bảng thử');
    expect(real[1]).toEqual(['Mục', 'Nội dung']);
    expect(real.flat().join(' ')).not.toContain('mô phỏng');
  });

  test('notes by number, the share that is withheld, what marks mean, and the whole of a source', async () => {
    const source = listed(
      'source',
      both('Nguồn', 'Source'),
      code('a', 'Cục A', 'Office A', {
        description: both('Niên giám của Cục A, trang 5', 'Yearbook of Office A, p. 5'),
      }),
    );
    expect(await sheetRows(tableWorkbook(counted, origin), 'Ghi chú')).toEqual([
      ['Mục', 'Nội dung'],
      ['[1]', 'Ghi chú thứ nhất.'],
      [
        '[2]',
        expect.stringMatching(
          /^Trong số ô được công bố ở mức chi tiết của bảng này, 20,0\s% .* Ngoài ra, 16,7\s% tổng số ô/,
        ),
      ],
      ['Ký hiệu p trong CSV (mã)', 'sơ bộ'],
      ['Ký hiệu x trong CSV (mã)', 'không áp dụng, hoặc quá chi tiết để công bố'],
      ['Ký hiệu c trong CSV (mã)', 'không công bố để bảo mật'],
    ]);
    expect(await sheetRows(tableWorkbook(trialTable([source], [1]), origin), 'Notes')).toEqual([
      ['Item', 'Text'],
      ['[1]', 'The first note.'],
      ['Office A', 'Yearbook of Office A, p. 5'],
    ]);
  });

  test('its properties are the release’s', async () => {
    const { properties } = await openedWorkbook(tableWorkbook(counted, { ...origin, simulated: true }));
    const released = new Date('2026-10-15T00:00:00Z');
    expect(properties).toMatchObject({
      title: 'Bảng thử',
      subject: 'Người chết trong năm.',
      creator: 'Sở Tư pháp',
      created: released,
      modified: released,
    });
    expect(properties?.description).toContain('Simulated data, not real figures');
  });

  test('more rows than a sheet has room for go on in the next one, under the same header', async () => {
    const table = trialTable(
      [sexes, listed('area', both('Khu vực', 'Area'), code('u', 'u'), code('r', 'r'))],
      [1, 2, 3, 4, 5, 6],
    );
    const bytes = tableWorkbook(table, origin, 4);
    const { sheets } = await openedWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['Giới thiệu', 'Số liệu', 'Số liệu 2', 'Ghi chú'],
      ...['About', 'Data', 'Data 2', 'Notes'],
    ]);
    const header = ['Sex', 'Area', 'Value'];
    expect(await sheetRows(bytes, 'Data')).toEqual([
      header,
      ['Both sexes', 'u', 1],
      ['Both sexes', 'r', 2],
      ['Male', 'u', 3],
    ]);
    expect(await sheetRows(bytes, 'Data 2')).toEqual([
      header,
      ['Male', 'r', 4],
      ['Female', 'u', 5],
      ['Female', 'r', 6],
    ]);
    // Exactly as many as there is room for need no second sheet.
    expect((await openedWorkbook(tableWorkbook(table, origin, 7))).sheets).toHaveLength(6);
  });

  test('each sheet has one table from its header row on, nothing merged, the header frozen', () => {
    const parts = partsOf(tableWorkbook(counted, origin));
    expect(parts.get('xl/tables/table2.xml')).toContain('ref="A1:D4"');
    expect(parts.get('xl/tables/table2.xml')).toContain('<tableColumn id="4" name="2025 – ghi chú"/>');
    for (let sheet = 1; sheet <= 6; sheet++) {
      const text = parts.get(`xl/worksheets/sheet${sheet}.xml`);
      expect(text).toContain('state="frozen"');
      expect(text).not.toContain('mergeCell');
    }
  });
});

describe('what a workbook must not hold', () => {
  const names = [
    '=HYPERLINK("http://x.vn","?")',
    '+1',
    '-1',
    '@A1',
    '\t=1',
    '\r=1',
    '#N/A',
    'TRUE',
    '007',
    '1/2',
  ];
  const list = listed('unit', both('=Địa phương', '=Area'), ...names.map((name, at) => code(`u${at}`, name)));
  const table = trialTable(
    [list],
    names.map((_, at) => at),
  );
  const bytes = tableWorkbook(table, origin);

  test('texts that look like formulas, errors or dates are texts, and stay so when they are edited', async () => {
    const rows = await sheetRows(bytes, 'Data');
    expect(rows).toEqual([['=Area', 'Value'], ...names.map((name, at) => [name, at])]);
    const quoted = [
      ...(partsOf(bytes).get('xl/worksheets/sheet5.xml') ?? '').matchAll(/<c r="A(\d+)"(?: s="(\d+)")?/g),
    ];
    expect(quoted.map(([, row, style]) => [Number(row), style])).toEqual([
      [1, '1'],
      ...names.map((name, at) => [at + 2, /^[=+\-@\t\r]/.test(name) ? '5' : undefined]),
    ]);
    expect(
      partsOf(bytes)
        .get('xl/styles.xml')
        ?.match(/<xf [^>]*>/g)?.[6],
    ).toContain('quotePrefix="1"');
  });

  test('formulas, macros, links to the outside, parts with odd names', () => {
    for (const [path, text] of partsOf(bytes)) {
      expect(path).toMatch(/^[A-Za-z0-9_[\]./]+$/);
      expect(path).not.toMatch(/\.bin$|externalLink|macro|\.\./);
      expect(text).not.toMatch(/<f[ >/]|TargetMode|<hyperlink|ddeLink|oleObject/);
      // Whatever else has an address names the standard itself.
      for (const [address] of text.matchAll(/https?:\/\/[^"<\s]+/g))
        expect(address).toMatch(/^http:\/\/(schemas\.openxmlformats\.org|purl\.org|www\.w3\.org|x\.vn)/);
    }
  });

  test('anything that depends on when and where it was written', () => {
    const zone = process.env.TZ;
    try {
      const written = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].map((one) => {
        process.env.TZ = one;
        return Buffer.from(tableWorkbook(rates, origin)).toString('base64');
      });
      expect(new Set(written).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
