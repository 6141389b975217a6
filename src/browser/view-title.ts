import { totalCode, type Code, type Codelist } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import { wholeOf } from '../catalogue/default-view.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { isSpread, type TableView } from './view.ts';

/* What a view is called: its table, where, when, and what else it is narrowed to. */

/**
 * The title of what is seen now: the table's own, where, when, and what else it is narrowed to.
 *
 * @param drawn the years a drawing shows, where they are not all the years of the view
 */
export function viewTitle(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  drawn?: string,
): string {
  const years = drawn ?? (isSpread(view.state, 'year') ? yearSpan(view) : heldYear(view, language));
  const held = [...narrowing(view, site, language), ...singled(view, language)];
  const when = years === null ? [] : [years];
  const apart =
    view.panelList === null
      ? []
      : [textsOf(language).apartBy(view.panelList.title[language].toLocaleLowerCase(language))];
  return [view.table.title[language], placeName(view, site, language), ...when, ...held, ...apart].join(', ');
}

/** Dimensions that spread, but over a single code the reader chose: the title has to say which. */
function singled(view: TableView, language: Language): string[] {
  const axes = [
    { list: view.rowList, codes: view.rows },
    { list: view.columnList, codes: view.columns },
    ...(view.panelList === null ? [] : [{ list: view.panelList, codes: view.panels }]),
  ];
  return axes.flatMap(({ list, codes: [only, ...others] }) => {
    if (list.dimension === 'year' || only === undefined || others.length > 0 || list.codes.length === 1)
      return [];
    return [insideSentence(list.dimension, only, language)];
  });
}

/** The name of the place a view is held at; of the whole site where the table has no units. */
export function placeName(view: TableView, site: Manifest['site'], language: Language): string {
  const held = view.fixed.find(({ list }) => list.dimension === 'unit');
  return (held?.code.label ?? site.unitName)[language];
}

/** The year a view is held at, as its label, `null` where years spread. */
export function heldYear(view: TableView, language: Language): string | null {
  return view.fixed.find(({ list }) => list.dimension === 'year')?.code.label[language] ?? null;
}

/** What else a view is held at, besides place and year (or other dimensions), as labels inside a sentence; totals go without saying. */
export function narrowing(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  besides: readonly DimensionId[] = ['unit', 'year'],
): string[] {
  return view.fixed
    .filter(({ list, code }) => !besides.includes(list.dimension) && !isWhole(list, code, site))
    .map(({ list, code }) => partName(list, code, language));
}

/** A code inside a sentence, with what it is of where its label does not say that. */
export function partName(list: Codelist, code: Code, language: Language): string {
  const text = insideSentence(list.dimension, code, language);
  if (!ofSomething.includes(list.dimension)) return text;
  return `${list.title[language].toLocaleLowerCase(language)}: ${text}`;
}

/** Dimensions whose codes do not say what they are of: whose age, the month of what, where which of the two was. */
const ofSomething: readonly DimensionId[] = [
  'occurrence',
  'registered_year',
  'registered_month',
  'mother_age',
  'groom_age',
  'bride_age',
  'husband_age',
  'wife_age',
  'groom_previous',
  'bride_previous',
];

/** Dimensions whose labels may begin with a name. */
const mayBeNames: readonly DimensionId[] = ['unit', 'occurrence', 'cause', 'ethnicity', 'source'];

/** A label within a sentence: small at its beginning, unless that may be a name's, or the letters of one. */
export function insideSentence(dimension: DimensionId, { code, label }: Code, language: Language): string {
  const text = label[language];
  const isName = mayBeNames.includes(dimension) && !code.startsWith('_');
  return isName || /^\p{Lu}{2}/u.test(text)
    ? text
    : text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

function yearSpan(view: TableView): string | null {
  const { state, rowList, columnList, panelList } = view;
  const [codes, list] =
    state.rows === 'year'
      ? [view.rows, rowList]
      : state.columns === 'year'
        ? [view.columns, columnList]
        : [view.panels, panelList];
  return yearsText(codes, list?.codes ?? []);
}

/** Years as a title names them: from the first to the last, or one by one where some between them are left out. */
export function yearsText(years: readonly Code[], all: readonly Code[]): string | null {
  const shown = years.map(({ code }) => code);
  const order = all.map(({ code }) => code);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last) return first;
  const between = order.slice(order.indexOf(first), order.indexOf(last) + 1);
  return between.length === shown.length ? `${first}–${last}` : shown.join(', ');
}

/** Whether a code is the whole of its list, which goes without saying; a list of several tops has no whole. */
export function isWhole(list: Codelist, code: Code, site: Manifest['site']): boolean {
  // Everybody, beside groups that overlap one another.
  if (list.dimension === 'population_group') return code.code === totalCode;
  return code.code === wholeOf(list, site) && list.codes.filter(({ parent }) => parent === null).length === 1;
}

/** Where a table's figures come from, in words. */
export function sourceText({ source }: ManifestTable, site: Manifest['site'], language: Language): string {
  return source === 'published_series' ? textsOf(language).sourceAsNamed : site.source[language];
}
