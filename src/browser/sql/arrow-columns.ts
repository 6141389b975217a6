import { Bool, Dictionary, Float64, Int16, Int32, Int8, makeData, Utf8, Vector } from 'apache-arrow';

/*
 * Columns as Arrow vectors, made from their buffers: Arrow's own builders make code from text, which the site's
 * Content-Security-Policy refuses.
 */

/** Texts, each distinct one stored once; a column of few texts is a byte a row on its way into the engine. */
export function textVector(values: ArrayLike<string | null | undefined>): Vector {
  const places = new Map<string, number>();
  const keys = new Int32Array(values.length);
  let last: string | undefined;
  let place = 0;
  for (let at = 0; at < values.length; at++) {
    const text = values[at] ?? '';
    // Published tables are sorted: the same code mostly comes again.
    if (text !== last) {
      place = places.get(text) ?? places.size;
      places.set(text, place);
      last = text;
    }
    keys[at] = place;
  }
  return dictionaryVector([...places.keys()], keys, presence(values));
}

/**
 * Texts that come as places in a list of them.
 *
 * @param isThere 1 where there is a text; `null` where there is one everywhere
 */
export function codedVector(texts: readonly string[], keys: Int32Array, isThere: Uint8Array | null): Vector {
  return dictionaryVector(texts, keys, presenceOf(isThere));
}

function dictionaryVector(texts: readonly string[], keys: Int32Array, presence: Presence): Vector {
  const dictionary = plainTextVector(texts);
  const { data, index } = narrowest(keys, texts.length);
  const type = new Dictionary(new Utf8(), index);
  return new Vector([makeData({ type, length: keys.length, data, dictionary, ...presence })]);
}

/** Places in a dictionary, in as few bytes as they need. */
function narrowest(
  keys: Int32Array,
  size: number,
): { data: Int8Array | Int16Array | Int32Array; index: Int8 | Int16 | Int32 } {
  if (size <= 2 ** 7) return { data: Int8Array.from(keys), index: new Int8() };
  if (size <= 2 ** 15) return { data: Int16Array.from(keys), index: new Int16() };
  return { data: keys, index: new Int32() };
}

/** Texts, each stored where it stands: the form in which DuckDB gives texts back. */
export function plainTextVector(texts: readonly (string | null)[]): Vector<Utf8> {
  const valueOffsets = new Int32Array(texts.length + 1);
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text ?? ''));
  encoded.forEach((bytes, at) => (valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + bytes.length));
  const data = new Uint8Array(valueOffsets[texts.length] ?? 0);
  encoded.forEach((bytes, at) => data.set(bytes, valueOffsets[at] ?? 0));
  return new Vector([
    makeData({ type: new Utf8(), length: texts.length, valueOffsets, data, ...presence(texts) }),
  ]);
}

/** Whole numbers of 32 bits. */
export function integerVector(values: ArrayLike<number | bigint | null | undefined>): Vector {
  const data = Int32Array.from(values, (value) => Number(value ?? 0));
  return new Vector([makeData({ type: new Int32(), length: data.length, data, ...presence(values) })]);
}

/** Numbers of 64 bits with a fraction. */
export function realVector(values: ArrayLike<number | bigint | null | undefined>): Vector {
  const data = Float64Array.from(values, (value) => Number(value ?? 0));
  return new Vector([makeData({ type: new Float64(), length: data.length, data, ...presence(values) })]);
}

/** Numbers as they are in memory. @param isThere 1 where there is one; `null` where there is one everywhere */
export function numberVector(data: Int32Array | Float64Array, isThere: Uint8Array | null): Vector {
  const more = { length: data.length, ...presenceOf(isThere) };
  return data instanceof Int32Array
    ? new Vector([makeData({ type: new Int32(), data, ...more })])
    : new Vector([makeData({ type: new Float64(), data, ...more })]);
}

/** True and false. */
export function truthVector(values: ArrayLike<boolean | null | undefined>): Vector {
  const data = bits(values.length, (at) => values[at] === true);
  return new Vector([makeData({ type: new Bool(), length: values.length, data, ...presence(values) })]);
}

/** Which values there are; no bitmap where none is missing. */
interface Presence {
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array;
}

function presenceOf(isThere: Uint8Array | null): Presence {
  if (isThere === null) return { nullCount: 0 };
  const nullBitmap = bits(isThere.length, (at) => isThere[at] === 1);
  return { nullCount: isThere.reduce((sum, there) => sum + 1 - there, 0), nullBitmap };
}

function presence(values: ArrayLike<unknown>): Presence {
  let nullCount = 0;
  const nullBitmap = bits(values.length, (at) => {
    const there = values[at] !== null && values[at] !== undefined;
    if (!there) nullCount++;
    return there;
  });
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap };
}

function bits(length: number, isSet: (at: number) => boolean): Uint8Array {
  // Arrow wants buffers in whole words of 8 bytes.
  const bytes = new Uint8Array(Math.ceil(length / 64) * 8);
  for (let at = 0; at < length; at++) if (isSet(at)) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  return bytes;
}
