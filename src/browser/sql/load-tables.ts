import { Table, type Vector } from 'apache-arrow';
import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { columnParts } from '../parquet-column.ts';
import { integerVector, textVector, truthVector } from './arrow-columns.ts';
import type { CodeRow, TableRow } from './codes.ts';
import { numberReader, textReader, truthReader, type ColumnReader } from './parquet-vectors.ts';

/* DuckDB in the browser reads no Parquet without an extension from another host: hyparquet reads it, Arrow hands it over. */

/**
 * A published Parquet file as an Arrow table: its columns under their names, texts as VARCHAR, counts as INTEGER,
 * derived figures and their intervals as DOUBLE.
 *
 * @param signal ends the work between two parts of a column
 * @throws Error when the file has a column of a kind that published files do not have, or at the signal
 */
export async function tableOfParquet(file: ArrayBuffer, signal?: AbortSignal): Promise<Table> {
  const metadata = parquetMetadata(file);
  const rows = Number(metadata.num_rows);
  const mayAct = pageMayAct();
  const columns: Record<string, Vector> = {};
  // Only derived tables say why a value is missing. Their figures have fractions, even where these happen to have none.
  const isDerived = metadata.schema.some(({ name }) => name === 'reason');
  for (const { name, type } of metadata.schema.slice(1)) {
    const reader = readerOf(name, isDerived && name === 'value' ? 'DOUBLE' : type, rows);
    for (const part of columnParts(file, metadata, name)) {
      await mayAct();
      signal?.throwIfAborted();
      reader.take(part);
    }
    columns[name] = reader.vector();
  }
  return new Table(columns);
}

/** Longer than that a page must not be deaf to its buttons, milliseconds. */
const longest = 12;

/** Lets the page draw its progress and hear its buttons, where it has not for a while; a timer would wait 4 ms each time. */
function pageMayAct(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    last = performance.now();
  };
}

function readerOf(name: string, type: string | undefined, rows: number): ColumnReader {
  switch (type) {
    case 'BYTE_ARRAY':
      return textReader(rows);
    case 'INT32':
      return numberReader(rows, true);
    case 'INT64':
    case 'DOUBLE':
    case 'FLOAT':
      return numberReader(rows, false);
    case 'BOOLEAN':
      return truthReader(rows);
    default:
      throw new Error(`column ${name}: no published file has columns of type ${type}`);
  }
}

/** The codelists as one Arrow table, so that a query can join labels to codes. */
export function tableOfCodes(codes: readonly CodeRow[]): Table {
  return new Table({
    dimension: textVector(codes.map((row) => row.dimension)),
    code: textVector(codes.map((row) => row.code)),
    parent: textVector(codes.map((row) => row.parent)),
    label_vi: textVector(codes.map((row) => row.label.vi)),
    label_en: textVector(codes.map((row) => row.label.en)),
    position: integerVector(codes.map((row) => row.position)),
    leaf: truthVector(codes.map((row) => row.leaf)),
    ranked: truthVector(codes.map((row) => row.ranked)),
  });
}

/** What tables there are as an Arrow table: DuckDB itself knows only those that are loaded. */
export function tableOfTables(tables: readonly TableRow[]): Table {
  return new Table({
    name: textVector(tables.map((row) => row.name)),
    title_vi: textVector(tables.map((row) => row.title.vi)),
    title_en: textVector(tables.map((row) => row.title.en)),
    topic: textVector(tables.map((row) => row.topic)),
    rows: integerVector(tables.map((row) => row.rows)),
  });
}
