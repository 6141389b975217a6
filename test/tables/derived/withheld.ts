import type { PublishedTable } from '../../../src/catalogue/published-table.ts';

/* Published tables with cells withheld, and their figures cell by cell. */

/** Whether a cell of a table is withheld. */
export type IsHidden = (table: PublishedTable, at: number) => boolean;

/** Tables of a register as they are once some of their cells are withheld; what has no value has nothing to withhold. */
export function withhold(tables: readonly PublishedTable[], isHidden: IsHidden): PublishedTable[] {
  return tables.map((table) => {
    const { value } = table.cells;
    const hidden = value.map((one, at) => one !== null && isHidden(table, at));
    return {
      ...table,
      cells: {
        ...table.cells,
        value: value.map((one, at) => (hidden[at] === true ? null : one)),
        confidentiality: hidden.map((one) => (one ? 'c' : '')),
      },
    };
  });
}

/** What stands in a cell of a derived table. */
export interface FigureCell {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
  readonly reason: string;
  readonly confidentiality: string;
}

/** The cells of a derived table by their codes. */
export function cellsByCodes({ declaration, cells }: PublishedTable): Map<string, FigureCell> {
  const columns = declaration.dimensions.map((id) => cells.codes[id] ?? []);
  return new Map(
    cells.value.map((value, at) => [
      columns.map((codes) => codes[at]).join(),
      {
        value,
        lower: cells.derived?.lower[at] ?? null,
        upper: cells.derived?.upper[at] ?? null,
        status: cells.status[at] ?? '',
        reason: cells.derived?.reason[at] ?? '',
        confidentiality: cells.confidentiality[at] ?? '',
      },
    ]),
  );
}

/** A number from 0 to below 1 that is always the same for a text and a seed (FNV-1a): which cells a run withholds. */
export function drawn(text: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
