import { describe, expect, test } from 'vitest';
import { expectedCounts, registersOfOffice } from './expected.ts';
import { eventsIn, extractWithDuckDb, linesOf, type Extracted } from './extraction.ts';
import { generateProvince } from './generate.ts';
import { registerIds, type Office, type RegisterId } from './office-tables.ts';
import { officeOf } from './province.ts';

const province = generateProvince(2024, 4000, true);
let extracted: Promise<Extracted> | undefined;
const provinceExtracted = (): Promise<Extracted> => (extracted ??= extractWithDuckDb(province));

/** The lines of a file as records. */
function recordsOf(csv: string): Record<string, string>[] {
  const { header, lines } = linesOf(csv);
  const columns = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [columns[at] ?? '', cell] as const)),
  );
}

describe('a province in one database (DuckDB)', () => {
  test.each(registerIds)('%s are those counted one event at a time', async (register) => {
    const { header, lines } = linesOf((await provinceExtracted())[register]);
    expect(header).toBe(registersOfOffice[register].header);
    expect(lines).toEqual(expectedCounts(province, register).lines);
  });

  test('has everything in it that is easy to get wrong', async () => {
    const { births, deaths, divorces } = await provinceExtracted();
    for (const said of ['on_time', 'late', 'delayed', 'impossible', 'unmapped', '_X', '_U'])
      expect(births, said).toContain(`,${said},`);
    expect(recordsOf(births).some(({ count }) => Number(count) > 1)).toBe(true);
    expect(recordsOf(births).some(({ count }) => count === '0')).toBe(true);
    expect(recordsOf(deaths).map((row) => row['age_days'])).toEqual(
      expect.arrayContaining(['0', '364', '365', '']),
    );
    expect(recordsOf(divorces).map(({ recorded }) => recorded)).toEqual(
      expect.arrayContaining(['', '_U', 'impossible']),
    );
  });

  test('keeps to the list of codes unless the register does not', async () => {
    const clean = await extractWithDuckDb(generateProvince(7, 1500, false));
    for (const register of registerIds) expect(clean[register]).not.toMatch(/unmapped|impossible/);
  });

  test('has a row of 0 only for months in which the commune stood', async () => {
    const { births, deaths, marriages } = await provinceExtracted();
    for (const csv of [births, deaths, marriages]) {
      const ofNew = recordsOf(csv).filter(({ unit, count }) => unit === '06040' && count === '0');
      expect(ofNew.length).toBeGreaterThan(0);
      expect(ofNew.every(({ date = '' }) => date >= '2024-03' && date <= '2025-06')).toBe(true);
    }
  });
});

describe('no event is lost or counted twice', () => {
  test.each([1, 2, 3])(
    'the sum of the counts is the number of events in the period (seed %i)',
    async (seed) => {
      const office = generateProvince(seed, 400, true);
      const files = await extractWithDuckDb(office);
      const account = new Map(recordsOf(files.account).map((row) => [row['register'], row]));
      for (const register of registerIds) {
        const { counted, events, without_date, outside_period, registered_after_cut_off } =
          account.get(register) ?? {};
        expect(eventsIn(files[register]), register).toBe(expectedCounts(office, register).events);
        expect(Number(counted), register).toBe(eventsIn(files[register]));
        const leftOut = [without_date, outside_period, registered_after_cut_off].map(Number);
        expect(leftOut.reduce((sum, more) => sum + more, Number(counted))).toBe(Number(events));
      }
    },
  );

  test('the files of three offices are each theirs, and add up to those of the province', async () => {
    const offices = ['A', 'B', 'C'].map((office) => officeOf(province, office));
    const files = await Promise.all(offices.map((office) => extractWithDuckDb(office)));
    const whole = await provinceExtracted();
    for (const register of registerIds) {
      const csvs = files.map((ofOffice) => ofOffice[register]);
      for (const [at, office] of offices.entries())
        expect(linesOf(csvs[at] ?? '').lines, register).toEqual(expectedCounts(office, register).lines);
      expect(added(csvs), register).toEqual(linesOf(whole[register]).lines);
    }
  });
});

/**
 * Count files added up by key. A commune without an event in its own register may have one in a neighbour's: then its
 * row of 0 adds nothing, and is left out here.
 */
function added(files: readonly string[]): string[] {
  const sums = new Map<string, number>();
  for (const line of files.flatMap((csv) => linesOf(csv).lines)) {
    const end = line.lastIndexOf(',');
    sums.set(line.slice(0, end), (sums.get(line.slice(0, end)) ?? 0) + Number(line.slice(end + 1)));
  }
  const columns = linesOf(files[0] ?? '').header.split(',');
  const cell = (key: string, column: string): string => key.split(',')[columns.indexOf(column)] ?? '';
  const place = (key: string): string => `${key.slice(0, 7)} ${cell(key, 'unit')}`;
  const anew = [...sums].filter(([key, sum]) => sum > 0 && cell(key, 'reregistered') !== 'yes');
  const happened = new Set(anew.map(([key]) => place(key)));
  return [...sums]
    .filter(([key, sum]) => sum > 0 || !happened.has(place(key)))
    .map((pair) => pair.join())
    .toSorted();
}

describe('the rules of the law and the calendar', () => {
  const nobody: Office = {
    rows: { births: [], deaths: [], marriages: [], divorces: [], adoptions: [] },
    units: [],
  };
  const views = (parameters: string): string =>
    `CREATE OR REPLACE VIEW extract_parameters AS ${parameters};\n`;
  const ever = views(
    `SELECT DATE '1990-01-01' AS first_day, DATE '2030-12-31' AS last_day, DATE '2030-12-31' AS cut_off`,
  );
  const births = (...rows: Record<string, string | number>[]): Office => ({
    ...nobody,
    rows: { ...nobody.rows, births: rows.map((row) => ({ da_huy: 0, ...row })) },
  });

  /** What comes out for each of some births, in their order: the ethnicity numbers them. */
  const resultsOf = async (column: string, rows: readonly Record<string, string>[]): Promise<unknown[]> => {
    const numbered = rows.map((row, at) => ({ ...row, dan_toc: at + 1 }));
    const records = recordsOf((await extractWithDuckDb(births(...numbered), ever)).births);
    return numbered.map(
      (row) => records.find(({ ethnicity }) => ethnicity === String(row.dan_toc))?.[column],
    );
  };

  test('timeliness: the deadline, and the same date of the next year', async () => {
    const cases = [
      ['2024-01-01', '2024-03-01', 'on_time'], // the 60th day of a leap year
      ['2024-01-01', '2024-03-02', 'late'],
      ['2023-01-01', '2023-03-02', 'on_time'],
      ['2023-01-01', '2023-03-03', 'late'],
      ['2023-05-10', '2024-05-10', 'late'],
      ['2023-05-10', '2024-05-11', 'delayed'],
      ['2024-02-29', '2025-02-28', 'late'],
      ['2024-02-29', '2025-03-01', 'delayed'],
      ['2023-02-28', '2024-02-28', 'late'],
      ['2023-02-28', '2024-02-29', 'delayed'],
      ['2023-12-31', '2023-12-30', 'impossible'],
      ['2015-12-31', '2016-01-01', '_U'], // before the first deadline
    ] as const;
    const results = await resultsOf(
      'timeliness',
      cases.map(([born, registered]) => ({ ngay_sinh: born, ngay_dang_ky: registered })),
    );
    expect(cases.map(([born, registered], at) => [born, registered, results[at]])).toEqual(cases);
  });

  test('ages: the birthday, and 29 February', async () => {
    const cases = [
      ['2004-05-10', '2024-05-09', '19'],
      ['2004-05-10', '2024-05-10', '20'],
      ['2004-02-29', '2023-02-28', '18'],
      ['2004-02-29', '2023-03-01', '19'],
      ['2004-02-29', '2024-02-29', '20'],
    ] as const;
    const results = await resultsOf(
      'mother_age',
      cases.map(([mother, born]) => ({ ngay_sinh: born, ngay_sinh_me: mother })),
    );
    expect(cases.map(([mother, born], at) => [mother, born, results[at]])).toEqual(cases);
  });

  test('in a month of which there are only events registered again, nothing happened: a row of 0', async () => {
    const again = { da_huy: 0, dang_ky_lai: 1, ngay_dang_ky: '2024-05-04' };
    const files = await extractWithDuckDb({
      rows: {
        ...nobody.rows,
        births: [{ ...again, ngay_sinh: '2024-05-03', xa_cu_tru_me: '05977' }],
        deaths: [{ ...again, ngay_chet: '2024-05-03', xa_cu_tru: '05977' }],
        marriages: [{ ...again, ngay_ket_hon: '2024-05-03', xa: '05977' }],
      },
      units: [{ ma: '05977', thuoc_so: 1 }],
    });
    for (const register of ['births', 'deaths', 'marriages'] as const) {
      const rows = recordsOf(files[register]).filter(({ date }) => date === '2024-05');
      expect(rows.map(({ reregistered, count }) => `${reregistered} ${count}`).toSorted()).toEqual([
        '_U 0',
        'yes 1',
      ]);
    }
  });

  test('a deadline that changes counts for events from its day on', async () => {
    const changed = `${ever}CREATE OR REPLACE VIEW extract_deadlines AS
      SELECT 'births' AS register, DATE '2016-01-01' AS valid_from, 60 AS days
      UNION ALL SELECT 'births', DATE '2024-07-01', 30 UNION ALL SELECT 'deaths', DATE '2020-01-01', 1;`;
    const office = births(
      { ngay_sinh: '2024-06-30', ngay_dang_ky: '2024-08-01' },
      { ngay_sinh: '2024-07-01', ngay_dang_ky: '2024-08-01' },
    );
    const rows = recordsOf((await extractWithDuckDb(office, changed)).births);
    expect(rows.map((row) => [row['date'], row['timeliness']])).toEqual([
      ['2024-06', 'on_time'],
      ['2024-07', 'late'],
    ]);
  });

  test('a period that goes on after the cut-off ends with it', async () => {
    const open = views(
      `SELECT DATE '2022-04-15' AS first_day, DATE '2029-12-31' AS last_day, DATE '2024-02-10' AS cut_off`,
    );
    const parameters = { firstDay: '2022-04-15', lastDay: '2024-02-10', cutOff: '2024-02-10' };
    const files = await extractWithDuckDb(province, open);
    for (const register of registerIds)
      expect(linesOf(files[register]).lines).toEqual(expectedCounts(province, register, parameters).lines);
  });

  test('two rows of parameters would count every event twice; nothing is counted', async () => {
    const twice =
      views(`SELECT DATE '2021-01-01' AS first_day, DATE '2025-12-31' AS last_day, DATE '2026-06-30' AS cut_off
      UNION ALL SELECT DATE '2021-01-01', DATE '2025-12-31', DATE '2026-06-30'`);
    const files = await extractWithDuckDb(province, twice);
    for (const register of registerIds) expect(linesOf(files[register]).lines).toEqual([]);
  });
});

describe('what leaves the database', () => {
  const month = String.raw`\d{4}-\d{2}`;
  const number = String.raw`\d{1,3}`;
  const said = 'unmapped|impossible|_U|_X';
  const words = '[a-z]+(_[a-z0-9]+){0,2}|M|F';

  test('is months, codes, small numbers and counts', async () => {
    const files = await provinceExtracted();
    const cause = String.raw`[A-Z]\d\d[.\d]{0,3}`;
    const cell = new RegExp(`^(${month}|${number}|0\\d{4}|${cause}|${said}|${words}|)$`);
    for (const register of registerIds) {
      const cells = new Set(linesOf(files[register]).lines.flatMap((line) => line.split(',')));
      expect([...cells].filter((value) => !cell.test(value))).toEqual([]);
    }
  });

  const name = `'Nông Thị Mai'`;
  const columns: Readonly<Record<RegisterId, string>> = {
    births: `DATE '2024-05-01' AS child_born, DATE '2024-05-02' AS registered, ${name} AS residence_unit,
      ${name} AS occurrence_unit, ${name} AS sex, CAST(NULL AS DATE) AS mother_birth_date, 84912345 AS mother_age,
      84912345 AS birth_order, 84912345 AS plurality, ${name} AS site, ${name} AS filiation, 84912345 AS ethnicity,
      ${name} AS reregistered`,
    deaths: `DATE '2024-05-01' AS died, DATE '2024-05-02' AS registered, ${name} AS residence_unit,
      ${name} AS occurrence_unit, ${name} AS sex, CAST(NULL AS DATE) AS birth_date, 84912345 AS age, ${name} AS cause,
      ${name} AS certification, ${name} AS site, ${name} AS pregnancy, ${name} AS reregistered`,
    marriages: `DATE '2024-05-01' AS married, ${name} AS unit, CAST(NULL AS DATE) AS groom_birth_date,
      84912345 AS groom_age, CAST(NULL AS DATE) AS bride_birth_date, 84912345 AS bride_age, ${name} AS groom_previous,
      ${name} AS bride_previous, ${name} AS reregistered`,
    divorces: `DATE '2024-05-01' AS in_force, ${name} AS unit, CAST(NULL AS DATE) AS recorded, ${name} AS is_recorded,
      CAST(NULL AS DATE) AS marriage_date, 84912345 AS duration, 84912345 AS dependent_children,
      CAST(NULL AS DATE) AS husband_birth_date, 84912345 AS husband_age, CAST(NULL AS DATE) AS wife_birth_date,
      84912345 AS wife_age`,
    adoptions: `DATE '2024-05-01' AS arisen, ${name} AS unit, ${name} AS kind, CAST(NULL AS DATE) AS registered,
      ${name} AS is_registered`,
  };

  test('has no name or number of a person even where a view gives one for every code', async () => {
    const careless = registerIds
      .map((register) => `CREATE OR REPLACE VIEW source_${register} AS SELECT ${columns[register]};\n`)
      .join('');
    const files = await extractWithDuckDb(officeOf(province, 'A'), careless);
    for (const register of registerIds) {
      expect(eventsIn(files[register])).toBe(1);
      expect(files[register]).not.toMatch(/Nông|84912345/);
      expect(files[register]).toContain('unmapped');
    }
  });
});
