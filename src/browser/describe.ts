import { totalCode, unknownCode, type Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import {
  heldYear,
  insideSentence,
  narrowing,
  placeName,
  wholeOf,
  type TableView,
  type ViewCell,
} from './view.ts';

/**
 * What a view says, in one to three sentences: the headline of its page and the words of its chart. Only figures that
 * stand in the view are named; a withheld or missing one is passed over, never hinted at.
 */
export function describeView(view: TableView, site: Manifest['site'], language: Language): string {
  const column = mainColumn(view, site);
  if (column === undefined || view.rows.length === 0) return textsOf(language).nothingSelected;
  return view.state.rows === 'year'
    ? describeYears(view, column, site, language)
    : describeParts(view, column, site, language);
}

function describeYears(view: TableView, column: Code, site: Manifest['site'], language: Language): string {
  const texts = textsOf(language);
  const known = view.rows.flatMap((year) => {
    const cell = view.cell(year, column);
    return isShown(cell) ? [{ year: year.code, value: cell.value, status: cell.status }] : [];
  });
  const last = known.at(-1);
  if (last === undefined) return texts.nothingCounted(contextOf(view, site, language));
  const place = placeOf(view, column, site, language);
  const measure = measureOf(view, column, site, language);
  let sentence = texts.headline({
    year: last.year,
    place,
    value: formatNumber(last.value, language),
    measure,
  });
  const before = known.at(-2);
  // A provisional year is not all in yet: less than the year before would be no fall.
  const comparable = !last.status.includes('p') && Number(before?.year) === Number(last.year) - 1;
  if (before !== undefined && before.value > 0 && comparable) {
    const difference = last.value - before.value;
    const change = {
      year: before.year,
      difference: formatNumber(Math.abs(difference), language),
      share: formatNumber((Math.abs(difference) / before.value) * 100, language, 1),
    };
    sentence +=
      difference > 0
        ? texts.moreThan(change)
        : difference < 0
          ? texts.fewerThan(change)
          : texts.sameAs(change);
  } else sentence += '.';
  if (last.status.includes('p')) sentence += texts.provisionalYear;
  const highest = known.reduce((most, one) => (one.value > most.value ? one : most));
  if (known.length > 2 && highest !== last)
    sentence += texts.highestYear({ year: highest.year, value: formatNumber(highest.value, language) });
  return sentence;
}

function describeParts(view: TableView, column: Code, site: Manifest['site'], language: Language): string {
  const texts = textsOf(language);
  const whole = view.rowList.codes.find(({ parent }) => parent === null);
  const context = contextOf(view, site, language);
  if (whole === undefined) return texts.nothingCounted(context);
  const total = view.cell(whole, column);
  if (!isShown(total)) return texts.nothingCounted(context);
  const year = view.state.columns === 'year' ? column.code : (heldYear(view) ?? '');
  const value = formatNumber(total.value, language);
  const measure = measureOf(view, view.state.columns === 'year' ? null : column, site, language);
  const place = placeOf(view, column, site, language);
  const provisional = total.status.includes('p') ? texts.provisionalYear : '';
  const sentence = `${texts.headline({ year, place, value, measure })}.${provisional}`;
  // Among a few rows that somebody picked, the largest is news to nobody.
  if (view.rows.length < view.rowList.codes.length) return sentence;
  const list = leadingRows(view, column)
    .slice(0, 3)
    .map(({ row, value }) =>
      texts.withShare({
        label: row.label[language],
        value: formatNumber(value, language),
        share: formatNumber((value / total.value) * 100, language, 1),
      }),
    )
    .join('; ');
  if (list === '') return sentence;
  const words =
    view.state.rows === 'cause'
      ? texts.leadingCauses(list)
      : texts.largestGroups({ dimension: view.rowList.title[language], list });
  return sentence + words;
}

/** The rows that can be ranked, largest first: of causes the list's leaves, of others what is no total and not unknown. */
export function leadingRows(view: TableView, column: Code): { readonly row: Code; readonly value: number }[] {
  return view.rows
    .filter(isRanked(view))
    .flatMap((row) => {
      const cell = view.cell(row, column);
      return isShown(cell) && cell.value > 0 ? [{ row, value: cell.value }] : [];
    })
    .sort((one, other) => other.value - one.value);
}

function isRanked(view: TableView): (row: Code) => boolean {
  if (view.state.rows === 'cause') return (row) => row.ranked === true;
  const wholes = new Set(view.rowList.codes.map(({ parent }) => parent));
  return ({ code }) => code !== totalCode && code !== unknownCode && !wholes.has(code);
}

function isShown(cell: ViewCell): cell is ViewCell & { value: number } {
  return cell.confidentiality === '' && cell.value !== null;
}

/** The column a sentence speaks of and bars are drawn of: the whole; of the years, the last final one that is shown. */
export function mainColumn(view: TableView, site: Manifest['site']): Code | undefined {
  if (view.state.columns !== 'year')
    return view.columns.find(({ parent }) => parent === null) ?? view.columns[0];
  return view.columns.find(({ code }) => code === wholeOf(view.columnList, site)) ?? view.columns.at(-1);
}

function placeOf(view: TableView, column: Code, site: Manifest['site'], language: Language): string {
  const name = view.state.columns === 'unit' ? column.label[language] : placeName(view, site, language);
  return textsOf(language).placeInSentence(name);
}

/** What is counted, narrowed as the view is: "người chết được đăng ký khai tử (nữ, 60–64 tuổi)". */
function measureOf(view: TableView, column: Code | null, site: Manifest['site'], language: Language): string {
  const held = narrowing(view, site, language);
  const part =
    column === null || column.parent === null || view.state.columns === 'unit'
      ? []
      : [insideSentence(view.state.columns, column, language)];
  const all = [...part, ...held];
  return view.table.measure[language] + (all.length === 0 ? '' : ` (${all.join(', ')})`);
}

function contextOf(view: TableView, site: Manifest['site'], language: Language): string {
  return [placeName(view, site, language), heldYear(view) ?? '', ...narrowing(view, site, language)]
    .filter((part) => part !== '')
    .join(', ');
}
