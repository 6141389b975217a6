import type { DecodedArray } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { ColumnPart } from '../parquet-column.ts';

/*
 * The pages of a Parquet column as they are stored. hyparquet puts the values in place of their numbers in the
 * dictionary and nothing in place of those that are missing, one by one; for Arrow all of that is undone again, which
 * took most of the time of a table of two million rows.
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
    const header = parquetHeader(reader);
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
