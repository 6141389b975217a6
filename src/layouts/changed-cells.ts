import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import { difference, type CellChange } from '../catalogue/revisions.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';

/** The changed cells of a table, as the page of corrections shows them: counts and figures as texts. */
export interface ChangedTableRow {
  readonly slug: string;
  readonly title: string;
  readonly cells: string;
  /** The largest change: figures, their difference, and the labels of the cell. */
  readonly before: string;
  readonly now: string;
  readonly difference: string;
  readonly cell: string;
}

/** A row for each table that has changed cells, in the order of the catalogue. */
export function changedTableRows({ tables, revisions }: Manifest, language: Language): ChangedTableRow[] {
  return revisions.changes.flatMap(({ slug, cells, largest }) => {
    const table = tables.find((one) => one.slug === slug);
    if (table === undefined) return [];
    const decimals = decimalsOf(table, largest);
    const change = difference(largest);
    const figure = (value: number): string => formatNumber(value, language, decimals);
    return {
      slug,
      title: table.title[language],
      cells: formatNumber(cells, language),
      before: figure(largest.old),
      now: figure(largest.new),
      difference: `${change > 0 ? '+' : ''}${figure(change)}`,
      cell: labelsOf(table, largest, language).join(', '),
    };
  });
}

function labelsOf({ codelists }: ManifestTable, { codes }: CellChange, language: Language): string[] {
  return codelists.map(
    ({ codes: list }, at) => list.find(({ code }) => code === codes[at])?.label[language] ?? codes[at] ?? '',
  );
}

/** The digits the table is shown with; one more where a change would not be seen in them. */
function decimalsOf({ codelists, decimals = 0 }: ManifestTable, change: CellChange): number {
  const indicator = codelists.findIndex(({ codes }) => codes.some(({ figure }) => figure !== undefined));
  const own = codelists[indicator]?.codes.find(({ code }) => code === change.codes[indicator])?.figure;
  const usual = own?.decimals ?? decimals;
  return Math.abs(difference(change)) * 10 ** usual < 1 ? usual + 1 : usual;
}
