import type { MarkedCell } from '../../catalogue/cell-marks.ts';
import type { Code, Codelist } from '../../catalogue/codelist.ts';
import type { TableDeclaration, Topic } from '../../catalogue/declaration.ts';
import { spreadCodes, wholeOf, worthShowing } from '../../catalogue/default-view.ts';
import type { Manifest } from '../../catalogue/manifest.ts';
import type { PublishedTable } from '../../catalogue/published-table.ts';
import type { Localized } from '../../text/language.ts';
import { textsOf } from '../../text/texts.ts';
import { localized } from '../localized.ts';
import { listOf } from '../row-axes.ts';

/** A cell of the yearbook: its figure and marks, and the digits it is shown with. */
export interface YearbookCell extends MarkedCell {
  readonly decimals?: number | undefined;
}

/** What of a table stands in the yearbook: plain data, so that it can be kept from one run to the next. */
export interface YearbookPage {
  readonly slug: string;
  readonly topic: Topic;
  readonly title: Localized;
  readonly unit: Localized;
  readonly rowTitle: Localized;
  readonly columnTitle: Localized;
  /** The labels of what the other dimensions are held at. */
  readonly held: Localized;
  /** The labels of the columns, and the unit of the figures in each where they have one of their own. */
  readonly columns: readonly { readonly label: Localized; readonly unit: Localized | null }[];
  readonly rows: readonly { readonly label: Localized; readonly cells: readonly YearbookCell[] }[];
}

/**
 * The page of a table: its first view, as its page on the site opens. Dimensions that are neither rows nor columns
 * stand at what the declaration says, else at their whole; years at the last one that is final.
 */
export function yearbookPage(table: PublishedTable, site: Pick<Manifest['site'], 'years'>): YearbookPage {
  const { declaration } = table;
  const { defaultView } = declaration;
  const lists = declaration.dimensions.map((dimension) => listOf(table, dimension));
  const [rowList, columnList] = [listOf(table, defaultView.rows), listOf(table, defaultView.columns)];
  const held = lists
    .filter((list) => list !== rowList && list !== columnList)
    .map((list) => ({ list, code: heldCode(list, declaration, site) }));
  const cellOf = (row: Code, column: Code): YearbookCell => {
    const chosen = new Map<Codelist, Code | undefined>(held.map(({ list, code }) => [list, code]));
    return cellAt(table, lists, chosen.set(rowList, row).set(columnList, column));
  };
  const [allRows, allColumns] = [spreadCodes(rowList), spreadCodes(columnList)];
  const rows = worthShowing(declaration, defaultView.rows, allRows, (row) =>
    allColumns.map((column) => cellOf(row, column)),
  );
  const columns = worthShowing(declaration, defaultView.columns, allColumns, (column) =>
    allRows.map((row) => cellOf(row, column)),
  );
  return {
    slug: declaration.slug,
    topic: declaration.topic,
    title: declaration.title,
    unit: declaration.unitOfMeasure,
    rowTitle: rowList.title,
    columnTitle: columnList.title,
    held: localized((one) =>
      held.map(({ list, code }) => `${list.title[one]}: ${labelOf(code)[one]}`).join('; '),
    ),
    columns: columns.map(({ label, figure }) => ({ label, unit: figure?.unit ?? null })),
    rows: rows.map((row) => ({
      label: labelOf(row),
      cells: columns.map((column) => cellOf(row, column)),
    })),
  };
}

function heldCode(
  list: Codelist,
  { defaultView }: TableDeclaration,
  site: Pick<Manifest['site'], 'years'>,
): Code | undefined {
  const named = defaultView.fixed?.[list.dimension];
  const held = named ?? wholeOf(list, site);
  return list.codes.find(({ code }) => code === held);
}

/** A label with the unit of its figures, where it has one of its own. */
function labelOf(code: Code | undefined): Localized {
  const { label = { vi: '', en: '' }, figure } = code ?? {};
  if (figure === undefined) return label;
  return localized((one) => textsOf(one).labelInUnit({ label: label[one], unit: figure.unit[one] }));
}

function cellAt(
  { declaration, cells }: PublishedTable,
  lists: readonly Codelist[],
  chosen: ReadonlyMap<Codelist, Code | undefined>,
): YearbookCell {
  let place = 0;
  let { decimals } = declaration;
  for (const list of lists) {
    const code = chosen.get(list);
    place = place * list.codes.length + (code === undefined ? NaN : list.codes.indexOf(code));
    decimals = code?.figure?.decimals ?? decimals;
  }
  return {
    decimals,
    value: cells.value[place] ?? null,
    status: cells.status[place] ?? '',
    confidentiality: cells.confidentiality[place] ?? '',
    reason: cells.derived?.reason[place] ?? '',
  };
}
