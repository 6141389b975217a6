import { decompress } from 'fzstd';
import type { Compressors, FileMetaData } from 'hyparquet';
import type { ColumnDecoder } from 'hyparquet/src/types.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { getSchemaPath } from 'hyparquet/src/schema.js';

/*
 * Columns of a Parquet file, part by part. Whole columns are all that pages ask for: the plans, filters and indexes of
 * hyparquet's front door would be a third of what a phone has to fetch for a filter.
 */

/** Published Parquet files are packed with zstd; hyparquet brings no zstd of its own. */
export const compressors: Compressors = {
  ZSTD: (packed, length) => decompress(packed, new Uint8Array(length)),
};

/** What one row group holds of a column, still packed. */
export interface ColumnPart {
  /** Rows before it, and its own. */
  readonly rowStart: number;
  readonly rows: number;
  readonly view: DataView;
  readonly decoder: ColumnDecoder;
}

/**
 * The parts of a column in the order of the rows.
 *
 * @throws Error when a row group lacks the column
 */
export function columnParts(
  file: ArrayBuffer,
  { schema, row_groups }: FileMetaData,
  name: string,
): ColumnPart[] {
  let rowStart = 0;
  return row_groups.map(({ columns, num_rows }) => {
    const rows = Number(num_rows);
    const column = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data;
    const schemaPath = column && getSchemaPath(schema, column.path_in_schema);
    const element = schemaPath?.at(-1)?.element;
    if (column === undefined || schemaPath === undefined || element === undefined)
      throw new Error(`the table's file has no column ${name}`);
    const { codec, type, path_in_schema: pathInSchema } = column;
    const from = Number(column.dictionary_page_offset ?? column.data_page_offset);
    const part: ColumnPart = {
      rowStart,
      rows,
      view: new DataView(file, from, Number(column.total_compressed_size)),
      decoder: { pathInSchema, schemaPath, element, codec, type, compressors, parsers: DEFAULT_PARSERS },
    };
    rowStart += rows;
    return part;
  });
}
