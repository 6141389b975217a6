import type { TableFigures } from '../../src/browser/cells.ts';
import { viewOf, type TableView, type ViewState } from '../../src/browser/view.ts';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { ManifestTable } from '../../src/catalogue/manifest.ts';
import { both, derivedTable } from './derived-table.ts';

/* Small counted tables for tests, written cell by cell. */

/** A count as tests write it: a number, `p` behind it for provisional, `c` withheld, `...` not collected, `x` not applicable. */
export type TrialCount = number | `${number}p` | 'c' | 'cp' | '...' | 'x';

export function countedTable(
  codelists: readonly Codelist[],
  view: Partial<ManifestTable['defaultView']> = {},
): ManifestTable {
  return {
    ...derivedTable(codelists, view),
    source: 'deaths',
    title: both('Người chết', 'Deaths'),
    measure: both('người chết', 'deaths'),
    unitOfMeasure: both('người chết', 'deaths'),
    disclosure: 'protected',
  };
}

/** The view of a table with these counts, in the order of its codelists. */
export function viewOfCounts(
  table: ManifestTable,
  counts: readonly TrialCount[],
  state: ViewState,
): TableView {
  const figures: TableFigures = {
    value: counts.map((count) => {
      const value = Number.parseFloat(String(count));
      return Number.isNaN(value) ? null : value;
    }),
    status: counts.map((count) => (/[px]$/.exec(String(count)) ?? [''])[0]),
    confidentiality: counts.map((count) => (String(count).startsWith('c') ? 'c' : '')),
  };
  return viewOf(table, figures, state);
}
