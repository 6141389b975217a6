import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { cp, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../command.ts';

export type EventFormat = 'csv' | 'parquet';

/**
 * Makes a site folder with one generated file of death events, one row each: 2016 to 2025, on the 194 communes of their
 * time and the 65 since, with days of death and of registration, single ages and the causes of the default site's
 * deaths, the frequent ones more often. The same number of events gives the same file; one that is there is kept.
 *
 * @returns the site folder and the events' file
 */
export async function deathEvents(
  events: number,
  format: EventFormat,
): Promise<{ site: string; file: string; bytes: number }> {
  const site = path.join(root, 'build', 'bench', `deaths-${events}-${format}`);
  const file = path.join(site, `deaths.${format}`);
  await mkdir(site, { recursive: true });
  const source = path.join(root, 'data', 'lang-son');
  for (const name of ['units.csv', 'unit-changes.csv'])
    await cp(path.join(source, name), path.join(site, name));
  const yaml = await readFile(path.join(source, 'site.yaml'), 'utf8');
  const inputs = `inputs:\n  - { register: deaths, files: deaths.${format} }\n`;
  const settings = yaml
    .replace(/^id: .*$/m, `id: bench-${events}-${format}`)
    .replace(/^years: .*$/m, 'years: { first: 2016, last: 2025 }')
    .replace(/^inputs:[\s\S]*$/m, inputs);
  await writeFile(path.join(site, 'site.yaml'), settings);
  if ((await stat(file).catch(() => null)) === null) {
    if (format === 'parquet') await generate(site, file, events);
    else await asCsv((await deathEvents(events, 'parquet')).file, file);
  }
  return { site, file, bytes: (await stat(file)).size };
}

async function generate(site: string, file: string, events: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  const deaths = path.join(root, 'data', 'lang-son', 'registers', 'deaths-*.csv');
  const units = (ended: string): string =>
    `SELECT code FROM read_csv('${path.join(site, 'units.csv')}', all_varchar = true)
      WHERE level = 'commune' AND valid_to IS ${ended} NULL ORDER BY code`;
  const causes = `SELECT cause FROM read_csv('${deaths}', types = {'cause': 'VARCHAR'})
      WHERE cause <> '_U' GROUP BY cause ORDER BY sum(count) DESC, cause`;
  const [then, now, codes] = [
    await listSql(db, units('NOT')),
    await listSql(db, units('')),
    await listSql(db, causes),
  ];
  // Rows come in any order: to keep one would leave all the work to one thread.
  await db.run('SET preserve_insertion_order = false');
  // Ages crowd towards old age and causes towards a few codes, as deaths do; hashes stand in for chance.
  await db.run(`COPY (
    WITH drawn AS (
      SELECT i, DATE '2016-01-01' + (hash(i) % 3650)::INTEGER AS died FROM range(${events}) AS events(i)
    )
    SELECT strftime(died, '%Y-%m-%d') AS date,
      strftime(died + (hash(i * 7) % 40)::INTEGER, '%Y-%m-%d') AS registered,
      CASE WHEN died < DATE '2025-07-01' THEN ${then}[1 + (hash(i * 3) % ${then.split(',').length})::INTEGER]
        ELSE ${now}[1 + (hash(i * 3) % ${now.split(',').length})::INTEGER] END AS unit,
      CASE WHEN hash(i * 5) % 100 < 54 THEN 'M' ELSE 'F' END AS sex,
      (100 * sqrt((hash(i * 11) % 10000) / 10000.0))::INTEGER AS age,
      ${codes}[1 + floor(${codes.split(',').length} * pow((hash(i * 13) % 100000) / 100000.0, 3))::INTEGER] AS cause
    FROM drawn
  ) TO '${file}.part' (FORMAT parquet)`);
  db.closeSync();
  instance.closeSync();
  // A generation that was stopped leaves no file that looks whole.
  await rename(`${file}.part`, file);
}

/** The codes a query gives, as a list of SQL. */
async function listSql(db: DuckDBConnection, query: string): Promise<string> {
  const rows = (await db.runAndReadAll(query)).getRows();
  return `[${rows.map(([code]) => `'${String(code)}'`).join(',')}]`;
}

/** The same events as CSV: to draw them again would take far longer. */
async function asCsv(parquet: string, file: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  await db.run(`COPY (FROM read_parquet('${parquet}')) TO '${file}.part' (FORMAT csv, HEADER)`);
  db.closeSync();
  instance.closeSync();
  await rename(`${file}.part`, file);
}
