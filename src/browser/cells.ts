import { parquetMetadata } from 'hyparquet/src/metadata.js';
import type { DerivedColumns } from '../catalogue/published-table.ts';
import { columnParts, type ColumnPart } from './parquet-column.ts';
import { eachValue, readPages } from './parquet-pages.ts';

/** The figures of a table without their codes: cell `i` stands where the codelists' order puts it. */
export interface TableFigures {
  readonly value: readonly (number | null)[];
  readonly status: readonly string[];
  readonly confidentiality: readonly string[];
  /** Of derived tables: intervals, and why a cell has no value. */
  readonly derived?: DerivedColumns;
}

const everyTable = ['value', 'status', 'confidentiality'];
const derivedTables = ['lower', 'upper', 'reason'];
const ofNumbers = ['value', 'lower', 'upper'];

/**
 * Reads the figures of a published table's Parquet file, in the page and at build time alike.
 *
 * The columns of codes are left unread: a published table holds every combination of its codes once, in the order of
 * the codelists, so a cell's place says its codes. The others are taken column by column: an object a row would cost
 * half a million objects in the largest tables.
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
  for (const name of wanted)
    for (const part of columnParts(file, metadata, name)) {
      takePart(part, numbers.get(name), texts.get(name));
      // The page answers between two parts.
      await new Promise((resolve) => setTimeout(resolve));
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

/** Puts the values of a part where their rows stand, as numbers or as texts; what is null stays as it was. */
function takePart(
  part: ColumnPart,
  numbers: (number | null)[] | undefined,
  texts: string[] | undefined,
): void {
  let here: ArrayLike<unknown> = [];
  let start = part.rowStart;
  readPages(part, {
    dictionary: (values) => (here = values),
    page(page) {
      const { places, rows, values } = page;
      eachValue(page, (row, at) => {
        const cell = places === null ? values?.[at] : here[places[at] ?? 0];
        // Whole numbers of 64 bits come as bigint.
        if (numbers !== undefined) numbers[start + row] = Number(cell);
        if (texts !== undefined) texts[start + row] = String(cell);
      });
      start += rows;
    },
  });
}
