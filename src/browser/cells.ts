import { decompress } from 'fzstd';
import { parquetReadObjects, type Compressors } from 'hyparquet';

/** The figures of a table without their codes: cell `i` stands where the codelists' order puts it. */
export interface TableFigures {
  readonly value: readonly (number | null)[];
  readonly status: readonly string[];
  readonly confidentiality: readonly string[];
}

/** Published Parquet files are packed with zstd; hyparquet brings no zstd of its own. */
export const compressors: Compressors = {
  ZSTD: (packed, length) => decompress(packed, new Uint8Array(length)),
};

/**
 * Reads the figures of a published table's Parquet file, in the page and at build time alike.
 *
 * The columns of codes are left unread: a published table holds every combination of its codes once, in the order of
 * the codelists, so a cell's place says its codes.
 *
 * @param rows rows the manifest says the table has
 * @throws Error when the file does not hold that many: it belongs to another release than the manifest
 */
export async function readFigures(file: ArrayBuffer, rows: number): Promise<TableFigures> {
  const columns = ['value', 'status', 'confidentiality'];
  const cells = await parquetReadObjects({ file, columns, compressors });
  if (cells.length !== rows)
    throw new Error(`the table's file has ${cells.length} cells, its manifest says ${rows}`);
  return {
    value: cells.map(({ value }) => (value === null || value === undefined ? null : Number(value))),
    status: cells.map(({ status }) => String(status ?? '')),
    confidentiality: cells.map(({ confidentiality }) => String(confidentiality ?? '')),
  };
}
