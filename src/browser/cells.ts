import { decompress } from 'fzstd';
import type { Compressors } from 'hyparquet';
import { readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { getSchemaPath } from 'hyparquet/src/schema.js';
import type { DerivedColumns } from '../catalogue/published-table.ts';

/** The figures of a table without their codes: cell `i` stands where the codelists' order puts it. */
export interface TableFigures {
  readonly value: readonly (number | null)[];
  readonly status: readonly string[];
  readonly confidentiality: readonly string[];
  /** Of derived tables: intervals, and why a cell has no value. */
  readonly derived?: DerivedColumns;
}

/** Published Parquet files are packed with zstd; hyparquet brings no zstd of its own. */
export const compressors: Compressors = {
  ZSTD: (packed, length) => decompress(packed, new Uint8Array(length)),
};

const everyTable = ['value', 'status', 'confidentiality'];
const derivedTables = ['lower', 'upper', 'reason'];
const ofNumbers = ['value', 'lower', 'upper'];

/**
 * Reads the figures of a published table's Parquet file, in the page and at build time alike.
 *
 * The columns of codes are left unread: a published table holds every combination of its codes once, in the order of
 * the codelists, so a cell's place says its codes. The others are taken column by column: an object a row would cost
 * half a million objects in the largest tables. Whole columns are all that is asked for: the plans, filters and indexes
 * of hyparquet's front door would be a third of what a phone has to fetch for a filter.
 *
 * @param rows rows the manifest says the table has
 * @throws Error when the file does not hold that many, or lacks a column: it belongs to another release
 */
export async function readFigures(file: ArrayBuffer, rows: number): Promise<TableFigures> {
  const metadata = parquetMetadata(file);
  const cells = Number(metadata.num_rows);
  if (cells !== rows) throw new Error(`the table's file has ${cells} cells, its manifest says ${rows}`);
  const names = new Set(metadata.schema.map(({ name }) => name));
  const isDerived = names.has('reason');
  const wanted = isDerived ? [...everyTable, ...derivedTables] : everyTable;
  const lacking = wanted.filter((name) => !names.has(name));
  if (lacking.length > 0) throw new Error(`the table's file has no column ${lacking.join(', ')}`);

  const numbers = new Map<string, (number | null)[]>();
  const texts = new Map<string, string[]>();
  for (const name of wanted)
    if (ofNumbers.includes(name)) numbers.set(name, new Array<number | null>(rows).fill(null));
    else texts.set(name, new Array<string>(rows).fill(''));
  let rowStart = 0;
  for (const { columns, num_rows: groupRows } of metadata.row_groups) {
    const rowsHere = Number(groupRows);
    const place = { groupStart: rowStart, groupRows: rowsHere, selectStart: 0, selectEnd: rowsHere };
    for (const { meta_data: column } of columns) {
      const name = column?.path_in_schema[0] ?? '';
      if (column === undefined || !wanted.includes(name)) continue;
      const schemaPath = getSchemaPath(metadata.schema, column.path_in_schema);
      const element = schemaPath.at(-1)?.element;
      if (element === undefined) throw new Error(`the table's file has no schema of column ${name}`);
      const from = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const view = new DataView(file, from, Number(column.total_compressed_size));
      const { codec, type, path_in_schema: pathInSchema } = column;
      const { data } = readColumn({ view, offset: 0 }, place, {
        ...{ pathInSchema, schemaPath, element, codec, type, compressors, parsers: DEFAULT_PARSERS },
      });
      takeColumn(data, rowStart, numbers.get(name), texts.get(name));
      // The page answers between two columns.
      await new Promise((resolve) => setTimeout(resolve));
    }
    rowStart += rowsHere;
  }
  const numbersOf = (name: string): readonly (number | null)[] => numbers.get(name) ?? [];
  const textsOf = (name: string): readonly string[] => texts.get(name) ?? [];
  const figures = {
    value: numbersOf('value'),
    status: textsOf('status'),
    confidentiality: textsOf('confidentiality'),
  };
  if (!isDerived) return figures;
  const reason = textsOf('reason') as DerivedColumns['reason'];
  return { ...figures, derived: { lower: numbersOf('lower'), upper: numbersOf('upper'), reason } };
}

/** Puts the pages of a column where its rows stand, as numbers or as texts; what is null stays as it was. */
function takeColumn(
  pages: readonly ArrayLike<unknown>[],
  rowStart: number,
  numbers: (number | null)[] | undefined,
  texts: string[] | undefined,
): void {
  let row = rowStart;
  for (const page of pages)
    for (let at = 0; at < page.length; at++, row++) {
      const cell = page[at];
      if (cell === null || cell === undefined) continue;
      // Whole numbers of 64 bits come as bigint.
      if (numbers !== undefined) numbers[row] = Number(cell);
      if (texts !== undefined) texts[row] = String(cell);
    }
}
