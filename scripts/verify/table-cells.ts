import type { DuckDBConnection } from '@duckdb/node-api';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestTable } from '../../src/catalogue/manifest.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { storedTable } from '../publication/stored-table.ts';
import type { Check } from './check.ts';
import type { FoundPublication } from './found-publications.ts';
import { differsInJsonStat } from './json-stat-cells.ts';
import { differsInLabelledCsv, differsInWorkbook } from './labelled-cells.ts';
import { differsInParquet } from './parquet-cells.ts';

/* The files of a table hold the same cells. The codes CSV is what the others are held against. */

/** Looks for the first cell of a file that is another one than in the codes CSV; `null` where there is none. */
type Comparison = (
  table: PublishedTable,
  file: string,
  csv: string,
  simulated: boolean,
) => Promise<string | null>;

/** Compares every file of every table with its codes CSV: a check for each format there is, in that order. */
export async function checkCells(
  { manifest, files }: FoundPublication,
  db: DuckDBConnection,
): Promise<Check[]> {
  const comparisons: Readonly<Record<string, Comparison>> = {
    parquet: (table, file, csv, simulated) => differsInParquet(db, table, csv, file, simulated),
    json: async (table, file) => differsInJsonStat(table, await readFile(file, 'utf8')),
    'vi.csv': async (table, file, _, simulated) =>
      differsInLabelledCsv(table, await readFile(file, 'utf8'), 'vi', simulated),
    'en.csv': async (table, file, _, simulated) =>
      differsInLabelledCsv(table, await readFile(file, 'utf8'), 'en', simulated),
    xlsx: async (table, file, _, simulated) => differsInWorkbook(table, await readFile(file), simulated),
  };
  const found = new Map<string, { tables: number; cells: number; faults: string[] }>();
  const note = (format: string, rows: number, fault: string | null): void => {
    const { tables, cells, faults } = found.get(format) ?? { tables: 0, cells: 0, faults: [] };
    found.set(format, {
      tables: tables + 1,
      cells: cells + rows,
      faults: fault === null ? faults : [...faults, fault],
    });
  };
  for (const listed of manifest.tables) {
    const csv = path.join(files, listed.files.csv.name);
    const text = await readFile(csv, 'utf8').catch(() => null);
    const table = text === null ? null : tableOf(listed, text);
    const broken = text === null || table === null ? 'is not there' : differsInCsv(table, text, listed);
    note('csv', listed.rows, broken === null ? null : `${listed.files.csv.name} ${broken}`);
    if (table === null || broken !== null) continue;
    for (const [format, differs] of Object.entries(comparisons)) {
      const file = (listed.files as Readonly<Record<string, { readonly name: string } | undefined>>)[format];
      if (file === undefined) continue;
      const fault = await differs(table, path.join(files, file.name), csv, listed.simulated).catch(
        unreadable,
      );
      note(format, listed.rows, fault === null ? null : `${file.name}: ${fault}`);
    }
  }
  return [...found].map(([format, { tables, cells, faults }]) => ({
    done:
      format === 'csv'
        ? `${cells} cells of ${tables} tables stand in their CSV, each once and in order`
        : `${cells} cells are the same in ${tables} ${format} files`,
    faults,
  }));
}

function tableOf(listed: ManifestTable, csv: string): PublishedTable {
  return storedTable(listed, listed.codelists, () => csv);
}

function unreadable(error: unknown): string {
  return `cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
}

/** A codes CSV is its own cells written again: every combination of codes, in order, and nothing beside them. */
function differsInCsv(
  table: PublishedTable,
  text: string,
  { rows, simulated }: ManifestTable,
): string | null {
  const lines = text.split('\n');
  if (lines.length - 2 !== rows) return `has ${lines.length - 2} rows, manifest.json says ${rows}`;
  const again = codesCsv(table, simulated);
  if (again === text) return null;
  const expected = again.split('\n');
  const at = lines.findIndex((line, index) => line !== expected[index]);
  return `has "${lines[at]}" in line ${at + 1}, where "${expected[at]}" should stand`;
}

/** A cell by its codes: `year=2024, unit=a`. */
export function cellName({ declaration, cells }: PublishedTable, at: number): string {
  return declaration.dimensions
    .map((dimension) => `${dimension}=${cells.codes[dimension]?.[at] ?? ''}`)
    .join(', ');
}
