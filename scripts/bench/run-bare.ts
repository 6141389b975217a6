import { DuckDBInstance } from '@duckdb/node-api';
import { printPeakMemory } from './measured.ts';

/* The yardstick: DuckDB alone groups the events' file by all its dimensions, at the finest grain it has. */

const csv = process.argv[2] ?? '';
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const db = await instance.connect();
await db.run(`CREATE TABLE counts AS
  SELECT year(date) AS year, unit, sex, age, cause, count(*) AS events FROM read_csv('${csv}') GROUP BY ALL`);
db.closeSync();
instance.closeSync();
printPeakMemory();
