import type { DecodedArray } from 'hyparquet';
import { Encodings } from 'hyparquet/src/constants.js';
import { convert } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { DataPageHeader, DataPageHeaderV2, DataReader, PageHeader } from 'hyparquet/src/types.js';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import type { ColumnPart } from './parquet-column.ts';

/*
 * The pages of a Parquet column as they are stored. hyparquet puts the values in place of their numbers in the
 * dictionary and nothing in place of those that are missing, one by one; for Arrow all of that is undone again, which
 * took most of the time of a table of two million rows. Without it there is less to fetch, too.
 */

/** Rows of a column that stand next to each other. */
export interface FlatPage {
  readonly rows: number;
  /** 1 where a row has a value, 0 where it has none; `null` where all have one. */
  readonly isThere: Uint8Array | null;
  /** Of each row that has a value its place in the dictionary; `null` where there is none, and `values` has them. */
  readonly places: ArrayLike<number> | null;
  readonly values: DecodedArray | null;
}

/** What hears of the pages, in the order of the rows. */
export interface PageTaker {
  /** The different values of the pages to come. */
  dictionary(values: DecodedArray): void;
  page(page: FlatPage): void;
}

/**
 * Goes through the pages of a column without lists.
 *
 * @throws Error when it has lists, or pages that are none of data
 */
export function readPages({ rows, view, decoder }: ColumnPart, taker: PageTaker): void {
  const { codec, compressors, element, schemaPath, type } = decoder;
  if (schemaPath.length !== 2 || element.repetition_type === 'REPEATED')
    throw new Error(`column ${element.name}: no published file has columns within columns`);
  const reader = { view, offset: 0 };
  for (let row = 0; row < rows;) {
    const header = pageHeader(reader);
    const packed = new Uint8Array(view.buffer, view.byteOffset + reader.offset, header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    const unpacked = (): Uint8Array =>
      decompressPage(packed, Number(header.uncompressed_page_size), codec, compressors);
    const { dictionary_page_header: list, data_page_header: first, data_page_header_v2: second } = header;
    if (list !== undefined) {
      const values = readPlain({ view: viewOf(unpacked()), offset: 0 }, type, list.num_values, undefined);
      taker.dictionary(convert(values, decoder));
      continue;
    }
    const { num_values: own = 0, encoding = '' } = first ?? second ?? {};
    if (own === 0) throw new Error(`column ${element.name}: a page of ${header.type} without rows`);
    const inDictionary = encoding.endsWith('_DICTIONARY');
    if (first !== undefined && inDictionary) {
      taker.page({
        ...codedPage(viewOf(unpacked()), own, element.repetition_type === 'OPTIONAL'),
        rows: own,
      });
    } else {
      const { definitionLevels, dataPage } =
        first === undefined
          ? readDataPageV2(packed, header, decoder)
          : readDataPage(unpacked(), first, decoder);
      const isThere = definitionLevels?.length ? Uint8Array.from(definitionLevels) : null;
      taker.page({
        rows: own,
        isThere: isThere?.includes(0) ? isThere : null,
        places: inDictionary ? (dataPage as ArrayLike<number>) : null,
        values: inDictionary ? null : convert(dataPage, decoder),
      });
    }
    row += own;
  }
}

/** Calls with each row of a page that has a value, counted within the page, and where in its values or places it stands. */
export function eachValue({ rows, isThere }: FlatPage, take: (row: number, at: number) => void): void {
  if (isThere === null) for (let row = 0; row < rows; row++) take(row, row);
  else for (let row = 0, at = 0; row < rows; row++) if (isThere[row] === 1) take(row, at++);
}

/**
 * The header of a page, without its statistics. hyparquet's own stands in one file with what puts lists and structures
 * together, and would bring it along.
 */
function pageHeader(reader: DataReader): PageHeader {
  const header = deserializeTCompactProtocol(reader);
  const { field_5: first, field_7: list, field_8: second } = header;
  const encodingOf = (field: number): DataPageHeader['encoding'] =>
    Encodings[field] as DataPageHeader['encoding'];
  const data: DataPageHeader | undefined = first && {
    num_values: first.field_1,
    encoding: encodingOf(first.field_2),
    definition_level_encoding: encodingOf(first.field_3),
    repetition_level_encoding: encodingOf(first.field_4),
  };
  const dataV2: DataPageHeaderV2 | undefined = second && {
    num_values: second.field_1,
    num_nulls: second.field_2,
    num_rows: second.field_3,
    encoding: encodingOf(second.field_4),
    definition_levels_byte_length: second.field_5,
    repetition_levels_byte_length: second.field_6,
    is_compressed: second.field_7 ?? true,
  };
  return {
    type: list ? 'DICTIONARY_PAGE' : second ? 'DATA_PAGE_V2' : 'DATA_PAGE',
    uncompressed_page_size: header.field_2,
    compressed_page_size: header.field_3,
    ...(data && { data_page_header: data }),
    ...(dataV2 && { data_page_header_v2: dataV2 }),
    ...(list && {
      dictionary_page_header: {
        num_values: list.field_1,
        encoding: encodingOf(list.field_2),
        is_sorted: list.field_3,
      },
    }),
  } as PageHeader;
}

/** A page of places in the dictionary: which rows have one, how many bits each takes, the places. */
function codedPage(view: DataView, rows: number, isOptional: boolean): Omit<FlatPage, 'rows'> {
  const reader = { view, offset: 0 };
  const levels = new Uint8Array(rows);
  if (isOptional) readRleBitPackedHybrid(reader, 1, levels);
  const isThere = isOptional && levels.includes(0) ? levels : null;
  const width = view.getUint8(reader.offset++);
  const places = new Int32Array(isThere === null ? rows : isThere.reduce((sum, level) => sum + level, 0));
  if (width > 0) readRleBitPackedHybrid(reader, width, places, view.byteLength - reader.offset);
  return { isThere, places, values: null };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
