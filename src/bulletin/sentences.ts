import { cellWords, figureText, hasInterval, intervalText } from '../browser/cell-text.ts';
import { changeBetween, isComparable } from '../browser/compared-cells.ts';
import type { ViewCell } from '../browser/view.ts';
import { cellState, reasonWords, statusWords } from '../catalogue/cell-marks.ts';
import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import type { Language } from '../text/language.ts';
import { placesTextsOf, type PlacesTexts } from '../text/places-texts.ts';
import { textsOf } from '../text/texts.ts';

/*
 * What a bulletin says of its figures. The rule of all of them: higher and lower are words for what chance alone does
 * not do, so they are said of two intervals that lie apart and of nothing else. Of two counts it is never said: they
 * stand beside each other, and their rates say what changed.
 */

/** A figure with an interval, and the same of the year before. */
export interface ToldFigure {
  readonly label: string;
  readonly unit: string;
  /** Late registrations still lower it: years are not held against each other. */
  readonly stillFalls?: boolean;
  readonly cell: ViewCell;
  /** `null` in the first year of the table. */
  readonly before: { readonly year: string; readonly cell: ViewCell } | null;
}

/**
 * How a figure stands beside the year before. `unknown`: one of the two is not there; `still_falls`: late registrations
 * lower the later one yet; `untold`: both are there, without the intervals that would tell; `first`: there is none
 * before.
 */
export type Change =
  'higher' | 'lower' | 'unclear' | 'still_falls' | 'not_comparable' | 'unknown' | 'untold' | 'first';

export function changeOf({ cell, before, stillFalls }: ToldFigure): Change {
  if (before === null) return 'first';
  if (!isThere(cell) || !isThere(before.cell)) return 'unknown';
  if (stillFalls === true) return 'still_falls';
  if (!isComparable(cell, before.cell)) return 'not_comparable';
  return changeBetween(cell, before.cell) ?? 'untold';
}

/** A rate or share with its interval, and how it stands beside the year before, as one sentence. */
export function figureSentence(figure: ToldFigure, language: Language): string {
  const texts = bulletinTextsOf(language);
  const { label, unit, cell, before } = figure;
  if (!isThere(cell)) return texts.noFigure({ label, why: whyMissing(cell, language) });
  const certainty = [
    ...(hasInterval(cell) ? [texts.interval(intervalText(cell, language))] : []),
    ...statusWords(cell.status, textsOf(language)),
  ];
  const change = changeOf(figure);
  const compared =
    before === null || (change !== 'higher' && change !== 'lower' && change !== 'unclear')
      ? ''
      : texts.compared[change]({ year: before.year, value: numberText(before.cell, language) });
  const said = texts.figure({ label, unit, value: numberText(cell, language) });
  return `${said}${certainty.length === 0 ? '' : texts.certainty(certainty.join('; '))}${compared}.`;
}

/** Events of a year, those of the year before, and their rate. */
export interface ToldCount {
  readonly what: keyof PlacesTexts['events'];
  readonly year: string;
  /** As it stands inside a sentence. */
  readonly place: string;
  readonly cell: ViewCell;
  readonly before: { readonly year: string; readonly cell: ViewCell } | null;
  readonly rate: ToldFigure | null;
}

/** How many events there were, how many the year before, and in a sentence of its own what became of their rate. */
export function countSentence(count: ToldCount, language: Language): string {
  const texts = bulletinTextsOf(language);
  const words = placesTextsOf(language);
  const { what, year, place, cell, before, rate } = count;
  if (!isThere(cell))
    return texts.unknown({ year, place, what: words.numberOf[what], why: whyMissing(cell, language) });
  const said = cell.value === 0 ? words.noEvents[what] : words.events[what](numberText(cell, language));
  const beside = [
    ...statusWords(cell.status, textsOf(language)),
    ...(before !== null && isThere(before.cell)
      ? [texts.yearBefore({ year: before.year, value: numberText(before.cell, language) })]
      : []),
  ];
  const sentence = texts.had({ year, place, what: said, before: beside.join('; ') });
  return rate === null || cell.value === 0 ? sentence : `${sentence} ${figureSentence(rate, language)}`;
}

/**
 * What changed since the year before, a sentence for each way: what is higher, lower, about the same, what late
 * registrations lower yet, and what cannot be compared; figures without intervals are passed over. One sentence where
 * there is no year before.
 */
export function changeSentences(figures: readonly ToldFigure[], language: Language): string[] {
  const texts = bulletinTextsOf(language);
  const compared = figures.filter((one) => changeOf(one) !== 'first');
  const year = compared[0]?.before?.year;
  if (year === undefined) return figures.length === 0 ? [] : [texts.changesNone];
  return (['higher', 'lower', 'unclear', 'still_falls', 'not_comparable', 'unknown'] as const).flatMap(
    (change) => {
      const own = compared.filter((one) => changeOf(one) === change);
      if (own.length === 0) return [];
      const list = own.map((one) => fromTo(one, change, language)).join('; ');
      return [texts.changed[change]({ year, list })];
    },
  );
}

function fromTo({ label, unit, cell, before }: ToldFigure, change: Change, language: Language): string {
  const texts = bulletinTextsOf(language);
  const own = insideSentence(label, language);
  if (!isThere(cell)) return texts.unknownOf({ label: own, why: whyMissing(cell, language) });
  if (before === null) return own;
  if (!isThere(before.cell))
    return texts.unknownBefore({ label: own, why: whyMissing(before.cell, language), year: before.year });
  const [now, then] = [numberText(cell, language), numberText(before.cell, language)];
  // "From … to …" would tell the change that nobody can know yet.
  const isNamed = change === 'unknown' || change === 'still_falls';
  return isNamed ? own : texts.fromTo({ label: own, before: then, now, unit });
}

/** Why there is no figure: the published reason, else what its symbol says. */
function whyMissing(cell: ViewCell, language: Language): string {
  const reason = reasonWords(cell, language);
  return reason === '' || cellState(cell) === 'withheld' ? cellWords(cell, language) : reason;
}

/** Whether a cell has a figure that may be told. */
export function isThere(cell: ViewCell): boolean {
  return ['value', 'zero'].includes(cellState(cell));
}

/** A figure as sentences and tiles write it: with the digits it was published with. */
export function numberText(cell: ViewCell, language: Language): string {
  return figureText(cell.value ?? 0, language, cell.decimals);
}

/** A label within a sentence: small at its beginning, unless it begins with the letters of a name. */
export function insideSentence(label: string, language: Language): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(language) + label.slice(1);
}
