import { Table, type Vector } from 'apache-arrow';
import { parquetMetadataAsync, parquetScan, type DecodedArray } from 'hyparquet';
import { compressors } from '../cells.ts';
import { integerVector, realVector, textVector, truthVector } from './arrow-columns.ts';
import type { CodeRow } from './codes.ts';

/* DuckDB in the browser reads no Parquet without an extension from another host: hyparquet reads it, Arrow hands it over. */

/**
 * A published Parquet file as an Arrow table: its columns under their names, texts as VARCHAR, counts as INTEGER.
 *
 * @throws Error when the file has a column of a kind that published files do not have
 */
export async function tableOfParquet(file: ArrayBuffer): Promise<Table> {
  const metadata = await parquetMetadataAsync(file);
  const scan = await parquetScan({ file, metadata, compressors });
  const columns: Record<string, Vector> = {};
  for (const { name, type } of metadata.schema.slice(1)) {
    // A range is a row group: the scan reads no further at once.
    const groups = await Promise.all(scan.ranges.map((range) => scan.readColumn({ column: name, ...range })));
    columns[name] = vectorOf(
      groups.length === 1 ? (groups[0] ?? []) : groups.flatMap((group) => [...group]),
      name,
      type,
    );
  }
  return new Table(columns);
}

function vectorOf(values: DecodedArray, name: string, type: string | undefined): Vector {
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
