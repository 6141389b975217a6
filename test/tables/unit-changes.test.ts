import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trials, unitsHeader, type PublishedTrial } from '../publish-trial.ts';

/*
 * Chains of changes and splits in any number of parts, over codes that are used again: whatever became of the units,
 * every event is counted once on today's map.
 */

const { publish } = trials();

/** The map changed on these days; the units of each stretch have codes of the same list. */
const changeDays = ['2023-01-01', '2024-07-01'];
const lastDays = ['2022-12-31', '2024-06-30', ''];
const firstDays = ['', ...changeDays];
const keyOf = (code: string, stage: number): string =>
  lastDays[stage] === '' ? code : `${code}-${lastDays[stage]}`;

interface Change {
  readonly stage: number;
  readonly from: string;
  readonly to: string;
  readonly share: number;
}
interface Row {
  readonly month: string;
  readonly key: string;
  readonly sex: string;
  readonly again: string;
  readonly count: number;
}

/** Shares of some units, in thousandths that sum to 1. */
const sharesOf = (parts: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: parts - 1, maxLength: parts - 1 })
    .map((cuts) => [0, ...cuts.sort((one, other) => one - other), 1000])
    .map((cuts) => cuts.slice(1).map((cut, index) => (cut - (cuts[index] ?? 0)) / 1000));
const codes = ['u1', 'u2', 'u3', 'u4'];
const changesOf = (stage: number): fc.Arbitrary<Change[]> =>
  fc
    .tuple(
      ...codes.map((from) =>
        fc
          .shuffledSubarray(codes, { minLength: 1, maxLength: 3 })
          .chain((targets) =>
            sharesOf(targets.length).map((shares) =>
              targets.map((to, index): Change => ({ stage, from, to, share: shares[index] ?? 0 })),
            ),
          ),
      ),
    )
    .map((each) => each.flat());

/** A month of the years 2022 to 2024 and the stretch it lies in. */
const month = fc.integer({ min: 0, max: 35 }).map((index) => {
  const text = `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return { text, stage: changeDays.filter((day) => day.slice(0, 7) <= text).length };
});
const row = fc
  .record({
    month,
    code: fc.constantFrom(...codes),
    sex: fc.constantFrom('M', 'F', '_U'),
    again: fc.constantFrom('no', 'no', 'no', '_U', 'yes'),
    count: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ month: { text, stage }, code, ...rest }): Row => ({
    ...rest,
    month: text,
    key: keyOf(code, stage),
  }));

/** A table by sex is only made where the sex of any event is known. */
const known: Row = { month: '2022-01', key: 'u1-2022-12-31', sex: 'F', again: 'no', count: 1 };

/** The share of a unit's events that each of today's has in the end, multiplied along its changes. */
function sharesToday(key: string, changes: readonly Change[]): Map<string, number> {
  const stage = lastDays.findIndex((day) => day !== '' && key.endsWith(day));
  if (stage === -1) return new Map([[key, 1]]);
  const shares = new Map<string, number>();
  for (const { to, share } of changes.filter((one) => one.stage === stage && keyOf(one.from, stage) === key))
    for (const [today, rest] of sharesToday(keyOf(to, stage + 1), changes))
      shares.set(today, (shares.get(today) ?? 0) + share * rest);
  return shares;
}

const unitsCsv = [
  unitsHeader,
  'P,,,province,,P,P,,,',
  ...firstDays.flatMap((from, stage) =>
    codes.map((code) => `${code},${from},${lastDays[stage] ?? ''},commune,P,${code},${code},,,`),
  ),
  '',
].join('\n');
const site = (changes: readonly Change[], rows: readonly Row[]) => ({
  inputs: '  - { register: births, files: b.csv, coverage: complete }',
  files: {
    'units.csv': unitsCsv,
    'unit-changes.csv': `date,from_code,to_code,share\n${changes
      .map(({ stage, from, to, share }) => `${changeDays[stage] ?? ''},${from},${to},${share}\n`)
      .join('')}`,
    'b.csv': `date,registered,unit,sex,reregistered,count\n${rows
      .map(
        ({ month, key, sex, again, count }) =>
          `${month},${month},${key.slice(0, 2)},${sex},${again},${count}\n`,
      )
      .join('')}`,
  },
  settings: { units_as_of: '2024-07-01' },
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const value = (cells: ReadonlyMap<string, string>, key: string): number =>
  Number(cells.get(key)?.split(',')[0]);

function expectWhole(
  published: ReadonlyMap<string, string>,
  changes: readonly Change[],
  rows: readonly Row[],
  rest: string,
): void {
  for (const year of ['2022', '2023', '2024']) {
    const ofYear = rows.filter((one) => one.month.startsWith(year));
    // A year without a row is not collected.
    if (published.get(`${year},P${rest}`)?.startsWith(',') !== false) continue;
    const each = codes.map((code) => value(published, `${year},${code}${rest}`));
    expect(Math.min(...each)).toBeGreaterThanOrEqual(0);
    expect(sum(each)).toBe(value(published, `${year},P${rest}`));
    expect(sum(each)).toBe(sum(ofYear.map(({ count }) => count)));
    if (rest !== '' && !/,_T$/.test(rest)) continue;
    // Each part of a unit's events of a year lies within one event of its share.
    for (const [index, code] of codes.entries()) {
      const byUnit = [...Map.groupBy(ofYear, ({ key }) => key)].map(([key, same]) => ({
        share: sharesToday(key, changes).get(code) ?? 0,
        events: sum(same.map(({ count }) => count)),
      }));
      const divided = byUnit.filter(({ share }) => share > 0 && share < 1 - 1e-9).length;
      const expected = sum(byUnit.map(({ share, events }) => share * events));
      expect(Math.abs((each[index] ?? NaN) - expected)).toBeLessThanOrEqual(divided + 1e-6);
    }
  }
}

async function bytesOf({ folder }: PublishedTrial): Promise<string[]> {
  const names = ['sinh-theo-gioi-tinh', 'sinh-theo-thang', 'sinh-dung-han', 'khai-sinh-lai'];
  return Promise.all(names.map((name) => readFile(path.join(folder, 'files', `${name}.csv`), 'utf8')));
}

test('random chains and splits: every event once, no part below zero, whatever the order of the rows', async () => {
  const changes = fc.tuple(changesOf(0), changesOf(1)).map((each) => each.flat());
  await fc.assert(
    fc.asyncProperty(
      changes,
      fc.array(row, { minLength: 1, maxLength: 200, size: 'max' }),
      fc.infiniteStream(fc.nat()),
      async (became, found, random) => {
        const rows = [...found, known];
        const published = await publish(site(became, rows));
        const first = rows.filter(({ again }) => again !== 'yes');
        const bySex = await published.cells('sinh-theo-gioi-tinh');
        expectWhole(bySex, became, first, ',_T');
        for (const sex of ['M', 'F', '_U'])
          if (bySex.has(`2022,P,${sex}`))
            expectWhole(
              bySex,
              became,
              first.filter((one) => one.sex === sex),
              `,${sex}`,
            );
        const again = rows.filter((one) => one.again === 'yes');
        expectWhole(await published.cells('khai-sinh-lai'), became, again, '');
        const shuffled = rows
          .map((one) => ({ one, at: random.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ one }) => one);
        expect(await bytesOf(await publish(site(became, shuffled)))).toEqual(await bytesOf(published));
      },
    ),
    { numRuns: 6 },
  );
});

describe('a commune in three parts', () => {
  const changes: Change[] = [
    ...['u1', 'u2', 'u3', 'u4'].map((code): Change => ({ stage: 0, from: code, to: code, share: 1 })),
    { stage: 1, from: 'u1', to: 'u1', share: 0.333 },
    { stage: 1, from: 'u1', to: 'u2', share: 0.333 },
    { stage: 1, from: 'u1', to: 'u3', share: 0.334 },
    ...['u2', 'u3', 'u4'].map((code): Change => ({ stage: 1, from: code, to: code, share: 1 })),
  ];
  const of = (count: number, months: readonly string[]): Row[] =>
    months.map((month) => ({ month, key: keyOf('u1', 1), sex: 'F', again: 'no', count }));

  test.each([
    [1, ['2023-01'], [0, 0, 1]],
    [1, ['2023-01', '2023-02'], [1, 0, 1]],
    [1, ['2023-01', '2023-02', '2023-03'], [1, 1, 1]],
    [1000, ['2023-01'], [333, 333, 334]],
    [999_999, ['2023-01'], [333_000, 333_000, 333_999]],
  ])('%i events in each of %j: %j', async (count, months, expected) => {
    const cells = await (await publish(site(changes, of(count, months)))).cells('sinh-theo-gioi-tinh');
    expect(['u1', 'u2', 'u3', 'u4', 'P'].map((code) => cells.get(`2023,${code},_T`))).toEqual([
      ...expected.map((events) => `${events},e`),
      '0,',
      `${count * months.length},`,
    ]);
  });
});

describe('what is marked as an estimate', () => {
  const changes: Change[] = [
    ...codes.map((code): Change => ({ stage: 0, from: code, to: code, share: 1 })),
    { stage: 1, from: 'u1', to: 'u1', share: 0.5 },
    { stage: 1, from: 'u1', to: 'u2', share: 0.5 },
    ...['u2', 'u3', 'u4'].map((code): Change => ({ stage: 1, from: code, to: code, share: 1 })),
  ];

  test('only years in which there was something to divide', async () => {
    const rows: Row[] = [
      { month: '2022-03', key: keyOf('u1', 0), sex: 'F', again: 'no', count: 4 },
      { month: '2023-03', key: keyOf('u1', 1), sex: 'F', again: 'no', count: 0 },
      { month: '2024-03', key: keyOf('u2', 1), sex: 'F', again: 'no', count: 2 },
    ];
    const cells = await (await publish(site(changes, rows))).cells('sinh-theo-gioi-tinh');
    expect(['2022', '2023', '2024'].map((year) => cells.get(`${year},u1,_T`))).toEqual(['2,e', '0,', '0,']);
  });

  test('re-registrations by the year they came in, and apart', async () => {
    const file = `date,registered,unit,sex,reregistered,count
2022-03,2024-05,u1,F,yes,4
2022-03,2022-03,u2,F,no,1
2023-03,2023-03,u2,F,no,1
2024-03,2024-03,u2,F,no,1
`;
    const usual = site(changes, []);
    const published = await publish({ ...usual, files: { ...usual.files, 'b.csv': file } });
    const [again, bySex] = [
      await published.cells('khai-sinh-lai'),
      await published.cells('sinh-theo-gioi-tinh'),
    ];
    expect(['2022', '2023', '2024'].map((year) => again.get(`${year},u1`))).toEqual(['0,', '0,', '2,e']);
    expect(['2022', '2023', '2024'].map((year) => bySex.get(`${year},u1,_T`))).toEqual(['0,', '0,', '0,']);
    expect(again.get('2024,P')).toBe('4,');
  });
});

test('what became of a district divides nothing: its communes tell', async () => {
  const units = `${unitsHeader}
P,,,province,,P,P,,,
u1,2024-07-01,,commune,P,u1,u1,,,
u2,2024-07-01,,commune,P,u2,u2,,,
D,,2024-06-30,district,P,D,D,,,
u1,,2024-06-30,commune,D,u1,u1,,,
u2,,2024-06-30,commune,D,u2,u2,,,
`;
  const rows = ['u1', 'u2'].flatMap((code) =>
    ['2023-03', '2024-09'].map((month) => `${month},_U,${code},F,3\n`),
  );
  const published = await publish({
    inputs: '  - { register: births, files: b.csv, coverage: complete }',
    files: {
      'units.csv': units,
      'unit-changes.csv':
        'date,from_code,to_code,share\n2024-07-01,u1,u1,1\n2024-07-01,u2,u2,1\n2024-07-01,D,u1,0.5\n2024-07-01,D,u2,0.5\n',
      'b.csv': `date,timeliness,unit,sex,count\n${rows.join('')}`,
    },
    settings: { units_as_of: '2024-07-01' },
  });
  const cells = await published.cells('sinh-theo-gioi-tinh');
  const keys = ['P', 'u1', 'u2', 'D-2024-06-30', 'u1-2024-06-30'];
  expect(keys.map((key) => cells.get(`2023,${key},_T`))).toEqual(['6,', '3,', '3,', '6,', '3,']);
  expect(keys.map((key) => cells.get(`2024,${key},_T`))).toEqual(['6,', '3,', '3,', ',x', ',x']);
});

test('a commune of which a part left the site: that part is the site’s no more, the rest an estimate', async () => {
  const units = `${unitsHeader}
P,,,province,,P,P,,,
Q,,,province,,Q,Q,,,
u1,2024-07-01,,commune,P,u1,u1,,,
u2,2024-07-01,,commune,Q,u2,u2,,,
u1,,2024-06-30,commune,P,u1,u1,,,
`;
  const published = await publish({
    inputs: '  - { register: births, files: b.csv, coverage: complete }',
    files: {
      'units.csv': units,
      'unit-changes.csv': 'date,from_code,to_code,share\n2024-07-01,u1,u1,0.75\n2024-07-01,u1,u2,0.25\n',
      'b.csv': 'date,timeliness,unit,sex,count\n2023-03,_U,u1,F,8\n2024-09,_U,u1,F,5\n',
    },
    settings: { units_as_of: '2024-07-01' },
  });
  const cells = await published.cells('sinh-theo-gioi-tinh');
  const keys = ['P', 'u1', 'u1-2024-06-30'];
  expect(keys.map((key) => cells.get(`2023,${key},_T`))).toEqual(['6,e', '6,e', '8,']);
  expect(keys.map((key) => cells.get(`2024,${key},_T`))).toEqual(['5,', '5,', ',x']);
  expect([...cells.keys()].filter((key) => /u2|Q/.test(key))).toEqual([]);
});
