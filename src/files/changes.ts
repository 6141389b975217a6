import type { TableDeclaration } from '../catalogue/declaration.ts';
import { difference, type CellChange } from '../catalogue/revisions.ts';
import { csvLine } from '../text/csv.ts';

/** The name of the file under `/du-lieu/`. */
export const changesFile = 'changes.csv';

/** The changed cells of a table. */
export interface ChangedTable {
  readonly table: Pick<TableDeclaration, 'slug' | 'dimensions'>;
  readonly changes: readonly CellChange[];
}

/**
 * The table of changes as CSV: `table`, a column for each dimension that some of the tables has (empty where a table
 * has it not), then `old, new, difference, release`. Without a change it is the header alone.
 *
 * @param release the release in which the old figures stood
 */
export function changesCsv(tables: readonly ChangedTable[], release: string): string {
  const changed = tables.filter(({ changes }) => changes.length > 0);
  const dimensions = [...new Set(changed.flatMap(({ table }) => table.dimensions))];
  const lines = changed.flatMap(({ table, changes }) => {
    const places = dimensions.map((dimension) => table.dimensions.indexOf(dimension));
    return changes.map((change) =>
      csvLine([
        table.slug,
        ...places.map((at) => change.codes[at] ?? ''),
        change.old,
        change.new,
        difference(change),
        release,
      ]),
    );
  });
  return csvLine(['table', ...dimensions, 'old', 'new', 'difference', 'release']) + lines.join('');
}
