import { unknownCode, type Code, type Codelist } from '../../catalogue/codelist.ts';
import type { TableDeclaration } from '../../catalogue/declaration.ts';
import type { IndicatorCode } from '../../catalogue/indicators.ts';
import type { Cells, PublishedTable } from '../../catalogue/published-table.ts';
import type { Reason } from '../../catalogue/reasons.ts';
import { lifeTableIndicators } from '../../catalogue/indicators/life-table.ts';
import { ageCodes, siteCodelist } from '../codelists.ts';
import { columnsOf } from '../dense-cells.ts';
import { commonGroups } from './ages.ts';
import { notAvailable, type DerivedFigure } from './derived-figure.ts';
import type { Figures, Place } from './figures.ts';
import { indicatorRules } from './indicator-rules.ts';

/**
 * The table of a declaration whose figures are derived from published ones: each cell by the rule of its indicator,
 * rounded to three digits more than it is shown with. What cannot be reckoned says why; nothing becomes 0 or infinite.
 *
 * @returns `null` where no cell has a figure, and none would have one but for the protection of small counts
 */
export function derivedTable(declaration: TableDeclaration, figures: Figures): PublishedTable | null {
  const { dimensions, indicators = [] } = declaration;
  const lists = dimensions.map((dimension) => listOf(declaration, dimension, figures));
  const size = lists.reduce((product, { codes }) => product * codes.length, 1);
  const columns = columnsOf(lists, size);
  const made = Array.from({ length: size }, (_, at) => {
    const place: Place = Object.fromEntries(dimensions.map((id) => [id, columns[id]?.[at] ?? '']));
    const code = (place.indicator as IndicatorCode | undefined) ?? indicators[0];
    if (code === undefined) throw new Error(`${declaration.id} names no indicator`);
    return rounded(indicatorRules[code](place, figures, declaration), decimalsOf(lists, place, declaration));
  });
  if (made.every(({ value, reason }) => value === null && !forProtection.has(reason))) return null;
  return withoutEmptyPlaces(declaration, lists, made);
}

/** Indicators of age groups that have people in their denominators. */
const byAgeOfPeople: ReadonlySet<string> = new Set([
  'age_specific_death_rate',
  ...lifeTableIndicators.map(({ code }) => code),
]);

function listOf(declaration: TableDeclaration, dimension: Codelist['dimension'], figures: Figures): Codelist {
  const list = siteCodelist(dimension, figures.settings);
  if (dimension === 'indicator') {
    const own: readonly string[] = declaration.indicators ?? [];
    return { ...list, codes: own.flatMap((code) => list.codes.find((one) => one.code === code) ?? []) };
  }
  // Rates need age groups that deaths and people can both be summed to.
  if (dimension === 'age' && declaration.indicators?.some((code) => byAgeOfPeople.has(code)))
    return { ...list, codes: ageCodes(commonGroups('deaths_by_age', {}, figures).map(({ code }) => code)) };
  return list;
}

function decimalsOf(lists: readonly Codelist[], place: Place, declaration: TableDeclaration): number {
  const list = lists.find(({ dimension }) => dimension === 'indicator');
  const code = list?.codes.find((one) => one.code === place.indicator);
  return code?.figure?.decimals ?? declaration.decimals ?? 0;
}

/** Digits beyond those shown: enough for sums and comparisons of readers not to be off by the rounding. */
const more = 3;

/**
 * A value with three digits more than are shown. One that would lie halfway between two values as shown, though the true
 * one does not, is moved by one in its last digit: 4.0496 is not 4.05, which would be shown as 4.1.
 */
export function roundedBeyond(value: number, decimals: number): number {
  const scale = 10 ** (decimals + more);
  const units = Math.round(value * scale);
  const isHalfway = Math.abs(units % 10 ** more) === 10 ** more / 2;
  const side = Math.sign(value * scale - units);
  const moved = isHalfway && Math.abs(value * scale - units) > 1e-6 ? units + side : units;
  return Number((moved / scale).toFixed(decimals + more));
}

function rounded(figure: DerivedFigure, decimals: number): DerivedFigure {
  const at = (value: number | null): number | null =>
    value === null ? null : roundedBeyond(value, decimals);
  for (const value of [figure.value, figure.lower, figure.upper])
    if (value !== null && !Number.isFinite(value)) return notAvailable('no_events');
  return { ...figure, value: at(figure.value), lower: at(figure.lower), upper: at(figure.upper) };
}

/** Reasons that are the protection's: its tables stay where they are, and say so. */
const forProtection: ReadonlySet<Reason | ''> = new Set(['withheld', 'too_fine']);

/** Reasons that are of the place itself, which a reader looks it up for; others say that nobody gave what was needed. */
const ofThePlace: ReadonlySet<Reason | ''> = new Set([
  'withheld',
  'too_fine',
  'no_events',
  'few_events',
  'small_population',
  'exceeds_population',
  'negative_count',
  'outside_model',
]);

/** Lists that a reader expects whole. */
const shortLists: ReadonlySet<string> = new Set(['year', 'indicator', 'sex', 'area', 'population_group']);

/**
 * Leaves out codes that have nothing to say, where there are many: units nobody gave a population of, ages not
 * recorded. A commune that is too small for a figure stays, and says so.
 */
function withoutEmptyPlaces(
  declaration: TableDeclaration,
  lists: readonly Codelist[],
  made: readonly DerivedFigure[],
): PublishedTable {
  const size = made.length;
  let stride = size;
  const kept = lists.map((list) => {
    stride /= list.codes.length;
    const used = new Set<number>();
    for (const [at, { value, reason }] of made.entries())
      if (value !== null || ofThePlace.has(reason)) used.add(Math.floor(at / stride) % list.codes.length);
    const whole = shortLists.has(list.dimension);
    return list.codes.flatMap(({ code }, index) =>
      used.has(index) || (whole && code !== unknownCode) ? [index] : [],
    );
  });
  const codelists = lists.map((list, index): Codelist => {
    const codes = (kept[index] ?? []).flatMap((at) => list.codes[at] ?? []);
    return { ...list, codes: codes.map((code) => withinList(code, codes)) };
  });
  const cells = pick(made, lists, kept);
  return { declaration, codelists, cells: asColumns(codelists, cells) };
}

function withinList(code: Code, codes: readonly Code[]): Code {
  return code.parent === null || codes.some((one) => one.code === code.parent)
    ? code
    : { ...code, parent: null };
}

/** The figures at the positions that are kept, in the order of the lists. */
function pick(
  made: readonly DerivedFigure[],
  lists: readonly Codelist[],
  kept: readonly (readonly number[])[],
): DerivedFigure[] {
  let places = [0];
  for (const [index, { codes }] of lists.entries())
    places = places.flatMap((place) =>
      (kept[index] ?? []).map((position) => place * codes.length + position),
    );
  return places.flatMap((place) => made[place] ?? []);
}

function asColumns(codelists: readonly Codelist[], cells: readonly DerivedFigure[]): Cells {
  const size = cells.length;
  return {
    codes: columnsOf(codelists, size),
    value: cells.map(({ value }) => value),
    status: cells.map(({ status }) => status),
    confidentiality: cells.map(({ reason }) => (reason === 'withheld' ? 'c' : '')),
    derived: {
      lower: cells.map(({ lower }) => lower),
      upper: cells.map(({ upper }) => upper),
      reason: cells.map(({ reason }): Reason | '' => reason),
    },
  };
}
