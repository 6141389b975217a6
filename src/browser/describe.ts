import { unknownCode, type Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { formatNumber } from '../text/numbers.ts';
import { figureText } from './cell-text.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { describeDerived } from './describe-derived.ts';
import { isRanked, isShown, leadingRows, mainColumn, placeOf } from './main-figures.ts';
import { isWithheld, mayBeExceeded, mostItCouldBe } from './withheld-bounds.ts';
import { isGiven, spreadCodes } from '../catalogue/default-view.ts';
import { untied } from './ties.ts';
import { heldYear, insideSentence, narrowing, placeName } from './view-title.ts';
import type { TableView } from './view.ts';

/**
 * What a view says, in one to three sentences: the headline of its page and the words of its chart. Only figures that
 * stand in the view are named; a withheld or missing one is passed over, never hinted at. What is largest is said of all
 * figures only where no withheld one could be larger, else of those that are published.
 */
export function describeView(view: TableView, site: Manifest['site'], language: Language): string {
  const column = mainColumn(view, site);
  if (column === undefined || view.rows.length === 0) return textsOf(language).nothingSelected;
  if (view.table.source === 'derived') return describeDerived(view, column, site, language);
  if (isGiven(view.table)) return describeGiven(view, column, site, language);
  return view.state.rows === 'year'
    ? describeYears(view, column, site, language)
    : describeParts(view, column, site, language);
}

/** Given numbers as they are: of each column the latest, or of the main column the first rows. */
function describeGiven(view: TableView, main: Code, site: Manifest['site'], language: Language): string {
  const texts = textsOf(language);
  const named = (label: Code, row: Code, column: Code, when: string): string[] => {
    const cell = view.cell(row, column);
    if (!isShown(cell)) return [];
    return [
      texts.givenFigure({
        label: label.label[language],
        value: figureText(cell.value, language, cell.decimals),
        when,
      }),
    ];
  };
  const figures =
    view.state.rows === 'year'
      ? view.columns.flatMap((column) => {
          const last = view.rows.findLast((row) => isShown(view.cell(row, column)));
          return last === undefined ? [] : named(column, last, column, last.label[language]);
        })
      : view.rows.flatMap((row) => named(row, row, main, main.label[language]));
  if (figures.length === 0) return texts.nothingCounted(contextOf(view, site, language));
  // Where areas spread, each figure names its own.
  const spread = view.state.rows === 'unit' || view.state.columns === 'unit';
  const place = spread ? [] : [placeName(view, site, language)];
  const held = [...place, ...narrowing(view, site, language), heldYear(view, language) ?? ''];
  const about = held.filter((part) => part !== '').join(', ');
  const sentence = `${about === '' ? '' : `${about}: `}${figures.slice(0, 3).join('; ')}.`;
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);
}

function describeYears(view: TableView, column: Code, site: Manifest['site'], language: Language): string {
  const texts = textsOf(language);
  const known = yearFigures(view, column, language);
  // The last year that is final speaks; one that is still coming in is named after it.
  const last = known.findLast(({ status }) => !status.includes('p')) ?? known.at(-1);
  const place = placeOf(view, column, site, language);
  const measure = measureOf(view, column, site, language);
  if (last === undefined)
    return view.rows.some((year) => isWithheld(view.cell(year, column)))
      ? texts.countWithheld({ year: '', place, measure })
      : texts.nothingCounted(contextOf(view, site, language));
  let sentence = texts.headline({
    year: last.label,
    place,
    value: figureText(last.value, language),
    measure,
  });
  const before = known[known.indexOf(last) - 1];
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
  sentence += partsInYear(view, column, last, language);
  const comparables = known.filter(({ status }) => !status.includes('p') || last.status.includes('p'));
  const highest = comparables.reduce((most, one) => (one.value > most.value ? one : most));
  // A withheld year may have been higher.
  const beaten = view.rows.some(
    (year) => isWithheld(view.cell(year, column)) && mostItCouldBe(view, year, column) > highest.value,
  );
  if (comparables.length > 2 && highest.value > last.value) {
    const words = beaten ? texts.amongPublished : texts;
    sentence += words.highestYear({ year: highest.year, value: formatNumber(highest.value, language) });
  }
  const untold = view.rows.slice(view.rows.findIndex(({ code }) => code === last.year) + 1);
  const withheld = untold.filter((year) => isWithheld(view.cell(year, column)));
  if (withheld.length > 0)
    sentence += texts.yearsWithheld(withheld.map(({ label }) => label[language]).join(', '));
  const later = known.at(-1);
  if (later === undefined || later === last) return sentence;
  return sentence + texts.soFar({ year: later.label, value: figureText(later.value, language) });
}

/**
 * What the last final year's figure is made of, as a sentence of its own: for pages that have told the figure already.
 * `null` where the view is not by year, or its columns are not the few parts of a whole, as those of rates never are.
 */
export function describeShares(view: TableView, site: Manifest['site'], language: Language): string | null {
  const column = mainColumn(view, site);
  if (column === undefined || view.state.rows !== 'year' || isGiven(view.table)) return null;
  const last = finalYear(view, column, language);
  const parts = last === undefined ? '' : partsInYear(view, column, last, language);
  if (last === undefined || parts === '') return null;
  return `${view.table.title[language]}, ${last.label}.${parts}`;
}

interface YearFigure {
  readonly year: string;
  readonly label: string;
  readonly value: number;
  readonly status: string;
}

function yearFigures(view: TableView, column: Code, language: Language): YearFigure[] {
  return view.rows.flatMap((year) => {
    const cell = view.cell(year, column);
    return isShown(cell)
      ? [{ year: year.code, label: year.label[language], value: cell.value, status: cell.status }]
      : [];
  });
}

/** The last year that is final; where none is, the last there is. */
function finalYear(view: TableView, column: Code, language: Language): YearFigure | undefined {
  const known = yearFigures(view, column, language);
  return known.findLast(({ status }) => !status.includes('p')) ?? known.at(-1);
}

/** What the last year's figure is made of, where the columns are its few parts: the shares on time, late, delayed. */
function partsInYear(
  view: TableView,
  whole: Code,
  last: { readonly year: string; readonly value: number },
  language: Language,
): string {
  const parts = view.columns.filter(({ code, parent }) => parent === whole.code && code !== unknownCode);
  const row = view.rows.find(({ code }) => code === last.year);
  if (row === undefined || parts.length < 2 || parts.length > mostParts || last.value === 0) return '';
  const list = parts.flatMap((part) => {
    const cell = view.cell(row, part);
    return isShown(cell) ? [shareText(part, cell.value, last.value, language)] : [];
  });
  return list.length === 0 ? '' : textsOf(language).ofWhich(list.join('; '));
}

const mostParts = 4;

function shareText(part: Code, value: number, whole: number, language: Language): string {
  return textsOf(language).withShare({
    label: part.label[language],
    value: formatNumber(value, language),
    share: formatNumber((value / whole) * 100, language, 1),
  });
}

function describeParts(view: TableView, column: Code, site: Manifest['site'], language: Language): string {
  const texts = textsOf(language);
  const whole = view.rowList.codes.find(({ parent }) => parent === null);
  const context = contextOf(view, site, language);
  if (whole === undefined) return texts.nothingCounted(context);
  const total = view.cell(whole, column);
  const year = view.state.columns === 'year' ? column.label[language] : (heldYear(view, language) ?? '');
  const measure = measureOf(view, view.state.columns === 'year' ? null : column, site, language);
  const place = placeOf(view, column, site, language);
  if (isWithheld(total)) return texts.countWithheld({ year, place, measure });
  if (!isShown(total)) return texts.nothingCounted(context);
  const value = figureText(total.value, language);
  const provisional = total.status.includes('p') ? texts.provisionalYear : '';
  const sentence = `${texts.headline({ year, place, value, measure })}.${provisional}`;
  // Among a few rows that somebody picked, the largest is news to nobody.
  if (view.rows.length < spreadCodes(view.rowList, view.state.map).length) return sentence;
  // Nor is it where there is nothing to be larger than.
  if (view.rows.filter(isRanked(view)).length < 2) return sentence;
  const named = untied(leadingRows(view, column), 3);
  const list = named.map(({ row, value }) => shareText(row, value, total.value, language)).join('; ');
  if (list === '') return sentence;
  const words = mayBeExceeded(view, column, named.at(-1)?.value ?? 0) ? texts.amongPublished : texts;
  const told =
    view.state.rows === 'cause'
      ? words.leadingCauses(list)
      : words.largestGroups({ dimension: view.rowList.title[language], list });
  return sentence + told;
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
  return [placeName(view, site, language), heldYear(view, language) ?? '', ...narrowing(view, site, language)]
    .filter((part) => part !== '')
    .join(', ');
}
