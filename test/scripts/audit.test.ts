import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditChoice } from '../../scripts/audit/audit-choice.ts';
import { auditPublication, auditText, unjoinedLines } from '../../scripts/audit/audit-publication.ts';
import { manifestText, readManifest } from '../../src/catalogue/manifest.ts';
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
function audit(...words: readonly string[]): { status: number | null; said: string } {
  const run = spawnSync('node', ['scripts/audit.ts', ...words], { encoding: 'utf8' });
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
    expect(told).toMatchObject({ joined_up_to: 1200, not_joined: [] });
    expect(trial.manifest.protection).toMatchObject({ joinedUpTo: 1200, notJoined: [] });
    // What has no figure because nothing of its detail is published is no part of the share that is withheld.
    const counted = [...cells.values()].filter(
      ({ value, confidentiality }) => `${value}${confidentiality}` !== '',
    );
    expect(trial.manifest.protection?.tables).toContainEqual({
      slug,
      cells: counted.length,
      withheld: (await withheldOf(trial)).length,
    });
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

/** Births whose tables by age of mother, birth order and commune cross in a ring. */
const crossing = (): TrialSite => ({
  ...site(),
  files: {
    'births.csv': [
      'year,unit,sex,timeliness,mother_age,birth_order,count',
      ...['2022', '2023', '2024'].flatMap((year) =>
        ['a', 'b', 'c'].flatMap((unit, at) =>
          ['19', '23', '27', '33'].flatMap((age, group) =>
            ['1', '2', '3'].flatMap((order) =>
              ['M', 'F'].map(
                (sex, index) =>
                  `${year},${unit},${sex},on_time,${age},${order},${40 + 7 * at + 5 * group + 3 * Number(order) + index}`,
              ),
            ),
          ),
        ),
      ),
      '',
    ].join('\n'),
  },
});

describe('joint counts that no table shows', () => {
  test('what is left out is named, a line a register; with a higher number less is', async () => {
    const { folder } = await publish(crossing());
    const usual = audit(folder);
    expect(usual.status).toBe(0);
    expect(usual.said).toContain(
      'joint counts, up to 1200 of a group of variables: no groups not looked at\n',
    );
    const few = audit(folder, '--joint', '0');
    expect(few.status).toBe(0);
    expect(few.said).toMatch(
      /up to 0 of a group of variables: \d+ groups? not looked at\n {4}births: .*birth_order × mother_age × unit/,
    );
    expect(audit('--joint=5000', folder).said).toContain('up to 5000 of a group of variables: no groups');
  });

  test('a group that is left out of several years is told once, in the order of registers and names', async () => {
    const trial = await publish(site());
    const left: Readonly<Record<string, readonly (readonly string[])[]>> = {
      2022: [['mother_age', 'sex', 'unit']],
      2023: [
        ['mother_age', 'sex', 'unit'],
        ['unit', 'birth_order', 'sex'],
      ],
      2024: [],
    };
    const result = await auditPublication(
      { manifest: trial.manifest, files: path.join(trial.folder, 'files') },
      ({ year }) =>
        Promise.resolve({ cells: 9, withheld: 2, narrowest: 4, findings: [], unjoined: left[year] ?? [] }),
    );
    const groups = [
      { register: 'births', variables: ['birth_order', 'sex', 'unit'] },
      { register: 'births', variables: ['mother_age', 'sex', 'unit'] },
    ];
    expect(result?.unjoined).toEqual(groups);
    if (result === null) return;
    expect(JSON.parse(auditText(result))).toMatchObject({ joined_up_to: 1200, not_joined: groups });
    expect(unjoinedLines(result, 1200)).toEqual([
      'joint counts, up to 1200 of a group of variables: 2 groups not looked at',
      '  births: birth_order × sex × unit, mother_age × sex × unit',
    ]);
  });

  test.each([
    [['--joint', '-1'], '--joint “-1”; allowed: a whole number from 0'],
    [['--joint', '1.5'], '--joint “1.5”; allowed: a whole number from 0'],
    [['--joint', '1e3'], '--joint “1e3”; allowed: a whole number from 0'],
    [['dist', '--joint'], '--joint “”; allowed: a whole number from 0'],
    [['--joint', '5', '--joint=6'], '--joint stands more than once; allowed: once'],
    [['--joints', '5'], '“--joints” is no option; allowed: --joint <n>'],
    [['-j'], '“-j” is no option; allowed: --joint <n>'],
    [['dist', 'elsewhere'], '“dist” and “elsewhere”: one folder at a time'],
  ])('%j is refused with what is allowed', (words, sentence) => {
    expect(auditChoice(words)).toContain(sentence);
  });

  test('a manifest of a release before they were looked at says nothing of them', async () => {
    const { manifest } = await publish(site());
    const text = manifestText(manifest).replace(/,\s*"joinedUpTo": 1200,\s*"notJoined": \[\]/, '');
    expect(text).not.toContain('oined');
    expect(readManifest(text).protection).toEqual({
      ...manifest.protection,
      joinedUpTo: null,
      notJoined: [],
    });
  });

  test('where words are refused nothing is attacked', () => {
    const { status, said } = audit('test/scripts', '--joint', 'many');
    expect(status).toBe(1);
    expect(said).toContain('--joint “many”; allowed: a whole number from 0');
    expect(said).not.toContain('no published files');
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
    // It told this one, and of another year what codes there are.
    const others = [...truth].filter(([codes, row]) => codes.startsWith('2022,c,') && Number(row.value) > 4);
    const lines = [[secondary, { value }] as const, ...others].map(
      ([codes, row]) => `${codes},${row.value},,`,
    );
    const after = await publish(site(archive(...lines)));
    const withheld = await withheldOf(after);
    // Withheld or not, it is no less than it was: two others are needed.
    const beside = withheld.filter((codes) => codes.startsWith('2024,a,') && codes !== secondary);
    expect(beside.length).toBeGreaterThanOrEqual(2);
  });

  describe('a late registration', () => {
    // No child of the Tày was born at first, nor fewer than five of others; then one boy of commune b is registered.
    const first = rows.filter((row) => !/,on_time,2,|,c,.,on_time,6,|,a,.,on_time,6,/.test(row));
    const many = ['2022', '2023', '2024'].flatMap((year) =>
      ['a', 'c'].map((unit) => `${year},${unit},F,on_time,6,9`),
    );
    const before = [...first, ...many];
    const after = [...before, '2024,b,M,late,2,1'];
    const births = (lines: readonly string[]): TrialSite['files'] => ({
      'births.csv': ['year,unit,sex,timeliness,ethnicity,count', ...lines, ''].join('\n'),
    });
    const next = (files: TrialSite['files']): TrialSite => {
      const own = site(files);
      return { ...own, settings: { ...own.settings, release: '{ id: "2", date: 2031-01-15 }' } };
    };
    const tay = '2024,b,02';

    test('is told by no two releases together', async () => {
      const first = await publish(site(births(before)));
      expect(await withheldOf(first)).toEqual([]);
      const csv = readFileSync(path.join(first.folder, 'files', `${slug}.csv`), 'utf8');
      const knowing = await publish(next({ ...births(after), [`published/1/files/${slug}.csv`]: csv }));
      expect((await rowsOf(knowing, slug)).get(tay)).toMatchObject({ value: '', confidentiality: 'c' });
      expect(audit(knowing.folder, '--earlier', first.folder)).toMatchObject({ status: 0 });
    });

    test('is looked for in a release of the same site before this one', async () => {
      const first = await publish(site());
      expect(audit(first.folder, '--earlier', first.folder)).toMatchObject({
        status: 1,
        said: expect.stringContaining('the earlier release is 1 as well; allowed: one before it'),
      });
      expect(audit(first.folder, '--earlier', 'test/scripts')).toMatchObject({
        status: 1,
        said: expect.stringContaining('no published files of an earlier release'),
      });
    });
  });

  test('a count that is less than it was is another one', async () => {
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
