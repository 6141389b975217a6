import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { Cells } from '../../src/catalogue/published-table.ts';
import { columnsOf } from '../../src/tables/dense-cells.ts';

/**
 * The cells of a table in a few blocks of bytes, which a thread hands to another without copying them. Codes are left
 * out: every combination of them stands once, in the order of the codelists. A million cells are some 12 MB.
 */
export interface PackedCells {
  /** NaN where there is none. */
  readonly value: Float64Array<ArrayBuffer>;
  readonly status: PackedTexts;
  readonly confidentiality: PackedTexts;
  readonly derived?: {
    readonly lower: Float64Array<ArrayBuffer>;
    readonly upper: Float64Array<ArrayBuffer>;
    readonly reason: PackedTexts;
  };
}

/** Few texts that stand in many cells: each of them once, and which of them stands in a cell. */
interface PackedTexts {
  readonly texts: readonly string[];
  readonly places: Uint16Array<ArrayBuffer>;
}

/** @throws Error for a figure that is NaN, as it would come out as none */
export function packedCells({ value, status, confidentiality, derived }: Cells): PackedCells {
  const packed = {
    value: packedNumbers(value),
    status: packedTexts(status),
    confidentiality: packedTexts(confidentiality),
  };
  if (derived === undefined) return packed;
  const { lower, upper, reason } = derived;
  return {
    ...packed,
    derived: { lower: packedNumbers(lower), upper: packedNumbers(upper), reason: packedTexts(reason) },
  };
}

/** The blocks of packed cells, for a thread to hand over. */
export function blocksOf({ value, status, confidentiality, derived }: PackedCells): ArrayBuffer[] {
  const columns = [value, status.places, confidentiality.places];
  if (derived !== undefined) columns.push(derived.lower, derived.upper, derived.reason.places);
  return columns.map(({ buffer }) => buffer);
}

/** The cells that were packed, of a table with these codelists. */
export function unpackedCells(packed: PackedCells, codelists: readonly Codelist[]): Cells {
  const { value, status, confidentiality, derived } = packed;
  const cells: Cells = {
    codes: columnsOf(codelists, value.length),
    value: numbersOf(value),
    status: textsOf(status),
    confidentiality: textsOf(confidentiality),
  };
  if (derived === undefined) return cells;
  const { lower, upper, reason } = derived;
  return {
    ...cells,
    derived: {
      lower: numbersOf(lower),
      upper: numbersOf(upper),
      reason: textsOf(reason) as NonNullable<Cells['derived']>['reason'],
    },
  };
}

function packedNumbers(numbers: readonly (number | null)[]): Float64Array<ArrayBuffer> {
  const packed = new Float64Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? null;
    if (Number.isNaN(number)) throw new Error(`the figure of cell ${at} is NaN`);
    packed[at] = number ?? NaN;
  }
  return packed;
}

function numbersOf(packed: Float64Array): (number | null)[] {
  return Array.from(packed, (number) => (Number.isNaN(number) ? null : number));
}

function packedTexts(texts: readonly string[]): PackedTexts {
  const known = new Map<string, number>();
  const places = new Uint16Array(texts.length);
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? '';
    const place = known.get(text) ?? known.size;
    // Five signs make 32 combinations; more than there is room for would be no signs.
    if (place > 0xffff) throw new Error(`cell ${at} has one text too many: ${text}`);
    known.set(text, place);
    places[at] = place;
  }
  return { texts: [...known.keys()], places };
}

function textsOf({ texts, places }: PackedTexts): string[] {
  return Array.from(places, (place) => texts[place] ?? '');
}
