import type { Manifest } from '../catalogue/manifest.ts';
import { labelledCsv } from '../files/labelled-csv.ts';
import { plainPart } from '../files/plain-names.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import type { TableFigures } from './cells.ts';
import { download } from './download.ts';
import { shownTable } from './shown-table.ts';
import type { TableView } from './view.ts';

/** Hands the reader what a view shows, written as the table's labelled file is: with names, and a BOM for Excel. */
export function downloadShown(
  view: TableView,
  figures: TableFigures,
  { release }: Manifest['site'],
  language: Language,
): void {
  const { slug, simulated } = view.table;
  const text = labelledCsv(shownTable(view, figures, language), language, simulated);
  const name = textsOf(language).shownName({ slug, release: plainPart(release.id) });
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}
