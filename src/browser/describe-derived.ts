import type { Code } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { textsOf, type Texts } from '../text/texts.ts';
import { cellState, noFigure, reasonWords, withoutValue } from '../catalogue/cell-marks.ts';
import { figureText, hasInterval, intervalText } from './cell-text.ts';
import { isShown, leadingRows, placeOf } from './main-figures.ts';
import { isWithheld, mayBeExceeded } from './withheld-bounds.ts';
import { untied } from './ties.ts';
import { indicatorAt, unitAt } from './view-units.ts';
import { heldYear, insideSentence, isWhole, narrowing, partName } from './view-title.ts';
import type { TableView } from './view.ts';

/** The cell a view of derived figures is told by; `highest` where its row has no whole and this is the largest part. */
interface Focus {
  readonly row: Code;
  readonly column: Code;
  readonly highest: boolean;
}

/** Dimensions without a whole whose peak is worth a sentence; of places the highest is too often the smallest one. */
const peaked: readonly DimensionId[] = ['age', 'mother_age', 'age_band'];

/** Other columns are named beside the headline's where they are no more than this. */
const mostBeside = 4;

/**
 * The headline of derived figures: one of them with its unit and its 95 % interval, where and when; then the year before
 * it. That a figure rose or fell is said only where the two intervals do not overlap: else chance may have done it.
 * Where there is no figure it says why.
 *
 * @param main the view's main column
 */
export function describeDerived(
  view: TableView,
  main: Code,
  site: Manifest['site'],
  language: Language,
): string {
  const texts = textsOf(language);
  const focus = focusOf(view, main, site);
  if (focus === undefined) return describeMissing(view, main, site, language);
  const { row, column } = focus;
  const cell = view.cell(row, column);
  const place = placeIn(view, row, column, site, language);
  const measure = measureIn(view, focus, site, language);
  const year = yearIn(view, row, column, language);
  const bounds = hasInterval(cell) ? texts.interval(intervalText(cell, language)) : '';
  const figure = figureIn(view, row, column, language) + bounds;
  const firmness = [
    cell.status.includes('p') ? texts.provisionalYear : '',
    cell.status.includes('e') ? texts.estimatedFigure : '',
    cell.status.includes('u') ? texts.lowReliability : '',
  ];
  const sentences = [
    texts.derivedHeadline({ year, place, measure, figure }),
    ...firmness,
    changeOf(view, focus, language),
    besideOf(view, focus, language),
    leadersOf(view, focus, language),
  ];
  return sentences.join('');
}

/** Where there is nothing to tell: the figure that should stand there, and why it does not. */
function describeMissing(view: TableView, main: Code, site: Manifest['site'], language: Language): string {
  const texts = textsOf(language);
  const final = view.rows.filter(
    ({ code, partial }) => partial !== true && !site.years.provisional.includes(Number(code)),
  );
  const row = (view.state.rows === 'year' ? (final.at(-1) ?? view.rows.at(-1)) : view.rows[0]) ?? main;
  const cell = view.cell(row, main);
  const about = {
    year: yearIn(view, row, main, language),
    place: placeIn(view, row, main, site, language),
    measure: measureIn(view, { row, column: main, highest: false }, site, language),
  };
  if (isWithheld(cell)) return texts.derivedWithheld(about);
  const state = cellState(cell) === 'not_applicable' ? 'not_applicable' : 'missing';
  const reason = reasonWords(cell, language);
  return texts.derivedMissing({
    ...about,
    what: noFigure(cell, texts),
    reason: reason === '' ? withoutValue(state, texts) : reason,
  });
}

/** The cell the headline tells, `undefined` where none of those it might tell has a value. */
function focusOf(view: TableView, main: Code, site: Manifest['site']): Focus | undefined {
  const column = tellingColumn(view) ?? main;
  const told = tellingRow(view, column, site);
  if (told === undefined) return undefined;
  // Shares of all registrations are 100 % together: what is worth telling is how many came in the same year.
  const { rows, columns } = view.state;
  const row = rows === 'registered_year' ? view.rows.find(({ code }) => code === column.code) : told.row;
  const same =
    columns === 'registered_year' ? view.columns.find(({ code }) => code === told.row.code) : column;
  const isTold = row !== undefined && same !== undefined && isShown(view.cell(row, same));
  return isTold ? { ...told, row, column: same } : { ...told, column };
}

/** Whether years of registration spread: each is another part of every year's events, and no two of them a change. */
function byRegistration({ state }: TableView): boolean {
  return state.rows === 'registered_year' || state.columns === 'registered_year';
}

/** Of a life table the expectation of life, which it is made for, and not the death rates it begins with. */
function tellingColumn(view: TableView): Code | undefined {
  return view.columns.find(({ code }) => code === 'life_table_e');
}

function tellingRow(
  view: TableView,
  column: Code,
  site: Manifest['site'],
): Omit<Focus, 'column'> | undefined {
  const known = view.rows.filter((row) => isShown(view.cell(row, column)));
  const told = (row: Code | undefined) => (row === undefined ? undefined : { row, highest: false });
  if (view.state.rows === 'year') {
    // The last year that is final speaks: one that is still coming in may yet change.
    const final = known.filter((row) => row.partial !== true && !view.cell(row, column).status.includes('p'));
    return told(final.at(-1) ?? known.at(-1));
  }
  const whole = known.find((row) => isWhole(view.rowList, row, site));
  const ranks = peaked.includes(view.state.rows) && column.code !== 'life_table_e';
  if (whole !== undefined || !ranks || known.length < 2) return told(whole ?? known[0]);
  const [largest] = leadingRows(view, column);
  return largest === undefined ? told(known[0]) : { row: largest.row, highest: true };
}

/**
 * The year before, where years spread and both are whole: as a change where the intervals tell the two apart. Of shares
 * that late registrations lower yet, only that.
 */
function changeOf(view: TableView, { row, column, highest }: Focus, language: Language): string {
  const texts = textsOf(language);
  const { rows, columns } = view.state;
  const spreads = rows === 'year' || columns === 'year';
  if (!spreads || byRegistration(view) || highest) return '';
  const [list, at] = rows === 'year' ? [view.rows, row] : [view.columns, column];
  const before = list.find(({ code }) => Number(code) === Number(at.code) - 1);
  if (before === undefined) return '';
  const now = view.cell(row, column);
  const then = rows === 'year' ? view.cell(before, column) : view.cell(row, before);
  if (!isShown(now) || !isShown(then) || /p/.test(now.status + then.status)) return '';
  const words = { year: before.label[language], value: figureText(then.value, language, then.decimals) };
  if (indicatorAt(view, row, column)?.figure?.stillFalls) return texts.stillFalls;
  if (!hasInterval(now) || !hasInterval(then)) return texts.yearBefore(words);
  if (now.lower > then.upper) return texts.higherThan(words);
  return now.upper < then.lower ? texts.lowerThan(words) : texts.aboutTheSame(words);
}

/** Other figures of the same place and time: the next two indicators, or the few other columns. */
function besideOf(view: TableView, { row, column, highest }: Focus, language: Language): string {
  const { rows, columns } = view.state;
  if (highest || byRegistration(view) || column.code === 'life_table_e') return '';
  const others = (list: readonly Code[], told: Code): Code[] => list.filter((code) => code !== told);
  const named = (list: readonly Code[], cell: (code: Code) => readonly [Code, Code]): string[] =>
    list.flatMap((code) => {
      const [atRow, atColumn] = cell(code);
      if (!isShown(view.cell(atRow, atColumn))) return [];
      const dimension = rows === 'indicator' && code === atRow ? rows : columns;
      return [`${insideSentence(dimension, code, language)} ${figureIn(view, atRow, atColumn, language)}`];
    });
  const list =
    rows === 'indicator'
      ? named(others(view.rows, row), (code) => [code, column]).slice(0, 2)
      : columns === 'indicator'
        ? named(others(view.columns, column), (code) => [row, code]).slice(0, 2)
        : columns !== 'year' && view.columns.length <= mostBeside + 1
          ? named(others(view.columns, column), (code) => [row, code])
          : [];
  return list.length === 0 ? '' : textsOf(language).alsoThen(list.join('; '));
}

/** The causes with the highest figures. */
function leadersOf(view: TableView, { column }: Focus, language: Language): string {
  if (view.state.rows !== 'cause') return '';
  const leading = untied(leadingRows(view, column), 3);
  const list = leading.map(({ row }) => `${row.label[language]} (${valueIn(view, row, column, language)})`);
  return list.length === 0
    ? ''
    : superlatives(view, column, leading.at(-1)?.value, language).highestOf(list.join('; '));
}

/** The words for what is highest: of all figures, or of the published ones where a withheld one could be higher. */
function superlatives(
  view: TableView,
  column: Code,
  value: number | null | undefined,
  language: Language,
): Pick<Texts['amongPublished'], 'highestOf' | 'highestMeasure'> {
  const texts = textsOf(language);
  return mayBeExceeded(view, column, value ?? 0) ? texts.amongPublished : texts;
}

function valueIn(view: TableView, row: Code, column: Code, language: Language): string {
  const cell = view.cell(row, column);
  return figureText(cell.value ?? 0, language, cell.decimals);
}

/** A value with its unit: "13,2 trên 1.000 dân". */
function figureIn(view: TableView, row: Code, column: Code, language: Language): string {
  const unit = unitAt(view, row, column)[language];
  const name = indicatorAt(view, row, column)?.label[language].toLocaleLowerCase(language);
  // "registered births 10,995 births" says it twice.
  if (name?.includes(unit) === true) return valueIn(view, row, column, language);
  const gap = unit === '%' && language === 'en' ? '' : ' ';
  return `${valueIn(view, row, column, language)}${gap}${unit}`;
}

/** What the figure is: its indicator, and what it is narrowed to: "tuổi thọ trung bình tính từ lúc sinh (nam)". */
function measureIn(view: TableView, focus: Focus, site: Manifest['site'], language: Language): string {
  const { row, column, highest } = focus;
  const indicator = indicatorAt(view, row, column);
  const name =
    indicator === undefined ? view.table.measure[language] : insideSentence('indicator', indicator, language);
  const own: readonly DimensionId[] = ['year', 'unit', 'indicator'];
  const axes = [
    { list: view.rowList, code: row },
    { list: view.columnList, code: column },
  ].filter(({ list, code }) => !own.includes(list.dimension) && !isWhole(list, code, site));
  const parts = [
    ...axes.map(({ list, code }) => partName(list, code, language)),
    ...narrowing(view, site, language, own),
  ];
  const said = highest
    ? superlatives(view, column, view.cell(row, column).value, language).highestMeasure(name)
    : name;
  return parts.length === 0 ? said : `${said} (${parts.join(', ')})`;
}

function placeIn(
  view: TableView,
  row: Code,
  column: Code,
  site: Manifest['site'],
  language: Language,
): string {
  return view.state.rows === 'unit'
    ? textsOf(language).placeInSentence(row.label[language])
    : placeOf(view, column, site, language);
}

function yearIn(view: TableView, row: Code, column: Code, language: Language): string {
  if (view.state.rows === 'year') return row.label[language];
  if (view.state.columns === 'year') return column.label[language];
  return heldYear(view, language) ?? '';
}
