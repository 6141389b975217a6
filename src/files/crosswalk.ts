import { csvLine } from '../text/csv.ts';

/** How divisions of one variable meet, as `src/confidentiality` has it: a row for each kind of event none tells apart. */
export interface CrosswalkColumns {
  readonly columns: readonly { readonly dimension: string; readonly leaves: readonly (string | null)[] }[];
}

/**
 * A crosswalk as CSV: one column a dimension, with the finest code that holds the row; empty where none does. A
 * dimension that stands twice, as units of now and of then, has `unit` and `unit:2`.
 */
export function crosswalkCsv({ columns }: CrosswalkColumns): string {
  const names = columns.map(({ dimension }, index) => {
    const before = columns.slice(0, index).filter((column) => column.dimension === dimension).length;
    return before === 0 ? dimension : `${dimension}:${before + 1}`;
  });
  const rows = (columns[0]?.leaves ?? []).map((_, row) =>
    csvLine(columns.map(({ leaves }) => leaves[row] ?? null)),
  );
  return csvLine(names) + [...new Set(rows)].join('');
}
