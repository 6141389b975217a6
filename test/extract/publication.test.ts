import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { trials, type PublishedTrial } from '../publish-trial.ts';
import { deliveredParameters, registersOfOffice } from './expected.ts';
import { extractWithDuckDb } from './extraction.ts';
import { generateProvince } from './generate.ts';
import { registerIds, type Office, type RegisterId } from './office-tables.ts';
import { officeOf, provinceUnits, provinceUnitsCsv, stands } from './province.ts';
import { tellOfInputs } from '../publish-trial.ts';

/* What leaves the offices' databases is published as it is, without a further step. */

const { publish } = trials({});

const province = generateProvince(11, 3000, false);
const years = ['2021', '2022', '2023', '2024', '2025'];

/** Where the communes that ended went, whole. */
const wentTo: Readonly<Record<string, string>> = {
  '05977': '05977',
  '05980': '05977',
  '05983': '05983',
  '06040': '05983',
};
const siteFiles = {
  'units.csv': provinceUnitsCsv,
  'unit-changes.csv': `date,from_code,to_code,share\n${Object.entries(wentTo)
    .map(([from, to]) => `2025-07-01,${from},${to},1\n`)
    .join('')}`,
};
const settings = {
  unit: '"20"',
  units_as_of: '2025-07-01',
  years: '{ first: 2021, last: 2025 }',
  cut_off: deliveredParameters.cutOff,
};

/** Divorces and adoptions have no rows for months without one. */
const coverage = (register: RegisterId): string =>
  registersOfOffice[register].none === null ? 'complete' : 'monthly';
const inputs = registerIds
  .map(
    (register) =>
      `  - { register: ${register}, files: ${register}-*.csv, coverage: ${coverage(register)}, overlap: true }`,
  )
  .join('\n');

async function publishOffices(offices: Readonly<Record<string, Office>>): Promise<PublishedTrial> {
  const files: Record<string, string> = {};
  for (const [name, office] of Object.entries(offices)) {
    const extracted = await extractWithDuckDb(office);
    for (const register of registerIds) files[`${register}-${name}.csv`] = extracted[register];
  }
  return publish({ inputs, files: { ...siteFiles, ...files }, settings });
}

/** An event with the columns of its count file, as the province's own rows have it. */
type Event = Readonly<Record<string, string>>;

function eventsOf(register: RegisterId): Event[] {
  const { eventDay, fields, header } = registersOfOffice[register];
  const columns = header.split(',');
  return province.rows[register].flatMap((row) => {
    const day = row[eventDay];
    const { firstDay, lastDay, cutOff } = deliveredParameters;
    if (typeof day !== 'string' || day < firstDay || day > lastDay) return [];
    const found = fields(row, province, day, cutOff);
    return found === null
      ? []
      : [{ day, ...Object.fromEntries(found.map((cell, at) => [columns[at], cell])) }];
  });
}

/** The units an event counts towards: its own of that day, today's that this one went into, the province. */
function unitsOf({ unit = '', day = '' }: Event): string[] {
  if (unit === '_U') return ['_U', '20'];
  const own = provinceUnits.find((one) => one.code === unit && stands(one, day));
  if (own === undefined) throw new Error(`${unit} was not there on ${day}`);
  return own.validTo === null ? [unit, '20'] : [`${unit}-${own.validTo}`, wentTo[unit] ?? '', '20'];
}

function ageGroup(age: string): string {
  if (age === '_U') return age;
  const from = Number(age) - (Number(age) % 5);
  if (age === '0') return 'Y_LT1';
  return from === 0 ? 'Y1T4' : from >= 85 ? 'Y_GE85' : `Y${from}T${from + 4}`;
}

const ofYear = ({ day = '' }: Event): string => day.slice(0, 4);
const anew = ({ reregistered }: Event): boolean => reregistered !== 'yes';

/** Tables by year and unit: of which events, in which year, by which codes. */
const tables: Readonly<
  Record<
    string,
    {
      readonly register: RegisterId;
      readonly counts: (event: Event) => boolean;
      readonly year: (event: Event) => string;
      readonly codes: (event: Event) => readonly string[];
    }
  >
> = {
  'sinh-theo-gioi-tinh': {
    register: 'births',
    counts: anew,
    year: ofYear,
    codes: ({ sex = '' }) => [sex],
  },
  'sinh-dung-han': {
    register: 'births',
    counts: anew,
    year: ofYear,
    codes: ({ timeliness = '' }) => [timeliness],
  },
  'khai-sinh-lai': {
    register: 'births',
    counts: (event) => !anew(event),
    year: ({ registered = '' }) => registered.slice(0, 4),
    codes: () => [],
  },
  'tu-vong-theo-tuoi': {
    register: 'deaths',
    counts: anew,
    year: ofYear,
    codes: ({ sex = '', age = '' }) => [sex, ageGroup(age)],
  },
  'ket-hon-theo-thang': {
    register: 'marriages',
    counts: anew,
    year: ofYear,
    codes: ({ day = '' }) => [day.slice(5, 7)],
  },
  'ly-hon': {
    register: 'divorces',
    counts: () => true,
    year: ofYear,
    codes: ({ recorded = '' }) => [recorded === '' ? 'not_yet' : recorded === '_U' ? '_U' : 'recorded'],
  },
  'nuoi-con-nuoi': {
    register: 'adoptions',
    counts: () => true,
    year: ofYear,
    codes: ({ kind = '', registered = '' }) => [
      kind,
      registered === '' ? 'not_yet' : registered === '_U' ? '_U' : 'registered',
    ],
  },
};

/** Every way to count some codes each as itself or in its total: `F,Y5T9`, `F,_T`, `_T,Y5T9`, `_T,_T`. */
const withTotals = (codes: readonly string[]): string[][] =>
  codes.reduce<string[][]>(
    (made, code) =>
      made.flatMap((before) => [
        [...before, code],
        [...before, '_T'],
      ]),
    [[]],
  );

function countedOneByOne(slug: string): Map<string, number> {
  const { register, counts, year, codes } = tables[slug] ?? expect.fail(slug);
  const cells = new Map<string, number>();
  for (const event of eventsOf(register).filter(counts))
    for (const unit of unitsOf(event))
      for (const others of withTotals(codes(event))) {
        const key = [year(event), unit, ...others].join();
        cells.set(key, (cells.get(key) ?? 0) + 1);
      }
  return cells;
}

let ofOffices: PublishedTrial;
beforeAll(async () => {
  ofOffices = await publishOffices(
    Object.fromEntries(['A', 'B', 'C'].map((office) => [office, officeOf(province, office)])),
  );
});

describe('the count files of three offices', () => {
  test('are published without a rejected row, and nothing is said to be missing', () => {
    const { manifest, said } = ofOffices;
    expect(manifest.accounts).toHaveLength(15);
    for (const { rejected } of manifest.accounts) expect(rejected).toBe(0);
    for (const register of registerIds)
      expect(
        manifest.accounts
          .filter((account) => account.register === register)
          .reduce((sum, { events }) => sum + events, 0),
      ).toBe(eventsOf(register).length);
    expect(said.filter((line) => /not collected|incomplete/.test(line))).toEqual([]);
  });

  test.each(Object.keys(tables))('%s is the events counted one at a time', async (slug) => {
    const expected = countedOneByOne(slug);
    const cells = await ofOffices.cells(slug);
    const endedBefore = (unit: string, year: string): boolean =>
      provinceUnits.some(
        ({ code, validFrom, validTo }) =>
          unit === `${code}-${validTo ?? ''}` && (year === '2025' || (validFrom ?? '') > `${year}-01-01`),
      );
    for (const [key, cell] of cells) {
      const [year = '', unit = ''] = key.split(',');
      const value = endedBefore(unit, year) ? ',x' : `${expected.get(key) ?? 0},`;
      if (cell !== value) expect.fail(`${key}: ${cell}, counted ${value}`);
    }
    const published = [...expected].filter(([key]) => years.includes(key.slice(0, 4)));
    expect(published.filter(([key]) => !cells.has(key))).toEqual([]);
    expect(published.length).toBeGreaterThan(20);
  });
});

test('one file for the whole province gives the same bytes as those of three offices', async () => {
  const whole = await publishOffices({ province });
  const files = (await readdir(path.join(whole.folder, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(whole.folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !tellOfInputs.test(file));
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const [one, other] = await Promise.all(
      [whole, ofOffices].map(({ folder }) => readFile(path.join(folder, file))),
    );
    expect(one?.equals(other ?? Buffer.alloc(0)), file).toBe(true);
  }
});
