import { Table, type Vector } from 'apache-arrow';
import { parquetMetadataAsync, parquetScan, type DecodedArray } from 'hyparquet';
import { compressors } from '../cells.ts';
import { integerVector, realVector, textVector, truthVector } from './arrow-columns.ts';
import type { CodeRow, TableRow } from './codes.ts';

/* DuckDB in the browser reads no Parquet without an extension from another host: hyparquet reads it, Arrow hands it over. */

/**
 * A published Parquet file as an Arrow table: its columns under their names, texts as VARCHAR, counts as INTEGER,
 * derived figures and their intervals as DOUBLE.
 *
 * @param signal ends the work between two columns
 * @throws Error when the file has a column of a kind that published files do not have, or at the signal
 */
export async function tableOfParquet(file: ArrayBuffer, signal?: AbortSignal): Promise<Table> {
  const metadata = await parquetMetadataAsync(file);
  const scan = await parquetScan({ file, metadata, compressors });
  const columns: Record<string, Vector> = {};
  // Only derived tables say why a value is missing. Their figures have fractions, even where these happen to have none.
  const isDerived = metadata.schema.some(({ name }) => name === 'reason');
  for (const { name, type } of metadata.schema.slice(1)) {
    await pageMayAct();
    signal?.throwIfAborted();
    // A range is a row group: the scan reads no further at once.
    const groups = await Promise.all(scan.ranges.map((range) => scan.readColumn({ column: name, ...range })));
    columns[name] = vectorOf(joined(groups), name, isDerived && name === 'value' ? 'DOUBLE' : type);
  }
  return new Table(columns);
}

/** Lets the page draw its progress and hear its buttons: a column of half a million cells takes a tenth of a second. */
function pageMayAct(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function joined(groups: readonly DecodedArray[]): ArrayLike<unknown> {
  const [only] = groups;
  if (only !== undefined && groups.length === 1) return only;
  const values = new Array<unknown>(groups.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const group of groups) for (const value of group) values[at++] = value;
  return values;
}

function vectorOf(values: ArrayLike<unknown>, name: string, type: string | undefined): Vector {
  switch (type) {
    case 'BYTE_ARRAY':
      return textVector(values as ArrayLike<string>);
    case 'INT32':
      return integerVector(values as ArrayLike<number>);
    case 'INT64':
    case 'DOUBLE':
    case 'FLOAT':
      return realVector(values as ArrayLike<number | bigint>);
    case 'BOOLEAN':
      return truthVector(values as ArrayLike<boolean>);
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
