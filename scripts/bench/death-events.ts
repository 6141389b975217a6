import { DuckDBInstance } from '@duckdb/node-api';
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../command.ts';

/**
 * Makes a site folder with one generated file of death events, one row each, over ten years, 65 communes, single ages
 * and the causes of the default site's deaths, the frequent ones more often. The same number of events gives the same file; one that is there is kept.
 *
 * @returns the site folder and the events' file
 */
export async function deathEvents(events: number): Promise<{ site: string; csv: string; bytes: number }> {
  const site = path.join(root, 'build', 'bench', `deaths-${events}`);
  const csv = path.join(site, 'deaths.csv');
  await mkdir(site, { recursive: true });
  await cp(path.join(root, 'data', 'lang-son', 'units.csv'), path.join(site, 'units.csv'));
  const yaml = await readFile(path.join(root, 'data', 'lang-son', 'site.yaml'), 'utf8');
  const inputs = 'inputs:\n  - { register: deaths, files: deaths.csv }\n';
  const years = yaml
    .replace(/^id: .*$/m, `id: bench-${events}`)
    .replace(/^years: .*$/m, 'years: { first: 2016, last: 2025 }')
    .replace(/^inputs:[\s\S]*$/m, inputs);
  await writeFile(path.join(site, 'site.yaml'), years);
  if ((await stat(csv).catch(() => null)) === null) await generate(site, csv, events);
  return { site, csv, bytes: (await stat(csv)).size };
}

async function generate(site: string, csv: string, events: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  await db.run(`CREATE TABLE units AS SELECT code, row_number() OVER () - 1 AS n
    FROM read_csv('${path.join(site, 'units.csv')}', all_varchar = true) WHERE level = 'commune'`);
  await db.run(`CREATE TABLE causes AS SELECT cause AS code, row_number() OVER (ORDER BY sum(count) DESC, cause) - 1 AS n
    FROM read_csv('${path.join(root, 'data', 'lang-son', 'registers', 'deaths.csv')}', types = {'cause': 'VARCHAR'})
    GROUP BY cause`);
  // Ages crowd towards old age and causes towards a few codes, as deaths do; hashes stand in for chance.
  await db.run(`COPY (
    SELECT strftime(DATE '2016-01-01' + (hash(i) % 3650)::INTEGER, '%Y-%m-%d') AS date,
      strftime(DATE '2016-01-01' + (hash(i) % 3650)::INTEGER + (hash(i * 7) % 40)::INTEGER, '%Y-%m-%d') AS registered,
      units.code AS unit,
      CASE WHEN hash(i * 5) % 100 < 54 THEN 'M' ELSE 'F' END AS sex,
      (100 * sqrt((hash(i * 11) % 10000) / 10000.0))::INTEGER AS age,
      causes.code AS cause
    FROM range(${events}) AS events(i)
    JOIN units ON units.n = hash(i * 3) % 65
    JOIN causes ON causes.n = floor((SELECT count(*) FROM causes) * pow((hash(i * 13) % 100000) / 100000.0, 3))::INTEGER
  ) TO '${csv}' (HEADER)`);
  db.closeSync();
  instance.closeSync();
}
