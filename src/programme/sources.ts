import type { DimensionId } from '../catalogue/codelist.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import type { Reason } from '../catalogue/reasons.ts';
import type { MeasureSetting } from '../settings/targets.ts';

/* Where the figures of targets come from: published tables alone, handed in by whoever has opened them. */

export type Codes = Partial<Record<DimensionId, string>>;

/** A published cell, with its interval where it has one. */
export interface SourceCell {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
  readonly confidentiality: string;
  readonly reason: Reason | '';
}

/** The cell where nothing was reported. */
export const noFigure: SourceCell = {
  value: null,
  lower: null,
  upper: null,
  status: '',
  confidentiality: '',
  reason: '',
};

/** A published table that was opened; `at` gives the cell of any codes, with the whole of what is not named. */
export interface SourceTable {
  readonly table: ManifestTable;
  readonly at: (codes: Codes) => SourceCell;
}

/** The table of an id; `null` where the site does not publish it. */
export type OpenSource = (id: string) => SourceTable | null;

/** The tables a measure may be read from, those of all places before others: the first that is published is taken. */
export function tablesOf(
  { indicator, table, share }: MeasureSetting,
  tables: readonly Pick<ManifestTable, 'id' | 'dimensions' | 'indicators'>[],
): string[] {
  if (share !== undefined) return [share.table];
  if (indicator === undefined) return [];
  if (table !== undefined) return [table];
  return tables
    .filter(({ indicators = [] }) => (indicators as readonly string[]).includes(indicator))
    .filter(({ dimensions }) => dimensions.includes('year'))
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ id }) => id);
}

/** Tables of the indicator by place and nothing else come first. */
function rank({ dimensions }: Pick<ManifestTable, 'dimensions'>): number {
  return dimensions.includes('unit') ? dimensions.length : 100 + dimensions.length;
}

/** The table a measure is read from; `null` where none of them is published. */
export function sourceOf(
  measure: MeasureSetting,
  { tables }: Pick<Manifest, 'tables'>,
  open: OpenSource,
): SourceTable | null {
  const [id] = tablesOf(measure, tables);
  return id === undefined ? null : open(id);
}
