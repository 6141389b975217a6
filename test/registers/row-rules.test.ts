import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowContext } from '../../src/registers/checks/context.ts';
import { registers } from '../../src/registers/checks/register.ts';
import { rowFault, timelinessByDates, unitOfRow } from '../../src/registers/checks/row-checks.ts';
import type { Input, Settings } from '../../src/settings/settings.ts';
import { trials } from '../publish-trial.ts';
import { trialSettings, unitChangesCsv, unitsCsv } from './trial-site.ts';

/*
 * What has to hold between the columns of a row is said twice: to the person, row by row (`rowFault`), and to DuckDB,
 * for millions of rows (`addToGrain`). Both have to say the same, and the table to be what one event at a time gives.
 */

const { publish } = trials();
const settings = trialSettings();

type Row = Readonly<Record<string, string>>;
/** Days around the change of the map, a deadline and the ends of months and years; months and years of them. */
const days = [
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-04-29',
  '2024-04-30',
  '2024-12-31',
  '2025-02-28',
  '2025-03-01',
  '2025-06-30',
  '2025-07-01',
  '2025-09-30',
];
const cut = (length: number): string[] => [...new Set(days.map((day) => day.slice(0, length)))];
const event = fc.constantFrom(...days, ...cut(7), '2023-11-05');
const year = fc.constantFrom('2023', '2024', '2025');
const registered = fc.constantFrom(...days, ...cut(7), ...cut(4), '_U');
const unit = fc.constantFrom(
  '05977',
  '05977-2025-06-30',
  '05980',
  '05986',
  '05992',
  '05992-2025-06-30',
  '05995',
  '_U',
);
const timeliness = fc.constantFrom('on_time', 'late', 'delayed', '_U');
const delay = fc.constantFrom('0', '15', '16', '60', '61', '364', '365', '366', '367', '700', '_U');
const count = fc.constantFrom('0', '1', '2', '7');
const sex = fc.constantFrom('M', 'F', '_U');

const rowsOf = (columns: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<Row[]> =>
  fc.array(fc.record(columns), { minLength: 1, maxLength: 150, size: 'max' });

/** Rows of one file: which columns stand together is the file's, not the row's. */
const registrations = [{ registered }, { delay_days: delay }, { timeliness }, { registered, timeliness }];
const events = [{ date: event }, { year }];
const birthRows = fc
  .tuple(fc.constantFrom(...events), fc.constantFrom(...registrations), fc.boolean())
  .chain(([when, how, elsewhere]) => {
    const occurrence = elsewhere ? { unit_of_occurrence: fc.oneof(unit, fc.constant('_X')) } : {};
    return rowsOf({ ...when, ...how, unit, ...occurrence, sex, count });
  });
const age = fc.constantFrom('Y_LT1', 'Y1T4', 'Y5T9', 'Y_GE85', '_U');
const ageDays = fc.constantFrom(
  '0',
  '364',
  '365',
  '366',
  '1460',
  '1461',
  '1824',
  '1825',
  '1826',
  '31025',
  '31110',
  '45000',
  '_U',
);
const deathRows = fc
  .constantFrom(...registrations)
  .chain((how) => rowsOf({ date: event, ...how, unit, sex, age, age_days: ageDays, count }));

const csv = (rows: readonly Row[]): string =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

async function holds(
  register: 'births' | 'deaths',
  slug: string,
  rows: readonly Row[],
  unitCodesOf: string | null,
): Promise<void> {
  const input: Input = {
    register,
    files: ['r.csv'],
    columns: {},
    ignore: [],
    coverage: 'complete',
    overlap: false,
  };
  const context = rowContext(settings, {
    register: registers[register],
    input: unitCodesOf === null ? input : { ...input, unit_codes_of: unitCodesOf },
    severalFiles: false,
  });
  const right = rows
    .map((row) => new Map(Object.entries(row)))
    .filter((codes) => rowFault(codes, context) === null);
  const expected = new Map<string, number>();
  for (const codes of right) {
    const given = codes.get('timeliness') ?? '_U';
    const when = given === '_U' ? timelinessByDates(codes, context) : given;
    const happened = codes.get('date') ?? codes.get('year') ?? '';
    const meant = unitOfRow(codes.get('unit') ?? '', happened, context);
    for (const one of new Set(['key' in meant ? meant.key : 'none', '20']))
      for (const code of [when, '_T']) {
        const key = `${happened.slice(0, 4)},${one},${code}`;
        expected.set(key, (expected.get(key) ?? 0) + Number(codes.get('count')));
      }
  }
  const published = await publish({
    inputs: `  - { register: ${register}, files: r.csv, coverage: complete${unitCodesOf === null ? '' : `, unit_codes_of: ${unitCodesOf}`} }`,
    files: { 'r.csv': csv(rows), 'units.csv': unitsCsv, 'unit-changes.csv': unitChangesCsv },
    settings: siteLike(settings),
  });
  const [account] = published.manifest.accounts;
  expect(account).toMatchObject({
    read: rows.length,
    accepted: right.length,
    rejected: rows.length - right.length,
  });
  // A file in which nothing is said of it gives no such table.
  if (!published.manifest.tables.some((table) => table.slug === slug)) return;
  const cells = await published.cells(slug);
  const value = (key: string): number => Number(cells.get(key)?.split(',')[0]);
  // Ended units in the years they were there for all of, and the whole site, to which everything adds up.
  const keys = ['2023', '2024', '2025'].flatMap((at) =>
    ['20', '05977-2025-06-30', '05980-2025-06-30', '05986-2025-06-30'].flatMap((one) =>
      at === '2025' && one !== '20'
        ? []
        : ['_T', 'on_time', 'late', 'delayed', '_U'].map((code) => `${at},${one},${code}`),
    ),
  );
  for (const key of keys)
    if (cells.has(key) || (expected.get(key) ?? 0) > 0)
      expect(`${key}: ${value(key)}`).toBe(`${key}: ${expected.get(key) ?? 0}`);
}

const siteLike = ({ years, cut_off, units_as_of }: Settings): Record<string, string> => ({
  unit: '"20"',
  units_as_of,
  cut_off,
  years: `{ first: ${years.first}, last: ${years.last} }`,
  rejected_rows_allowed: '1000',
});

test('births: units of the time, registration, timeliness', async () => {
  await fc.assert(
    fc.asyncProperty(birthRows, fc.constantFrom(null, '2025-09-30', '2024-01-01'), (rows, codesOf) =>
      holds('births', 'sinh-dung-han', rows, codesOf),
    ),
    { numRuns: 8 },
  );
});

test('deaths: the same, and both ages', async () => {
  await fc.assert(
    fc.asyncProperty(deathRows, (rows) => holds('deaths', 'tu-vong-dung-han', rows, null)),
    { numRuns: 8 },
  );
});
