import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personFaultText, publish } from '../../scripts/publication.ts';

/*
 * Everything a person can get wrong in a count file, each with the whole message it gives. To add a case drop
 * `<case>.csv` into fixtures/bad and run once with UPDATE_GOLDEN=1; then read `<case>.txt` as that person would.
 */

const fixtures = path.resolve('test/registers/fixtures/bad');
const mayUpdate = process.env.UPDATE_GOLDEN === '1' && process.env.CI === undefined;

const siteYaml = `
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
disclosure: { rule: exact, reason: { vi: Thử, en: Trial } }
inputs:
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
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-bad-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

let sites = 0;
async function site(place: (file: string) => Promise<void>): Promise<string> {
  const folder = path.join(work, `site-${sites++}`);
  await mkdir(folder);
  await writeFile(path.join(folder, 'site.yaml'), siteYaml);
  await writeFile(path.join(folder, 'units.csv'), unitsCsv);
  await place(path.join(folder, 'deaths.csv'));
  return folder;
}

/** Publishes and returns what the person is told; fails where nothing was wrong. */
async function told(folder: string): Promise<{ message: string; checks: string; published: boolean }> {
  const build = `${folder}-build`;
  const message = await publish(folder, build, () => undefined).then(
    () => expect.fail('it was published'),
    (error: unknown) => personFaultText(error) ?? expect.fail(`not a fault of a person: ${String(error)}`),
  );
  const checks = await readFile(path.join(build, 'trial', 'checks.csv'), 'utf8');
  return { message, checks, published: existsSync(path.join(build, 'trial', 'files')) };
}

describe('bad count files', () => {
  const cases = readdirSync(fixtures).filter((name) => name.endsWith('.csv'));

  test.each(cases)('%s', async (name) => {
    const folder = await site((file) => cp(path.join(fixtures, name), file));
    const { message, checks, published } = await told(folder);
    const golden = path.join(fixtures, name.replace(/csv$/, 'txt'));
    if (mayUpdate) writeFileSync(golden, `${message}\n`);
    expect(`${message}\n`).toBe(readFileSync(golden, 'utf8'));
    expect(published).toBe(false);
    // Every fault on the screen is a line of checks.csv, below its header.
    expect(checks.trimEnd().split('\n')).toHaveLength(1 + message.split('\n').length);
    for (const text of [message, checks]) expect(text).not.toMatch(/Nguyễn|Trần|020123456789|nhồi máu/);
  });

  test('a missing file', async () => {
    const { message } = await told(await site(() => Promise.resolve()));
    expect(message).toBe('deaths.csv: no such file; site.yaml names it under inputs (deaths)');
  });

  test('a file named twice', async () => {
    const folder = await site((file) => cp(path.join(fixtures, 'no-icd-code.csv'), file));
    await writeFile(
      path.join(folder, 'site.yaml'),
      siteYaml.replace('files: deaths.csv', "files: ['*eaths.csv', deaths.csv]"),
    );
    expect((await told(folder)).message).toContain(
      'deaths.csv: named twice in the inputs: its rows would count twice',
    );
  });

  test('a copy under another name', async () => {
    const folder = await site((file) => cp(path.join(fixtures, 'no-icd-code.csv'), file));
    await cp(path.join(folder, 'deaths.csv'), path.join(folder, 'deaths copy.csv'));
    await writeFile(
      path.join(folder, 'site.yaml'),
      siteYaml.replace('files: deaths.csv', "files: 'deaths*.csv'"),
    );
    expect((await told(folder)).message).toContain(
      'deaths.csv: the same, byte for byte, as deaths copy.csv: its rows would count twice',
    );
  });

  test('a folder where a file should be', async () => {
    const { message } = await told(await site((file) => mkdir(file).then(() => undefined)));
    expect(message).toBe('deaths.csv: a folder, where a CSV file should be');
  });

  test('one line of 2 GB, at the start', async () => {
    const folder = await site((file) => sparse(file, ''));
    expect((await told(folder)).message).toBe(
      'deaths.csv: line 1 is longer than 1000000 bytes; a count file has one row a line',
    );
  });

  test('one line of 2 GB, after a good row', async () => {
    const good = 'date,registered,unit,sex,age,cause,count\n2023-03-01,2023-03-05,05977,M,71,I21.9,2\n';
    const folder = await site((file) => sparse(file, good));
    expect((await told(folder)).message).toBe(
      'deaths.csv, line 3: longer than 1000000 bytes; a count file has one row a line',
    );
  });

  /** A file whose last line is 2 GB long; a sparse one, that takes no room on the disk. */
  async function sparse(file: string, start: string): Promise<void> {
    const handle = await open(file, 'w');
    await handle.write(start + '9'.repeat(1000));
    await handle.truncate(2 ** 31);
    await handle.close();
  }
});
