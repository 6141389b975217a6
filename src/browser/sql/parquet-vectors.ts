import type { Vector } from 'apache-arrow';
import type { ColumnPart } from '../parquet-column.ts';
import { codedVector, numberVector, truthVector } from './arrow-columns.ts';
import { eachValue, readPages, type FlatPage } from '../parquet-pages.ts';

/** A column that is taken in part by part. */
export interface ColumnReader {
  take(part: ColumnPart): void;
  /** The column as an Arrow vector, once every part was taken in. */
  vector(): Vector;
}

/** Rows, and which of them have no value: few columns have any such. */
interface Rows {
  readonly isThere: () => Uint8Array | null;
  /** Calls with each row of a page that has a value, and where in the page's values it stands. */
  readonly each: (page: FlatPage, rowStart: number, take: (row: number, at: number) => void) => void;
}

function rowsOf(count: number): Rows {
  let isThere: Uint8Array | null = null;
  return {
    isThere: () => isThere,
    each(page, rowStart, take) {
      if (page.isThere !== null) {
        isThere ??= new Uint8Array(count).fill(1);
        isThere.set(page.isThere, rowStart);
      }
      eachValue(page, (row, at) => take(rowStart + row, at));
    },
  };
}

/** Reads a column of texts: each different one is stored once, in Arrow as in Parquet. */
export function textReader(count: number): ColumnReader {
  const places = new Map<string, number>();
  const keys = new Int32Array(count);
  const rows = rowsOf(count);
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known === undefined) places.set(text, places.size);
    return known ?? places.size - 1;
  };
  return {
    take(part) {
      // Each part has a dictionary of its own.
      let here: readonly number[] = [];
      let row = part.rowStart;
      readPages(part, {
        dictionary: (texts) => (here = Array.from(texts as ArrayLike<string>, placeOf)),
        page(page) {
          const { places: own, values } = page;
          if (own === null)
            rows.each(page, row, (at, place) => (keys[at] = placeOf(String(values?.[place] ?? ''))));
          else rows.each(page, row, (at, place) => (keys[at] = here[own[place] ?? 0] ?? 0));
          row += page.rows;
        },
      });
    },
    vector: () => codedVector([...places.keys()], keys, rows.isThere()),
  };
}

/** Reads a column of numbers: whole ones of 32 bits, or ones with a fraction. */
export function numberReader(count: number, isWhole: boolean): ColumnReader {
  const numbers = isWhole ? new Int32Array(count) : new Float64Array(count);
  const rows = rowsOf(count);
  return {
    take(part) {
      let here: Float64Array = new Float64Array();
      let row = part.rowStart;
      readPages(part, {
        dictionary: (values) => (here = Float64Array.from(values as ArrayLike<number>, Number)),
        page(page) {
          const { places, values } = page;
          if (places === null) {
            const own = values as ArrayLike<number | bigint>;
            rows.each(page, row, (at, place) => (numbers[at] = Number(own[place])));
          } else rows.each(page, row, (at, place) => (numbers[at] = here[places[place] ?? 0] ?? 0));
          row += page.rows;
        },
      });
    },
    vector: () => numberVector(numbers, rows.isThere()),
  };
}

/** Reads a column of true and false. */
export function truthReader(count: number): ColumnReader {
  const truths = new Array<boolean | null>(count).fill(null);
  const rows = rowsOf(count);
  return {
    take(part) {
      let here: ArrayLike<unknown> = [];
      let row = part.rowStart;
      readPages(part, {
        dictionary: (values) => (here = values),
        page(page) {
          const { places, values } = page;
          rows.each(
            page,
            row,
            (at, place) =>
              (truths[at] = (places === null ? values?.[place] : here[places[place] ?? 0]) === true),
          );
          row += page.rows;
        },
      });
    },
    vector: () => truthVector(truths),
  };
}
