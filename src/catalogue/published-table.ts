import type { Codelist } from './codelist.ts';
import type { DimensionId, TableDeclaration } from './declaration.ts';
import type { Reason } from './reasons.ts';

/**
 * The cells of a published table, column by column and sorted: cell `i` stands at `codes[dimension][i]` for each
 * dimension. Every combination of the codelists' codes stands exactly once.
 */
export interface Cells {
  readonly codes: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
  /** `null` where `status` or `confidentiality` says why there is no value, or where nothing was collected. */
  readonly value: readonly (number | null)[];
  /** `p` provisional, `r` revised, `e` estimated, `b` break, `u` low reliability; several may stand together. */
  readonly status: readonly string[];
  /** `c` withheld, or empty. */
  readonly confidentiality: readonly string[];
  /** Of derived tables: 95 % intervals, and why a cell has no value. */
  readonly derived?: DerivedColumns;
}

/** What stands beside the value in a derived table, cell by cell. */
export interface DerivedColumns {
  /** Bounds of the 95 % interval, in the value's unit; `null` where the figure has none. */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  /** Why there is no value; empty where there is one. */
  readonly reason: readonly (Reason | '')[];
}

/** A table as it leaves the room where counts are cleared: nothing in it identifies anyone. */
export interface PublishedTable {
  readonly declaration: TableDeclaration;
  readonly codelists: readonly Codelist[];
  readonly cells: Cells;
}
