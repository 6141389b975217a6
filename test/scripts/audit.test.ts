import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf, trials, type PublishedTrial, type TrialSite } from '../publish-trial.ts';

/*
 * The wall as a publisher meets it: small counts of a whole site withheld, the publication attacked, what earlier
 * releases told, and `npm run audit` as anybody may run it.
 */

const slug = 'sinh-theo-dan-toc';
/** Births of a year by unit and ethnic group: one Nùng child in commune a, three in c. */
const births: Readonly<Record<string, readonly [number, number, number]>> = {
  a: [40, 21, 1],
  b: [35, 25, 7],
  c: [30, 28, 3],
};
const groups = ['1', '2', '6'];
const rows = ['2022', '2023', '2024'].flatMap((year) =>
  Object.entries(births).flatMap(([unit, counts]) =>
    counts.flatMap((count, index) =>
      count > 1
        ? [
            `${year},${unit},M,on_time,${groups[index]},${Math.ceil(count / 2)}`,
            `${year},${unit},F,on_time,${groups[index]},${Math.floor(count / 2)}`,
          ]
        : [`${year},${unit},M,on_time,${groups[index]},${count}`],
    ),
  ),
);
const site = (
  files: TrialSite['files'] = {},
  disclosure = '{ rule: threshold, threshold: 5 }',
): TrialSite => ({
  inputs: '  - { register: births, files: births.csv }',
  files: { 'births.csv': ['year,unit,sex,timeliness,ethnicity,count', ...rows, ''].join('\n'), ...files },
  settings: { disclosure },
});
const exact = '{ rule: exact, reason: { vi: Thử, en: Trial } }';

const { publish, refused } = trials();

async function withheldOf(trial: PublishedTrial): Promise<string[]> {
  return [...(await rowsOf(trial, slug))].flatMap(([codes, row]) =>
    row.confidentiality === 'c' ? codes : [],
  );
}

/** Runs the command on a folder, as a person would. */
function audit(folder: string): { status: number | null; said: string } {
  const run = spawnSync('node', ['scripts/audit.ts', folder], { encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

/** A copy of a publication with one line of a table's file replaced. */
function tampered(trial: PublishedTrial, name: string, change: (csv: string) => string): string {
  const folder = `${trial.folder}-${name}`;
  cpSync(trial.folder, folder, { recursive: true });
  const file = path.join(folder, 'files', `${slug}.csv`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

describe('a site with a threshold', () => {
  test('withholds small counts and what would give them back, and says what the attack came to', async () => {
    const trial = await publish(site());
    const cells = await rowsOf(trial, slug);
    const [small, ...others] = (await withheldOf(trial)).filter((codes) => codes.startsWith('2024,a,'));
    // The one child, and another group of the commune: the total of all births is exact.
    expect([small, ...others].length).toBeGreaterThanOrEqual(2);
    expect(cells.get('2024,a,_T')).toMatchObject({ value: '62', confidentiality: '' });
    for (const row of cells.values()) if (row.confidentiality === 'c') expect(row.value).toBe('');
    const told = JSON.parse(readFileSync(path.join(trial.folder, 'files', 'audit.json'), 'utf8')) as unknown;
    expect(told).toMatchObject({ threshold: 5, recovered: 0, narrowest: 4 });
    expect(trial.manifest.protection?.tables.map((table) => table.slug)).toContain(slug);
    expect(audit(trial.folder)).toMatchObject({ status: 0 });
  });

  test('an exact site is not attacked', async () => {
    const trial = await publish(site({}, exact));
    expect(trial.manifest.protection).toBeNull();
    expect(audit(trial.folder)).toMatchObject({
      status: 0,
      said: expect.stringContaining('nothing to attack'),
    });
  });
});

describe('npm run audit', () => {
  test('exits with 1, naming the cell and the way, where one published count gives another back', async () => {
    const trial = await publish(site());
    const truth = await rowsOf(await publish(site({}, exact)), slug);
    const own = (await withheldOf(trial)).filter((codes) => codes.startsWith('2024,a,'));
    // All but the smallest of commune a are told: what is left follows from the total.
    const [kept, ...told] = own.toSorted(
      (one, other) => Number(truth.get(one)?.value) - Number(truth.get(other)?.value),
    );
    const folder = tampered(trial, 'told', (csv) =>
      told.reduce(
        (text, codes) => text.replace(`${codes},,,c`, `${codes},${truth.get(codes)?.value},,`),
        csv,
      ),
    );
    const { status, said } = audit(folder);
    expect(status).toBe(1);
    expect(said).toContain(`births 2024, unit=a, ethnicity=${kept?.split(',')[2]}: is 1`);
    expect(said).toMatch(/by (subtraction|elimination)/);
  });

  test('exits with 1, naming the equation, where published figures contradict one another', async () => {
    const trial = await publish(site());
    const folder = tampered(trial, 'wrong', (csv) => csv.replace('2024,P,_T,190', '2024,P,_T,191'));
    const { status, said } = audit(folder);
    expect(status).toBe(1);
    expect(said).toMatch(/everything: 19[01] in table \S+, and 19[01] in table|do not add up/);
  });

  test('exits with 1, naming file and line, where a figure stands beside the mark of a withheld one', async () => {
    const trial = await publish(site());
    const [codes = ''] = (await withheldOf(trial)).filter((one) => one.startsWith('2024,a,'));
    const folder = tampered(trial, 'beside', (csv) => csv.replace(`${codes},,,c`, `${codes},1,,c`));
    const { status, said } = audit(folder);
    expect(status).toBe(1);
    expect(said).toMatch(
      /sinh-theo-dan-toc\.csv, line \d+: 1 stands beside the mark "c" of a withheld figure/,
    );
  });

  test('exits with 1, naming file and line, where a row is missing', async () => {
    const trial = await publish(site());
    const folder = tampered(trial, 'short', (csv) => csv.replace(/^2023,a,_T,.*\n/m, ''));
    const { status, said } = audit(folder);
    expect(status).toBe(1);
    expect(said).toMatch(
      /sinh-theo-dan-toc\.csv, line \d+: code "01" where "_T" belongs; a row is missing, or out of its order/,
    );
  });

  test('exits with 1 where no counts fit what is published', async () => {
    const trial = await publish(site());
    const [codes = ''] = (await withheldOf(trial)).filter((one) => one.startsWith('2024,a,'));
    const folder = tampered(trial, 'cannot', (csv) => csv.replace(`${codes},,,c`, `${codes},9999,,`));
    const { status, said } = audit(folder);
    expect(status).toBe(1);
    expect(said).toMatch(/no whole numbers from zero up fit|do not add up/);
    expect(said).not.toContain('    at ');
  });

  test('says where there is nothing to attack', () => {
    const { status, said } = audit('test/scripts');
    expect(status).toBe(1);
    expect(said).toContain('no published files');
  });
});

describe('earlier releases', () => {
  const header = 'year,unit,ethnicity,value,status,confidentiality';
  const archive = (...lines: readonly string[]): TrialSite['files'] => ({
    [`published/2025-1/files/${slug}.csv`]: [header, ...lines, ''].join('\n'),
  });

  test('a count they told is known: others are withheld in its place', async () => {
    const before = await publish(site());
    const secondary = (await withheldOf(before)).find(
      (codes) => codes.startsWith('2024,a,') && !codes.endsWith(',06') && !codes.endsWith(',6'),
    );
    const truth = await rowsOf(await publish(site({}, exact)), slug);
    const value = truth.get(secondary ?? '')?.value ?? '';
    expect(Number(value)).toBeGreaterThanOrEqual(5);
    const after = await publish(site(archive(`${secondary},${value},,`)));
    const withheld = await withheldOf(after);
    expect(withheld).not.toContain(secondary);
    expect(withheld.filter((codes) => codes.startsWith('2024,a,')).length).toBeGreaterThanOrEqual(2);
  });

  test('a count that has changed since is another one', async () => {
    const before = await withheldOf(await publish(site()));
    const after = await withheldOf(await publish(site(archive(`${before[0]},999,,`))));
    expect(after).toEqual(before);
  });

  test('a small count they told cannot be withheld any more: nothing is published', async () => {
    const truth = await rowsOf(await publish(site({}, exact)), slug);
    const small = [...truth].find(([codes, { value }]) => codes.startsWith('2024,a,') && value === '1');
    const said = await refused(site(archive(`${small?.[0]},1,,`)));
    expect(said).toContain('release 2025-1 published a count below 5');
    expect(said).toContain(slug);
  });
});
