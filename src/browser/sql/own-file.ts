import { tableToIPC, Table, type Vector } from 'apache-arrow';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { foreignKind } from '../check/file-kind.ts';
import { compressors } from '../parquet-column.ts';
import { integerVector, plainTextVector, realVector, textVector, truthVector } from './arrow-columns.ts';

/* A file of the reader's as a table beside the published ones; it never leaves the machine. */

/** A file once read. */
export interface OwnTable {
  /** Its name in SQL, made of the file's. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** False where the first row holds figures, so that the columns were named `c1`, `c2`, … */
  readonly hasHeader: boolean;
  /** Rows that have more or fewer cells than the others: filled up or cut. */
  readonly uneven: number;
  /** For the engine. */
  readonly stream: Uint8Array;
}

/** Larger files would not fit into the memory of a page several times over. */
export const mostFileBytes = 200e6;

/**
 * Reads a CSV (comma, semicolon or tab; UTF-8 with or without a mark, UTF-16 with one) or Parquet file. Columns whose
 * every cell is a whole number, a number or true and false become such; a code with a leading zero stays a text, and so
 * do whole numbers too long for a number to hold exactly.
 *
 * @throws Error for a file that is empty, too large or of no kind that is read
 */
export async function ownTable(file: File): Promise<OwnTable> {
  if (file.size > mostFileBytes) throw new OwnFileError('large', file.name);
  const name = tableName(file.name);
  const isParquet = new TextDecoder().decode(await file.slice(0, 4).arrayBuffer()) === 'PAR1';
  if (isParquet) return parquetTable(name, await file.arrayBuffer());
  const bytes = await file.arrayBuffer();
  if (foreignKind(new Uint8Array(bytes.slice(0, 8)), file.name) === 'workbook')
    throw new OwnFileError('workbook', file.name);
  let text: string;
  try {
    text = new TextDecoder(lettersOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new OwnFileError('letters', file.name, { cause });
  }
  if (text.includes('\0')) throw new OwnFileError('kind', file.name);
  return csvTable(name, text, file.name);
}

/** UTF-16 is what Excel calls "Unicode text"; its mark says so for certain. Of other encodings nothing does. */
function lettersOf(bytes: ArrayBuffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** A file that cannot be a table. */
export class OwnFileError extends Error {
  readonly fault: 'large' | 'letters' | 'workbook' | 'kind' | 'empty' | 'parquet';

  constructor(fault: OwnFileError['fault'], file: string, options?: ErrorOptions) {
    super(`${file}: ${fault}`, options);
    this.name = 'OwnFileError';
    this.fault = fault;
  }
}

/** `Dân số 2024.csv` is `dan_so_2024`: letters without marks, so that it is written without quotes. */
export function tableName(file: string): string {
  const plain = file
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (plain === '') return 'tep';
  return /^\d/.test(plain) ? `tep_${plain}` : plain;
}

/** The rows of a CSV text as a table. @throws OwnFileError where it has no rows */
export function csvTable(name: string, text: string, file = name): OwnTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [first, ...others] = data;
  if (first === undefined) throw new OwnFileError('empty', file);
  const hasHeader = isHeader(first, others[0]);
  const rows = hasHeader ? others : data;
  const width = hasHeader ? first.length : Math.max(...data.map(({ length }) => length));
  const columns = hasHeader ? columnNames(first) : Array.from({ length: width }, (_, at) => `c${at + 1}`);
  const vectors = columns.map((_column, at) => vectorOf(rows.map((row) => row[at]?.trim() ?? '')));
  return {
    ...made(name, columns, vectors, rows.length),
    hasHeader,
    uneven: rows.filter(({ length }) => length !== width).length,
  };
}

/** A first row is a header unless it holds a number where the second row has one too. */
function isHeader(first: readonly string[], second: readonly string[] | undefined): boolean {
  const isNumber = (cell: string | undefined): boolean => cell !== undefined && number.test(cell.trim());
  if (second === undefined) return !first.some(isNumber);
  // Years across the head of a table are numbers above numbers: all of them, but for the column of names.
  const numbers = first.filter(isNumber).length;
  const areYears = first.every(
    (cell, at) => !isNumber(cell) || (/^(19|20)\d\d$/.test(cell.trim()) && at > 0),
  );
  return numbers === 0 || (areYears && !isNumber(first[0]));
}

const number = /^[+-]?(\d+([.,]\d+)?|\.\d+)(e[+-]?\d+)?$/i;

/** Trimmed, none empty, none twice. */
function columnNames(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((cell, at) => {
    const name = cell.trim() === '' ? `c${at + 1}` : cell.trim();
    let own = name;
    for (let count = 2; used.has(own.toLowerCase()); count++) own = `${name}_${count}`;
    used.add(own.toLowerCase());
    return own;
  });
}

function vectorOf(cells: readonly string[]): Vector {
  const told = cells.filter((cell) => cell !== '');
  const all = (pattern: RegExp): boolean => told.length > 0 && told.every((cell) => pattern.test(cell));
  const each = <T>(make: (cell: string) => T): (T | null)[] =>
    cells.map((cell) => (cell === '' ? null : make(cell)));
  if (all(/^-?(0|[1-9]\d{0,8})$/)) return integerVector(each(Number));
  // An identity number would lose its last digits.
  const isInexact = (cell: string): boolean => /^-?\d+$/.test(cell) && !Number.isSafeInteger(Number(cell));
  if (told.some(isInexact)) return textVector(each(String));
  if (all(/^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i)) return realVector(each(Number));
  // A decimal comma, as Vietnamese files have it.
  if (all(/^-?(0|[1-9]\d*)(,\d+)?$/)) return realVector(each((cell) => Number(cell.replace(',', '.'))));
  if (all(/^(true|false)$/i)) return truthVector(each((cell) => /true/i.test(cell)));
  return textVector(each(String));
}

async function parquetTable(name: string, file: ArrayBuffer): Promise<OwnTable> {
  try {
    const metadata = await parquetMetadataAsync(file);
    if (metadata.num_rows === 0n) throw new OwnFileError('empty', name);
    const rows = await parquetReadObjects({ file, metadata, compressors });
    const columns = Object.keys(rows[0] ?? {});
    const vectors = columns.map((column) => parquetVector(rows.map((row): unknown => row[column])));
    if (columns.length === 0) throw new Error('no rows');
    return { ...made(name, columns, vectors, rows.length), hasHeader: true, uneven: 0 };
  } catch (cause) {
    if (cause instanceof OwnFileError) throw cause;
    throw new OwnFileError('parquet', name, { cause });
  }
}

function parquetVector(cells: readonly unknown[]): Vector {
  const told = cells.filter((cell) => cell !== null && cell !== undefined);
  if (told.length > 0 && told.every((cell) => typeof cell === 'boolean'))
    return truthVector(cells as (boolean | null)[]);
  const areNumbers =
    told.length > 0 && told.every((cell) => typeof cell === 'number' || typeof cell === 'bigint');
  if (areNumbers && told.every((cell) => Number.isInteger(Number(cell)) && Math.abs(Number(cell)) < 2 ** 31))
    return integerVector(cells as (number | bigint | null)[]);
  const areExact = told.every((cell) => typeof cell !== 'bigint' || Number.isSafeInteger(Number(cell)));
  if (areNumbers && areExact) return realVector(cells as (number | bigint | null)[]);
  return plainTextVector(
    cells.map((cell) => (cell === null || cell === undefined ? null : parquetText(cell))),
  );
}

/** A value as a text: days as SQL writes them, lists and records as JSON. */
function parquetText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof cell !== 'object') return String(cell as string | number | bigint);
  return JSON.stringify(cell, (_key, part: unknown) => {
    if (typeof part === 'bigint') return Number.isSafeInteger(Number(part)) ? Number(part) : String(part);
    return part instanceof Uint8Array
      ? Array.from(part, (byte) => byte.toString(16).padStart(2, '0')).join('')
      : part;
  });
}

function made(
  name: string,
  columns: readonly string[],
  vectors: readonly Vector[],
  rows: number,
): Pick<OwnTable, 'name' | 'columns' | 'rows' | 'stream'> {
  const table = new Table(Object.fromEntries(columns.map((column, at) => [column, vectors[at] as Vector])));
  return { name, columns, rows, stream: tableToIPC(table, 'stream') };
}
