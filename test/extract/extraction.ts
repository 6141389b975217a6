import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tablesSql, type Office, type RegisterId } from './office-tables.ts';

/** A file of `scripts/extract` as an office has it. */
export const sqlFile = (name: string): string => path.resolve('scripts', 'extract', `${name}.sql`);

/** The count files of the registers by name, as text; and the account of every event. */
export type Extracted = Readonly<Record<RegisterId | 'account', string>>;

/** What an extraction runs: every count file, and the account. */
export const extractions: readonly (keyof Extracted)[] = [
  'births',
  'deaths',
  'marriages',
  'divorces',
  'adoptions',
  'account',
];

/**
 * Puts an office's tables into a new DuckDB, lays `source.sql` over them and runs the files of `scripts/extract`.
 *
 * @param adapted SQL run after `source.sql`, for an office whose views differ (`CREATE OR REPLACE VIEW …`)
 */
export async function extractWithDuckDb(office: Office, adapted = ''): Promise<Extracted> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-extract-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  try {
    const db = await instance.connect();
    await db.run(tablesSql(office) + (await readFile(sqlFile('source'), 'utf8')) + adapted);
    const texts: [string, string][] = [];
    for (const name of extractions) {
      const select = (await readFile(sqlFile(name), 'utf8')).trim().replace(/;$/, '');
      const csv = path.join(folder, `${name}.csv`);
      await db.run(`COPY (${select}) TO '${csv}' (HEADER)`);
      texts.push([name, await readFile(csv, 'utf8')]);
    }
    db.closeSync();
    return Object.fromEntries(texts) as Record<keyof Extracted, string>;
  } finally {
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A count file taken apart: its header, and its lines without it, sorted by their bytes. */
export function linesOf(csv: string): { readonly header: string; readonly lines: string[] } {
  const [header = '', ...lines] = csv.split('\n').filter((line) => line !== '');
  return { header, lines: lines.toSorted() };
}

/** The sum of the column `count`. */
export const eventsIn = (csv: string): number =>
  linesOf(csv).lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(',') + 1)), 0);
