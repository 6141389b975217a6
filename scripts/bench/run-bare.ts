import { DuckDBInstance } from '@duckdb/node-api';
import { printPeakMemory } from './measured.ts';

/* The yardstick: DuckDB alone groups the events' file by all its dimensions, at the finest grain it has. */

const file = process.argv[2] ?? '';
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const db = await instance.connect();
const rows = file.endsWith('.parquet') ? `read_parquet('${file}')` : `read_csv('${file}')`;
await db.run(`CREATE TABLE counts AS
  SELECT year(date::DATE) AS year, month(date::DATE) AS month, registered::DATE - date::DATE <= 15 AS on_time,
    unit, sex, age, cause, count(*) AS events
  FROM ${rows} GROUP BY ALL`);
db.closeSync();
instance.closeSync();
printPeakMemory();
