import type { Localized } from '../text/language.ts';

/* What differs from what was released before: for the corrections page and for `changes.csv`. */

/** A cell whose figure is another one than in the release before. Withheld figures are never compared. */
export interface CellChange {
  /** The codes of the table's dimensions, in their order. */
  readonly codes: readonly string[];
  readonly old: number;
  readonly new: number;
}

/** The changed cells of a table, in short. */
export interface TableChanges {
  readonly slug: string;
  readonly cells: number;
  /** The change that is the largest, whichever way it goes. */
  readonly largest: CellChange;
}

/** A release that was frozen before this one. */
export interface EarlierRelease {
  readonly id: string;
  readonly date: string;
  readonly title?: Localized | undefined;
}

/** Something that was wrong in a release and was put right: what, and why. */
export interface Correction {
  readonly date: string;
  readonly release: string;
  /** Slug of the table it is about; none where it is about more. */
  readonly table?: string | undefined;
  /** Year of the bulletin it is about; none where it is about none. */
  readonly bulletin?: number | undefined;
  /** Id of the report it is about; none where it is about none. */
  readonly report?: string | undefined;
  readonly what: Localized;
  readonly why: Localized;
}

/** What a publication says of those before it. */
export interface Revisions {
  /** In their order; the last one is what this publication is compared with. */
  readonly releases: readonly EarlierRelease[];
  /** As they are listed. */
  readonly corrections: readonly Correction[];
  /** Tables with changed cells; every changed cell stands in `changes.csv`. */
  readonly changes: readonly TableChanges[];
}

/** Of a site that released nothing before. */
export const noRevisions: Revisions = { releases: [], corrections: [], changes: [] };

/** By how much a figure changed, without the noise of the last digits of a subtraction. */
export function difference({ old, new: now }: Pick<CellChange, 'old' | 'new'>): number {
  return Number((now - old).toPrecision(12));
}
