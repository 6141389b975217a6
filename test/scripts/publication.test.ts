import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFigures } from '../../src/browser/cells.ts';
import { causeByCode, causeOf } from '../../src/catalogue/causes.ts';
import { publish, type Means, type Publication } from '../../scripts/publication.ts';
import { csvAlone } from '../few-formats.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-publication-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

const siteYaml = (inputs: string): string => `
id: trial
title: { vi: Thử, en: Trial }
publisher: { name: { vi: Thử, en: Trial } }
unit: P
units_as_of: 2024-01-01
years: { first: 2022, last: 2024, provisional: [2024] }
cut_off: 2024-12-31
release: { id: "1", date: 2025-01-15 }
simulated: false
source: { vi: Thử, en: Trial }
disclosure: { rule: exact, reason: { vi: Thử, en: Trial } }
inputs:
${inputs}`;
const unitsCsv = `code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat
P,,,province,,P,P,,,
D1,,,district,P,D1,D1,,,
D2,,,district,P,D2,D2,,,
a,,,commune,D1,a,a,,,
b,,,commune,D1,b,b,,,
c,,,commune,D2,c,c,,,
`;
const parents: Record<string, string | null> = {
  a: 'D1',
  b: 'D1',
  c: 'D2',
  D1: 'P',
  D2: 'P',
  _U: 'P',
  P: null,
};

let sites = 0;
async function publishFiles(
  inputs: string,
  files: Record<string, string | Uint8Array>,
  means: Means = { openWriter: csvAlone },
): Promise<Publication> {
  const folder = path.join(work, `site-${sites++}`);
  await mkdir(folder);
  await writeFile(path.join(folder, 'site.yaml'), siteYaml(inputs));
  await writeFile(path.join(folder, 'units.csv'), unitsCsv);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return publish(folder, `${folder}-build`, () => undefined, means);
}

/** A table's CSV as a map from codes to the cell's value, status and confidentiality. */
async function cellsOf({ folder }: Publication, slug: string): Promise<Map<string, string>> {
  const [head = '', ...lines] = (await readFile(path.join(folder, 'files', `${slug}.csv`), 'utf8'))
    .trim()
    .split('\n');
  const dimensions = head.split(',').indexOf('value');
  return new Map(
    lines.map((line) => {
      const fields = line.split(',');
      return [fields.slice(0, dimensions).join(), fields.slice(dimensions).join()];
    }),
  );
}

const deaths = 'date,registered,unit,sex,age,cause,count\n';

describe('the engine against sums made one event at a time', () => {
  const row = fc.record({
    year: fc.constantFrom('2022', '2023', '2024'),
    unit: fc.constantFrom('a', 'b', 'c', '_U'),
    sex: fc.constantFrom('M', 'F', '_U'),
    age: fc.oneof(
      fc.integer({ min: 0, max: 110 }).map(String),
      fc.constantFrom('_U', 'Y80T84', 'Y_GE85', 'Y_LT1'),
    ),
    cause: fc.constantFrom('I21.9', 'i219', 'A09', 'C86', 'R99', 'U07.1', 'T71', '_U', 'V89', 'O72.1'),
    count: fc.integer({ min: 0, max: 40 }),
  });

  const ageGroup = (age: string): string => {
    if (!/^\d+$/.test(age)) return age;
    const years = Number(age);
    if (years === 0) return 'Y_LT1';
    if (years < 5) return 'Y1T4';
    return years >= 85 ? 'Y_GE85' : `Y${years - (years % 5)}T${years - (years % 5) + 4}`;
  };
  const leafOf = (cause: string): string =>
    ({
      'I21.9': '1-067',
      i219: '1-067',
      A09: '1-003',
      R99: '1-094',
      'U07.1': 'U07',
      T71: '_O',
      _U: '_U',
      V89: '1-096',
    })[cause] ?? causeOf(cause);
  const up = (code: string, parent: (code: string) => string | null): string[] => {
    const above = parent(code);
    return above === null ? [code] : [code, ...up(above, parent)];
  };
  const total = (code: string): string | null => (code === '_T' ? null : '_T');

  test('every cell of both tables of deaths', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const lines = rows.map(
          ({ year, unit, sex, age, cause, count }) =>
            `${year}-06-01,${year},${unit},${sex},${age},${cause},${count}\n`,
        );
        const publication = await publishFiles('  - { register: deaths, files: d.csv, coverage: complete }', {
          'd.csv': deaths + lines.join(''),
        });
        const byAge = new Map<string, number>();
        const byCause = new Map<string, number>();
        const add = (to: Map<string, number>, key: string, count: number): unknown =>
          to.set(key, (to.get(key) ?? 0) + count);
        for (const { year, unit, sex, age, cause, count } of rows)
          for (const s of up(sex, total))
            for (const a of up(ageGroup(age), total)) {
              for (const u of up(unit, (code) => parents[code] ?? null))
                add(byAge, [year, u, s, a].join(), count);
              for (const c of up(leafOf(cause), (code) => causeByCode.get(code)?.parent ?? null))
                add(byCause, [year, s, a, c].join(), count);
            }
        for (const [slug, expected] of [
          ['tu-vong-theo-tuoi', byAge],
          ['tu-vong-theo-nguyen-nhan', byCause],
        ] as const) {
          const cells = await cellsOf(publication, slug);
          const years = new Set<string>(rows.map(({ year }) => year));
          for (const [key, cell] of cells) {
            const year = key.slice(0, 4);
            const value = years.has(year) ? `${expected.get(key) ?? 0},${year === '2024' ? 'p' : ''},` : ',,';
            // A hundred thousand cells: to expect each would take longer than to count them.
            if (cell !== value) expect(`${slug} ${key}: ${cell}`).toBe(`${slug} ${key}: ${value}`);
          }
          for (const [key, count] of expected)
            if (count > 0) expect(cells.has(key), `${slug} ${key}`).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('how a count file may be written', () => {
  const rows = [
    ['date', 'registered', 'unit', 'sex', 'age', 'cause', 'count'],
    ['2023-03-01', '2023-03-05', 'a', 'Nữ', '71', 'I219', '2'],
    ['01/03/2023', '5/3/2023', 'a', 'Nữ', '7', 'i21.9', '3'],
  ];
  const text = (separator: string, end = '\n', quote = ''): string =>
    rows.map((row) => row.map((cell) => quote + cell + quote).join(separator) + end).join('');
  const inputs =
    '  - { register: deaths, files: d.csv, coverage: complete, columns: { sex: { from: sex, values: { Nữ: F } } } }';

  test.each([
    ['comma', text(',')],
    ['semicolon', text(';')],
    ['tab', text('\t')],
    ['quoted', text(',', '\n', '"')],
    ['CR LF', text(',', '\r\n')],
    ['BOM', `\uFEFF${text(',')}`],
    ['BOM and quoted', `\uFEFF${text(';', '\r\n', '"')}`],
    ['NFD', text(',').normalize('NFD')],
    ['no line end at the end', text(',').trimEnd()],
    ['blank lines', text(',', '\n\n')],
    ['blanks around values', text(' ,')],
  ])('%s', async (_, file) => {
    const publication = await publishFiles(inputs, { 'd.csv': file });
    const cells = await cellsOf(publication, 'tu-vong-theo-nguyen-nhan');
    expect(cells.get('2023,F,_T,1-067')).toBe('5,,');
    expect(cells.get('2023,F,Y70T74,1-067')).toBe('2,,');
    expect(publication.manifest.accounts[0]).toMatchObject({ read: 2, accepted: 2, rejected: 0, events: 5 });
  });

  test('events without a count, ages in days, a year instead of a date, several files by a pattern', async () => {
    const head = 'year,timeliness,unit,sex,age_days,cause\n';
    const files = {
      'd-1.csv': `${head}2023,on_time,a,F,3,P22\n2023,late,b,M,400,A09\n`,
      'd-2.csv': `${head}2022,on_time,c,F,30000,_U\n`,
    };
    const publication = await publishFiles(
      "  - { register: deaths, files: 'd-*.csv', coverage: complete }",
      files,
    );
    const cells = await cellsOf(publication, 'tu-vong-theo-tuoi');
    expect(cells.get('2023,D1,_T,Y_LT1')).toBe('1,,');
    expect(cells.get('2023,P,_T,Y1T4')).toBe('1,,');
    expect(cells.get('2022,c,F,Y80T84')).toBe('1,,');
    // Nothing came in for 2024: not a zero.
    expect(cells.get('2024,P,_T,_T')).toBe(',,');
  });

  test('columns that are joined, tried in turn, constant or taken from the name of the file', async () => {
    const inputs = `
  - register: deaths
    coverage: complete
    files: deaths-22.csv
    ignore: [note]
    columns:
      year: { file_name: 'deaths-(\\d\\d)', as: 20$1 }
      timeliness: { constant: _U }
      unit: { constant: a }
      sex: { from: SEXO, values: { 1: M, 2: F }, empty: _U }
      age: { join: [kind, age], patterns: [{ match: '1 (\\d+)', as: $1 }, { match: '[23] \\d+', as: "0" }] }
      cause: { first_of: [outer, inner] }`;
    const file = 'SEXO,kind,age,outer,inner,note\n1,1,30,V89,S06,x\n2,3,9,,P22,\n,1,85, ,I64,\n';
    const publication = await publishFiles(inputs, { 'deaths-22.csv': file });
    const cells = await cellsOf(publication, 'tu-vong-theo-nguyen-nhan');
    expect(cells.get('2022,M,Y30T34,1-096')).toBe('1,,');
    expect(cells.get('2022,F,Y_LT1,1-092')).toBe('1,,');
    expect(cells.get('2022,_U,Y_GE85,1-069')).toBe('1,,');
  });

  test('a count of 0 is a zero, a year without a row is not', async () => {
    const file = `${deaths}2023-01-01,2023-01-02,a,F,1,A09,0\n2022-01-01,2022-01-02,a,F,1,A09,1\n`;
    const cells = await cellsOf(
      await publishFiles('  - { register: deaths, files: d.csv, coverage: complete }', { 'd.csv': file }),
      'tu-vong-theo-tuoi',
    );
    expect(cells.get('2023,P,_T,_T')).toBe('0,,');
    expect(cells.get('2024,P,_T,_T')).toBe(',,');
  });

  test('years outside the site’s are read, accounted for and named, not published', async () => {
    const file = `${deaths}2021-12-31,2022-01-02,a,F,1,A09,4\n2022-01-01,2022-01-02,a,F,1,A09,1\n`;
    const { manifest, folder } = await publishFiles(
      '  - { register: deaths, files: d.csv, coverage: complete }',
      {
        'd.csv': file,
      },
    );
    expect(manifest.accounts[0]).toMatchObject({ read: 2, accepted: 2, events: 5 });
    expect(manifest.warnings).toEqual([
      {
        kind: 'outside_years',
        register: 'deaths',
        column: 'date',
        rows: 1,
        values: [{ value: '2021', rows: 1 }],
        moreValues: 0,
      },
    ]);
    expect((await cellsOf({ folder, manifest }, 'tu-vong-theo-tuoi')).get('2022,P,_T,_T')).toBe('1,,');
  });

  test('rejected rows the publisher allows are left out and listed', async () => {
    const file = `${deaths}2023-01-01,2023-01-02,a,F,1,A09,4\n2023-01-01,2023-01-02,a,F,1,ZZ9,1\n`;
    const inputs = '  - { register: deaths, files: d.csv, coverage: complete }\nrejected_rows_allowed: 1';
    const { manifest, folder } = await publishFiles(inputs, { 'd.csv': file });
    expect(manifest.accounts[0]).toMatchObject({ read: 2, accepted: 1, rejected: 1, events: 4 });
    expect(await readFile(path.join(folder, 'checks.csv'), 'utf8')).toContain('\nd.csv,3,cause,ZZ9,');
  });
});

describe('the published files', () => {
  const inputs = '  - { register: deaths, files: d.csv, coverage: complete }';
  const file = `${deaths}2023-03-01,2023-03-05,a,F,71,I219,2\n2024-03-01,2024-03-05,c,M,30,V89,1\n`;

  test('the same input gives the same bytes', async () => {
    const [one, other] = [
      await publishFiles(inputs, { 'd.csv': file }, {}),
      await publishFiles(inputs, { 'd.csv': file }, {}),
    ];
    const names = (await readdir(one.folder, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(names.length).toBeGreaterThan(8);
    for (const entry of names) {
      const relative = path.relative(one.folder, path.join(entry.parentPath, entry.name));
      const [a, b] = await Promise.all(
        [one, other].map(({ folder }) => readFile(path.join(folder, relative))),
      );
      expect(a?.equals(b ?? Buffer.alloc(0)), relative).toBe(true);
    }
  });

  test('Parquet and CSV hold the same cells, read by DuckDB and by the page’s own reader', async () => {
    const publication = await publishFiles(inputs, { 'd.csv': file }, {});
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    for (const table of publication.manifest.tables) {
      const [csv, parquet] = [table.files.csv, table.files.parquet].map(({ name }) =>
        path.join(publication.folder, 'files', name),
      );
      const derived = table.source === 'derived';
      const numbers = ['value', ...(derived ? ['lower', 'upper'] : [])];
      const texts = ['status', 'confidentiality', ...(derived ? ['reason'] : [])];
      const asDouble = numbers.map((name) => `${name}::DOUBLE AS ${name}`);
      const notNull = texts.map((name) => `coalesce(${name}, '') AS ${name}`);
      const same = await db.runAndReadAll(`WITH
        c AS (SELECT * REPLACE (${[...asDouble, ...notNull].join(', ')}) FROM read_csv('${csv}', all_varchar = true)),
        p AS (SELECT * REPLACE (${asDouble.join(', ')}) FROM '${parquet}')
        SELECT (SELECT count(*) FROM c), (SELECT count(*) FROM p), (SELECT count(*) FROM (FROM c EXCEPT ALL FROM p))`);
      expect(same.getRowsJson()).toEqual([[String(table.rows), String(table.rows), '0']]);
      const kinds = await db.runAndReadAll(`SELECT DISTINCT compression FROM parquet_metadata('${parquet}')`);
      expect(kinds.getRowsJson()).toEqual([['ZSTD']]);
      const said = await db.runAndReadAll(
        `SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('${parquet}')`,
      );
      expect(Object.fromEntries(said.getRowsJson() as [string, string][])).toMatchObject({
        release: '1',
        licence: 'CC-BY-4.0',
      });
      const figures = await readFigures(new Uint8Array(await readFile(parquet ?? '')).buffer, table.rows);
      expect(figures.value).toEqual(
        [...(await cellsOf(publication, table.slug)).values()].map((cell) =>
          cell.startsWith(',') ? null : Number(cell.split(',')[0]),
        ),
      );
    }
    db.closeSync();
    instance.closeSync();
  });

  test('a failed publication leaves the last one whole, and says why beside it', async () => {
    const publication = await publishFiles(inputs, { 'd.csv': file }, {});
    const folder = publication.folder.replace(/-build.*$/, '');
    await writeFile(path.join(folder, 'd.csv'), `${deaths}2023-03-01,2023-03-05,a,X,71,I219,2\n`);
    await expect(publish(folder, `${folder}-build`, () => undefined)).rejects.toThrow(
      'column sex: "X": not a code',
    );
    expect(existsSync(path.join(publication.folder, 'files', 'tu-vong-theo-tuoi.parquet'))).toBe(true);
    expect(existsSync(`${publication.folder}.draft`)).toBe(false);
    expect(await readFile(path.join(publication.folder, 'checks.csv'), 'utf8')).toContain('d.csv,2,sex,X,');
  });
});
