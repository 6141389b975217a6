import { describe, expect, test } from 'vitest';
import { yearbook, sheetNames, yearbookName } from '../../src/files/workbook/yearbook.ts';
import { yearbookPage } from '../../src/files/workbook/yearbook-page.ts';
import { both, code, counted, listed, origin, rates, sexes, trialTable, years } from './labelled-tables.ts';
import { openedWorkbook, partsOf, sheetRows } from './read-workbook.ts';

const site = { years: { first: 2024, last: 2025, provisional: [2025] } };
const title = both('Niên giám hộ tịch', 'Yearbook of civil registration');
const book = (table: typeof counted, simulated = false): Uint8Array =>
  yearbook(title, [{ page: yearbookPage(table, site), simulated }], { ...origin, simulated });

describe('yearbook', () => {
  test('contents first, in both languages, leading to the sheets', async () => {
    const bytes = yearbook(
      title,
      [
        { page: yearbookPage(counted, site), simulated: false },
        {
          page: yearbookPage({ ...rates, declaration: { ...rates.declaration, slug: 'ty-suat' } }, site),
          simulated: false,
        },
      ],
      origin,
    );
    const { sheets, properties } = await openedWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Mục lục', 'Giới thiệu', 'About', 'bang-thu', 'ty-suat']);
    expect(properties).toMatchObject({ title: 'Niên giám hộ tịch', creator: 'Sở Tư pháp' });
    const [first, second, header, ...rows] = await sheetRows(bytes, 'Mục lục');
    expect([first?.[0], second?.[0]]).toEqual(['Niên giám hộ tịch', 'Yearbook of civil registration']);
    expect(header?.slice(0, 5)).toEqual(['Trang tính / Sheet', 'Chủ đề', 'Topic', 'Tên bảng', 'Table']);
    expect(rows[0]).toEqual([
      'bang-thu',
      'Tử vong',
      'Deaths',
      'Bảng thử',
      'Trial table',
      'Giới tính × Năm',
      'Sex × Year',
      'bang-thu.xlsx',
    ]);
    const contents = partsOf(bytes).get('xl/worksheets/sheet1.xml');
    expect(contents).toContain(`<hyperlink ref="A4" location="'bang-thu'!A1"/>`);
    expect(contents).toContain(`<hyperlink ref="A5" location="'ty-suat'!A1"/>`);
    expect([...partsOf(bytes).values()].join('')).not.toMatch(/TargetMode|<f[ >]/);
  });

  test('a table: signs where there is no figure, marks in words with the columns they hold for', async () => {
    expect(await sheetRows(book(counted), 'bang-thu')).toEqual([
      ['Bảng thử', null, null, null, null, null],
      ['Trial table', null, null, null, null, null],
      ['Đơn vị tính: người chết', null, null, null, null, null],
      ['Unit: deaths', null, null, null, null, null],
      ['Giới tính', 'Sex', '2024', '2025', 'Ghi chú', 'Note'],
      ['Cả hai giới', 'Both sexes', 12, 9, 'sơ bộ – 2025', 'provisional – 2025'],
      [
        'Nam',
        'Male',
        0,
        '[c]',
        'không công bố để bảo mật – 2025; sơ bộ – 2025',
        'withheld to protect people – 2025; provisional – 2025',
      ],
      [
        'Nữ',
        'Female',
        12,
        '[x]',
        'không áp dụng, hoặc quá chi tiết để công bố – 2025',
        'not applicable, or too fine to publish – 2025',
      ],
    ]);
  });

  test('rates: units in the heads of their columns, reasons in words, decimals of each indicator', async () => {
    const byYear = {
      ...rates,
      declaration: { ...rates.declaration, defaultView: { rows: 'year', columns: 'indicator' } as const },
    };
    const bytes = book(byYear);
    expect((await sheetRows(bytes, 'bang-thu')).slice(4)).toEqual([
      [
        'Năm',
        'Year',
        'Tỷ suất chết thô (trên 1.000 dân) / Crude death rate (per 1,000 people)',
        'Tuổi thọ (năm) / Life expectancy (years)',
        'Ghi chú',
        'Note',
      ],
      [
        '2024',
        '2024',
        5.4081,
        73.5,
        'độ tin cậy thấp – Tỷ suất chết thô',
        'low reliability – Crude death rate',
      ],
      [
        '2025',
        '2025',
        '[...]',
        '[x]',
        'chưa có: chưa có dân số của nơi và năm này – Tỷ suất chết thô; không áp dụng: năm chưa kết thúc khi chốt số liệu – Tuổi thọ; sơ bộ – Tuổi thọ',
        'not available: no population of this place and year – Crude death rate; not applicable: the year was not over when figures were closed – Life expectancy; provisional – Life expectancy',
      ],
    ]);
    const { sheets } = await openedWorkbook(bytes);
    const cells = sheets.find(({ name }) => name === 'bang-thu')?.cells;
    expect([cells?.get('5,2')?.style?.numFmt, cells?.get('5,3')?.style?.numFmt]).toEqual([
      '#,##0.0',
      '#,##0.00',
    ]);
  });

  test('a mark of a whole row is said once', async () => {
    const withheld = trialTable([years('2024', '2025'), sexes], Array(6).fill({ withheld: true }));
    const rows = await sheetRows(book(withheld), 'bang-thu');
    expect(rows.at(-1)?.slice(-2)).toEqual([
      'không công bố để bảo mật – mọi cột',
      'withheld to protect people – all columns',
    ]);
  });

  test('other dimensions stand at their whole, the year at the last one that is final, ended units stay out', async () => {
    const unit = { code: '1', validFrom: '', validTo: '' };
    const units = listed(
      'unit',
      both('Địa phương', 'Area'),
      code('P', 'Tỉnh', 'Province', { unit }),
      code('old', 'Xã cũ', 'Former commune', { unit: { ...unit, validTo: '2024-06-30' } }),
    );
    const cells = Array.from({ length: 12 }, (_, at) => at);
    const table = trialTable([years('2024', '2025'), units, sexes], cells, {
      defaultView: { rows: 'unit', columns: 'sex' },
    });
    const rows = await sheetRows(book(table), 'bang-thu');
    expect(rows[2]?.[0]).toBe('Đơn vị tính: người chết. Năm: 2024');
    expect(rows.slice(5)).toEqual([['Tỉnh', 'Province', 0, 1, 2, null, null]]);
    const fixed = trialTable([years('2024', '2025'), units, sexes], cells, {
      defaultView: { rows: 'unit', columns: 'year', fixed: { sex: 'F' } },
    });
    const held = await sheetRows(book(fixed), 'bang-thu');
    expect(held[3]?.[0]).toBe('Unit: deaths. Sex: Female');
    expect(held.slice(5)).toEqual([['Tỉnh', 'Province', 2, 8, null, null]]);
  });

  test('simulated figures say so on every sheet', async () => {
    const bytes = book(counted, true);
    for (const name of ['Mục lục', 'Giới thiệu', 'bang-thu'])
      expect((await sheetRows(bytes, name)).flat().join(' ')).toContain('Đây không phải số liệu thật');
    for (const name of ['Mục lục', 'About', 'bang-thu'])
      expect((await sheetRows(bytes, name)).flat().join(' ')).toContain('These are not real figures');
  });

  test('the signs are explained, and where the whole tables are', async () => {
    const about = new Map((await sheetRows(book(counted), 'About')).map(([item, text]) => [item, text]));
    expect(about.get('Symbols in the table')).toBe(
      'Cells without a figure: [c] withheld to protect people; [...] occurred but not collected, not available; [x] not applicable, or too fine to publish. The note column at the end of each table says it in words: the note, then the columns it holds for.',
    );
    expect(about.get('Whole tables')).toContain('last column of the contents');
  });

  test('the same bytes from a page that was kept as text', () => {
    const page = yearbookPage(rates, site);
    const kept = JSON.parse(JSON.stringify(page)) as typeof page;
    const bytes = (one: typeof page) =>
      Buffer.from(yearbook(title, [{ page: one, simulated: false }], origin));
    expect(bytes(kept).equals(bytes(page))).toBe(true);
    expect(yearbookName).toBe('nien-giam.xlsx');
  });
});

test('names of sheets: at most 31 characters, no two alike', () => {
  const long = 'so-nguoi-chet-da-dieu-chinh-theo-tuoi';
  expect(sheetNames(['ngan', long, `${long}-va-gioi`, 'ngan'])).toEqual([
    'ngan',
    'so-nguoi-chet-da-dieu-chinh-the',
    'so-nguoi-chet-da-dieu-chinh-t~2',
    'ngan~2',
  ]);
});
