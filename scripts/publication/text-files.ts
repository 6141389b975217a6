import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedFile } from '../../src/catalogue/manifest.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { TableFormat } from '../../src/catalogue/table-formats.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { jsonStat } from '../../src/files/json-stat.ts';
import { labelledCsv } from '../../src/files/labelled-csv.ts';
import type { Origin } from '../../src/files/workbook/origin.ts';
import { tableWorkbook } from '../../src/files/workbook/table-workbook.ts';

/** The files of a table that need no database. */
export type TextFormat = Exclude<TableFormat, 'parquet'>;
export const textFormats = ['csv', 'vi.csv', 'en.csv', 'xlsx', 'json'] as const satisfies TextFormat[];

/** Where each of them goes. */
export type TextPaths = Readonly<Record<TextFormat, string>>;

/**
 * Writes the files of a table but the Parquet file, one after the other, so that no two are in memory; says what they
 * are. It does not let go of its thread before it is done: a thread that is ended leaves nothing that still writes.
 */
export function writeTextFiles(
  table: PublishedTable,
  origin: Origin,
  paths: TextPaths,
): Record<TextFormat, PublishedFile> {
  const { simulated } = origin;
  const made: Record<TextFormat, () => string | Uint8Array> = {
    csv: () => codesCsv(table, simulated),
    'vi.csv': () => labelledCsv(table, 'vi', simulated),
    'en.csv': () => labelledCsv(table, 'en', simulated),
    xlsx: () => tableWorkbook(table, origin),
    json: () => jsonStat(table, origin),
  };
  const written = textFormats.map((format) => [format, writtenFile(paths[format], made[format]())] as const);
  return Object.fromEntries(written) as Record<TextFormat, PublishedFile>;
}

/** Writes a file, and says what it is. */
export function writtenFile(file: string, content: string | Uint8Array): PublishedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  writeFileSync(file, bytes);
  return {
    name: path.basename(file),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
