import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelledCsv } from '../../src/files/labelled-csv.ts';
import { labelledSheet } from '../../src/files/labelled-sheet.ts';
import { tableWorkbook } from '../../src/files/workbook/table-workbook.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { both, code, counted, listed, origin, rates, sexes, trialTable, years } from './labelled-tables.ts';

/* Labelled files opened by a spreadsheet that is none of ours: what it reads is what was published. */

const run = promisify(execFile);
const soffice = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .find((file) => existsSync(file));
const reason = soffice === undefined ? ' (skipped: soffice of LibreOffice is not installed)' : '';

/** Commas, quotes, UTF-8, from the first line; all digits of a number, every sheet in a file of its own. */
const csvOut = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
const csvIn = 'Text - txt - csv (StarCalc):44,34,76,1';

const names = [
  'Xã Cẩm Giàng, huyện cũ',
  'Phường "Đông Kinh"',
  'Ứng Hòe – Ỷ Tịch',
  'Ðặng ỵ ẵ ặ ữ ỡ',
  '=1+1',
  '@x',
];
const places = trialTable(
  [
    years('2024', '2025'),
    listed('unit', both('Địa phương', 'Area'), ...names.map((name, at) => code(`u${at}`, name))),
    sexes,
  ],
  Array.from({ length: 36 }, (_, at) => (at % 7 === 3 ? { withheld: true, status: 'p' } : at * 1234)),
);
const tables: readonly (readonly [string, PublishedTable])[] = [
  ['dem', counted],
  ['ty-suat', rates],
  ['dia-phuong', places],
];

describe.skipIf(soffice === undefined)(`LibreOffice${reason}`, () => {
  let work: string;
  beforeAll(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'nien-giam-libreoffice-'));
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  const convert = async (files: readonly string[], options: readonly string[]): Promise<void> => {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, 'profile')).href}`;
    const to = ['--convert-to', csvOut, '--outdir', path.join(work, 'out')];
    const given = files.map((file) => path.join(work, file));
    await run(soffice ?? '', [profile, '--headless', ...options, ...to, ...given], { timeout: 150_000 });
  };
  const readBack = async (file: string): Promise<string[][]> => {
    const text = await readFile(path.join(work, 'out', file), 'utf8');
    return Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' }).data;
  };
  const expected = (table: PublishedTable, language: 'vi' | 'en'): string[][] => {
    const { header, rows } = labelledSheet(table, language, true);
    return [[...header], ...Array.from(rows, (row) => row.map((cell) => String(cell ?? '')))];
  };

  test(
    'reads every workbook: the same cells, diacritics and digits included',
    { timeout: 170_000 },
    async () => {
      for (const [name, table] of tables)
        await writeFile(
          path.join(work, `${name}.xlsx`),
          tableWorkbook(table, { ...origin, simulated: true }),
        );
      await convert(
        tables.map(([name]) => `${name}.xlsx`),
        [],
      );
      for (const [name, table] of tables) {
        expect(await readBack(`${name}-Số liệu.csv`)).toEqual(expected(table, 'vi'));
        expect(await readBack(`${name}-Data.csv`)).toEqual(expected(table, 'en'));
        expect((await readBack(`${name}-Giới thiệu.csv`))[3]).toEqual(['Bảng', 'Bảng thử']);
        expect((await readBack(`${name}-Notes.csv`))[1]).toEqual(['[1]', 'The first note.']);
      }
    },
  );

  test('reads every labelled CSV: the same cells, no formula run', { timeout: 170_000 }, async () => {
    for (const [name, table] of tables)
      await writeFile(path.join(work, `${name}.vi.csv`), labelledCsv(table, 'vi', true));
    await convert(
      tables.map(([name]) => `${name}.vi.csv`),
      [`--infilter=${csvIn}`],
    );
    for (const [name, table] of tables) {
      const rows = await readBack(`${name}.vi-${name}.vi.csv`);
      const disarmed = expected(table, 'vi').map((row) =>
        row.map((cell) => (/^[=@]/.test(cell) ? `'${cell}` : cell)),
      );
      expect(rows).toEqual(disarmed);
    }
  });
});
