import { DuckDBInstance } from '@duckdb/node-api';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskAccess, settingsOf } from '../../../scripts/publication/disk.ts';
import { readRegisters } from '../../../scripts/publication/read-registers.ts';
import {
  checkCountFile,
  type CheckCalls,
  type CheckedFile,
} from '../../../src/registers/checks/check-file.ts';
import { countsFaultText, type CountsFault } from '../../../src/registers/checks/faults.ts';
import type { CountFileInput, FileAccess } from '../../../src/registers/checks/open.ts';
import { registers } from '../../../src/registers/checks/register.ts';
import type { Settings } from '../../../src/settings/settings.ts';

/*
 * The check in the browser says of a file what the publication says of it: held against the messages a publisher is
 * given, and against the publication itself for files drawn at random.
 */

const fixtures = path.resolve('test/registers/fixtures/bad');

const siteYaml = (inputs: string): string => `
id: trial
title: { vi: Thử, en: Trial }
publisher: { name: { vi: Thử, en: Trial } }
unit: "20"
units_as_of: 2024-01-01
years: { first: 2022, last: 2024 }
cut_off: 2024-12-31
release: { id: "1", date: 2025-01-15 }
simulated: true
source: { vi: Thử, en: Trial }
legal_deadlines: { births: [{ from: 2016-01-01, days: 60 }] }
disclosure: { rule: exact, reason: { vi: Thử, en: Trial } }
inputs:
${inputs}`;
const deathsInput = `
  - register: deaths
    files: deaths.csv
    columns:
      sex: { from: sex, values: { Nam: M, Nữ: F } }
`;
const unitsCsv = `code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat
20,,,province,,Tỉnh Lạng Sơn,Lang Son province,,,
05977,,,commune,20,Phường Đông Kinh,Dong Kinh ward,urban,,
05986,,,commune,20,Phường Tam Thanh,Tam Thanh ward,urban,,
`;

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-check-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

let sites = 0;
/** Settings of a site folder with these inputs and files. */
async function site(inputs: string, files: Record<string, string | Uint8Array> = {}): Promise<Settings> {
  const folder = path.join(work, `site-${sites++}`);
  await mkdir(folder);
  const all = { 'site.yaml': siteYaml(inputs), 'units.csv': unitsCsv, ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(path.join(folder, name), text);
  return settingsOf(folder);
}

/** A file that is there in memory alone, as in a browser; it comes in pieces of any size. */
function memoryAccess(bytes: Uint8Array, piece = 1 << 20): FileAccess {
  return {
    kind: () => Promise.resolve('file'),
    read: (_path, position, length) => Promise.resolve(bytes.subarray(position, position + length)),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += piece)
        yield await Promise.resolve(bytes.subarray(at, at + piece));
    },
  };
}

function inputOf(settings: Settings, name: string, at = 0): CountFileInput {
  const input = settings.inputs[at];
  if (input === undefined) throw new Error(`no input ${at}`);
  return { path: name, shown: name, register: registers[input.register], input, severalFiles: false };
}

function check(
  settings: Settings,
  bytes: string | Uint8Array,
  calls: CheckCalls = {},
  piece?: number,
): Promise<CheckedFile> {
  const input = inputOf(settings, settings.inputs[0]?.files[0] ?? '');
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return checkCountFile(memoryAccess(content, piece), input, settings, calls);
}

/** What the publication says of the files of a site. */
async function published(settings: Settings) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  const faults: CountsFault[] = [];
  try {
    await db.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    const read = await readRegisters(
      db,
      settings,
      (fault) => faults.push(fault),
      () => undefined,
    );
    const warnings = read.warnings.map(({ kind, file, column, value, rows }) => ({
      kind,
      file,
      column,
      value,
      rows,
    }));
    return { accounts: read.accounts, warnings, faults };
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}

describe('every bad count file gives the lines the publisher is given', () => {
  const cases = readdirSync(fixtures).filter((name) => name.endsWith('.csv'));

  test.each(cases)('%s', async (name) => {
    const settings = await site(deathsInput);
    const bytes = new Uint8Array(readFileSync(path.join(fixtures, name)));
    for (const piece of [1 << 20, 7]) {
      const { account, faults, faultCount, kinds } = await check(settings, bytes, {}, piece);
      const golden = readFileSync(path.join(fixtures, name.replace(/csv$/, 'txt')), 'utf8');
      // The screen shows the first twenty.
      expect(`${faults.slice(0, 20).map(countsFaultText).join('\n')}\n`).toBe(golden);
      expect(faultCount).toBe(faults.length);
      expect(kinds.reduce((sum, kind) => sum + kind.faults, 0)).toBe(faultCount);
      if (account !== null) expect(account.read).toBe(account.accepted + account.rejected);
      expect(account?.rejected).not.toBe(0);
    }
  });

  test('what takes a file system to see is said of a browser’s files too', async () => {
    const settings = await site(deathsInput);
    const input = inputOf(settings, 'deaths.csv');
    const folder = { ...memoryAccess(new Uint8Array()), kind: () => Promise.resolve('folder' as const) };
    const { faults } = await checkCountFile(folder, input, settings);
    expect(faults.map(countsFaultText)).toEqual(['deaths.csv: a folder, where a CSV file should be']);
  });
});

describe('whole files', () => {
  const header = 'date,registered,unit,sex,age,cause,count';
  const row = '2023-03-01,2023-03-05,05977,M,71,I21.9,2';
  const told = async (bytes: string | Uint8Array, piece?: number) =>
    (await check(await site(deathsInput), bytes, {}, piece)).faults.map(countsFaultText);
  const openQuote =
    'a quotation mark that opens is not closed, or text follows it; a quote inside a value is doubled: ""';

  test('a quotation mark that stays open through a large file is told by its own line', async () => {
    const text = `${header}\n${row}\n"${`${row}\n`.repeat(40_000)}`;
    expect(await told(text, 1 << 16)).toEqual([`deaths.csv, line 3: ${openQuote}`]);
  });

  test('a quotation mark closed by another value’s hides no rows', async () => {
    const text = `${header}\n"${row}\n${row}\n2023-03-01,"2023-03-05",05977,M,71,I21.9,2\n${row}\n`;
    expect(await told(text)).toEqual([`deaths.csv, line 2: ${openQuote}`]);
  });

  test('a line longer than a million bytes, and what else is no row', async () => {
    const long = `${header}\n${row}\n2023,1\n${row}${'9'.repeat(1_000_000)}\n${row},1\n`;
    expect(await told(long)).toEqual([
      'deaths.csv, line 3: 2 field(s) where the header has 7, separated by comma',
      'deaths.csv, line 4: longer than 1000000 bytes; a count file has one row a line',
      'deaths.csv, line 5: more fields than the 7 of the header, separated by comma',
    ]);
  });

  test('bytes that are no UTF-8 matter in the columns that are counted', async () => {
    const settings = await site(`${deathsInput}    ignore: [note]\n`);
    const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const text = `${header},note\n${row},\xe9\n`;
    expect((await check(settings, bytes(text))).account).toMatchObject({ read: 1, accepted: 1 });
    const { faults } = await check(settings, bytes(`${text}${row.replace('M', 'M\xe9')},\n`));
    expect(faults.map(countsFaultText)).toEqual([
      'deaths.csv, line 3: not UTF-8 (perhaps Windows-1258 or TCVN3); save the file as CSV UTF-8',
    ]);
  });

  test('a column of too many different values', async () => {
    const rows = Array.from({ length: 200_001 }, (_, n) => row.replace('I21.9', `x${n}`));
    expect(await told([header, ...rows].join('\n'))).toEqual([
      'deaths.csv, column cause: more than 200000 different values: this is no column of codes, dates or numbers',
    ]);
  });

  test('a constant of site.yaml that is no code is said once', async () => {
    const settings = await site(
      '  - { register: deaths, files: d.csv, columns: { sex: { constant: m } } }\n',
    );
    const { faults, account } = await check(
      settings,
      `${header.replace(',sex', '')}\n${row.replace(',M', '')}\n`,
    );
    expect(account).toBeNull();
    expect(faults.map(countsFaultText)).toEqual([
      'd.csv, column sex: "m": not a code; allowed: M, F, _U (from site.yaml)',
    ]);
  });

  test('of many faults the first are kept, all are counted, and each kind reads as one', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) =>
      row.replace('2023-03-05', n < 10 ? 'x' : '2023-02-01'),
    );
    const settings = await site(deathsInput);
    const checked = await check(settings, [header, ...rows, '1,2', ''].join('\n'), { mostKept: 100 });
    expect(checked.account).toEqual({
      file: 'deaths.csv',
      register: 'deaths',
      ...{ read: 3001, accepted: 0, rejected: 3001, events: 0 },
    });
    expect(checked.faultCount).toBe(3001);
    expect(checked.faults).toHaveLength(100);
    expect(checked.faults[0]?.line).toBe(2);
    expect(checked.kinds.map(({ faults, lines }) => [faults, lines])).toEqual([
      [2990, [12, 13, 14, 15, 16]],
      [10, [2, 3, 4, 5, 6]],
      [1, [3002]],
    ]);
  });

  test('it tells how far it is, and ends when it is told to', async () => {
    const settings = await site(deathsInput);
    const text = `${header}\n${`${row}\n`.repeat(5000)}`;
    const heard: number[] = [];
    const onProgress = ({ bytes }: { bytes: number }): number => heard.push(bytes);
    await check(settings, text, { onProgress }, 1 << 16);
    expect(heard.at(-1)).toBe(text.length);
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    const controller = new AbortController();
    const ended = check(
      settings,
      text,
      { onProgress: () => controller.abort(), signal: controller.signal },
      1 << 12,
    );
    await expect(ended).rejects.toThrow(/abort/i);
  });
});

/** Reproducible chance: Mulberry32. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const columns: Record<string, readonly string[]> = {
  date: ['2023-03-01', '2022-12-31', '28/02/2024', '2023-05', '2021-07-01', '2024-02-30', '2025-01-01', ''],
  registered: ['2023-03-05', '2024-04-01', '2023', '2022', '_U', 'x', ''],
  timeliness: ['on_time', 'late', 'delayed', '_U', 'soon'],
  unit: ['05977', '05986', '_U', '20', '5977', 'Đông Kinh', 'Nguyễn Văn An', '020123456789'],
  unit_of_occurrence: ['05977', '_X', '_U', '1'],
  sex: ['M', 'F', 'Nam', 'Nữ', 'Nữ'.normalize('NFD'), '"F"', ' "M" ', 'm', ''],
  age: ['71', '0', 'Y5T9', '_U', '130', ''],
  age_days: ['0', '3000', '26000', '_U', ''],
  cause: ['I21.9', 'i219', 'C61', 'O72', 'S06', 'Z99', '_U', 'nhồi máu cơ tim', 'ZZ9', '"I10"', 'I"10'],
  reregistered: ['no', 'yes', '', 'maybe'],
  count: ['1', '2', '0', '12', '-1', '1.5', ''],
};

/** A file of deaths as an office might send it, most of its values right. */
function drawnFile(seed: number): Uint8Array {
  const draw = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T;
  const optional = ['timeliness', 'unit_of_occurrence', 'age_days', 'cause', 'reregistered', 'count'];
  const names = Object.keys(columns).filter((name) => !optional.includes(name) || draw(3) > 0);
  const [delimiter, lineEnd] = [pick([',', ';', '\t']), pick(['\n', '\r\n'])];
  const cell = (name: string): string => {
    const values = columns[name] ?? [];
    // The first values of each list are right ones.
    return values[draw(8) === 0 ? draw(values.length) : draw(3)] ?? '';
  };
  const lines = Array.from({ length: 1 + draw(60) }, () => {
    const line = names.map(cell).join(delimiter);
    const oddity = draw(60);
    if (oddity === 0) return '';
    if (oddity === 1) return names.map(() => '').join(delimiter);
    if (oddity === 2) return line.slice(line.indexOf(delimiter) + 1);
    if (oddity === 3) return `${line}${delimiter}x`;
    return oddity === 4 ? `${line}${delimiter}` : line;
  });
  const text = [names.join(delimiter), ...lines].join(lineEnd);
  const bytes = Buffer.from((draw(3) === 0 ? '\ufeff' : '') + text + (draw(2) === 0 ? lineEnd : ''));
  if (draw(12) === 0 && lines.length > 5) bytes[bytes.length - 20] = 0xff;
  return new Uint8Array(bytes);
}

describe('the same as the publication', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

  test('files drawn at random: faults, account and warnings', async () => {
    const settings = await site(deathsInput);
    let refused = 0;
    for (const seed of seeds) {
      const bytes = drawnFile(seed);
      await writeFile(path.join(settings.folder, 'deaths.csv'), bytes);
      const theirs = await published(settings);
      const ours = await check(settings, bytes, {}, 64);
      expect(ours.faults.map(countsFaultText), `seed ${seed}`).toEqual(theirs.faults.map(countsFaultText));
      expect(ours.account === null ? [] : [ours.account], `seed ${seed}`).toEqual(theirs.accounts);
      expect(ours.warnings, `seed ${seed}`).toEqual(theirs.warnings);
      refused += ours.account === null ? 1 : 0;
    }
    // Else nothing but refusals, or none, would have been compared.
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(seeds.length / 2);
  });

  test('the default site’s own files', async () => {
    const settings = await settingsOf('data/lang-son');
    const theirs = await published(settings);
    for (const [index, account] of theirs.accounts.entries()) {
      const input = settings.inputs.findIndex(({ register }) => register === account.register);
      const file = path.join(settings.folder, account.file);
      const ours = await checkCountFile(
        diskAccess,
        { ...inputOf(settings, account.file, input), path: file },
        settings,
      );
      expect(ours.account, `input ${index}`).toEqual(account);
      expect(ours.faults).toEqual([]);
      expect(ours.warnings).toEqual(theirs.warnings.filter((warning) => warning.file === account.file));
    }
  });
});
