import { cellState, statusWords } from '../catalogue/cell-marks.ts';
import type { Code } from '../catalogue/codelist.ts';
import { indicatorOf } from '../catalogue/indicators.ts';
import { cellWords, figureText, hasInterval, intervalText } from '../browser/cell-text.ts';
import type { ViewCell } from '../browser/view.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { placesTextsOf, type PlacesTexts } from '../text/places-texts.ts';
import { textsOf } from '../text/texts.ts';
import { changeBetween, isComparable } from '../browser/compared-cells.ts';
import { percentOf } from './cause-figures.ts';
import { whyNone } from './cause-sentences.ts';

/* What a place's page says of its figures. Changes and differences are told only where the intervals allow them. */

/** A sentence; where it speaks of a withheld figure, the page leads on to why. */
export interface Told {
  readonly text: string;
  readonly withheld: boolean;
}

/** A rate with what it is held against: the same place the year before, and the places it is part of in the same year. */
export interface ComparedRate {
  readonly indicator: keyof PlacesTexts['rates'];
  readonly cell: ViewCell;
  readonly before: { readonly year: Code; readonly cell: ViewCell } | null;
  /** Places as they stand inside a sentence. */
  readonly wholes: readonly { readonly place: string; readonly cell: ViewCell }[];
}

export interface CountedEvents {
  readonly what: keyof PlacesTexts['events'];
  readonly year: Code;
  readonly count: ViewCell;
  readonly before: { readonly year: Code; readonly cell: ViewCell } | null;
  readonly rate: ComparedRate | null;
}

/**
 * How many events there were, the year before, and their rate. That a count of a small place is larger than the year
 * before is mostly chance: the two counts stand beside each other, and only the rates say what changed.
 */
export function countSentence({ what, year, count, before, rate }: CountedEvents, language: Language): Told {
  const texts = placesTextsOf(language);
  const label = year.label[language];
  const state = cellState(count);
  // Why there is no number is why there is no rate.
  if (state !== 'value' && state !== 'zero') {
    const why = cellWords(count, language);
    const text = texts.unknown({ year: label, what: texts.numberOf[what], why });
    return { text, withheld: state === 'withheld' };
  }
  const said = state === 'zero' ? texts.noEvents[what] : texts.events[what](numberText(count, language));
  const words = statusWords(count.status, textsOf(language));
  const earlier = before !== null && isThere(before.cell) ? [beforeText(before, language)] : [];
  const text = texts.had({ year: label, what: said, before: [...words, ...earlier].join('; ') });
  // Of no event the rate is nothing, and its interval says how few people there are, which the page has said.
  if (rate === null || state === 'zero') return { text, withheld: false };
  const told = rateSentence(rate, language);
  return { text: text + told.text, withheld: told.withheld };
}

/** A rate or share with its interval, and where it lies beside what it is held against. */
export function rateSentence({ indicator, cell, before, wholes }: ComparedRate, language: Language): Told {
  const texts = placesTextsOf(language);
  const state = cellState(cell);
  if (state !== 'value' && state !== 'zero')
    return { text: texts.noRate[indicator](whyNone(cell, language)), withheld: state === 'withheld' };
  const certainty = [
    ...(hasInterval(cell) ? [texts.interval(intervalText(cell, language))] : []),
    ...statusWords(cell.status, textsOf(language)),
  ];
  const others = [
    ...(before === null || indicatorOf(indicator)?.stillFalls || !isComparable(cell, before.cell)
      ? []
      : [{ cell: before.cell, name: (value: string) => inYear(before.year, value, language) }]),
    ...wholes.map((whole) => ({
      cell: whole.cell,
      name: (value: string) => texts.ofPlace({ place: whole.place, value }),
    })),
  ].flatMap(({ cell: other, name }) => {
    const change = changeBetween(cell, other);
    return change === null ? [] : [{ change, name: name(numberText(other, language)) }];
  });
  const compared = [...Map.groupBy(others, ({ change }) => change)].map(([change, alike]) =>
    texts.compared[change](
      listText(
        alike.map(({ name }) => name),
        texts.joined[change],
      ),
    ),
  );
  const value = texts.rates[indicator](numberText(cell, language));
  const bounds = certainty.length === 0 ? '' : texts.certainty(certainty.join('; '));
  return { text: `${[value + bounds, ...compared].join(', ')}.`, withheld: false };
}

/** The people of a place, and their part of the whole's. */
export function populationSentence(
  year: Code,
  cell: ViewCell,
  whole: { readonly place: string; readonly cell: ViewCell } | null,
  language: Language,
): Told {
  const texts = placesTextsOf(language);
  const label = year.label[language];
  const state = cellState(cell);
  if (state !== 'value') {
    const why = cellWords(cell, language);
    return { text: texts.populationMissing({ year: label, why }), withheld: state === 'withheld' };
  }
  const percent = whole === null ? null : percentOf(cell, whole.cell);
  const share =
    whole === null || percent === null
      ? ''
      : texts.populationShare({ share: formatNumber(percent, language, 1), of: whole.place });
  return {
    text: texts.population({ year: label, value: numberText(cell, language) }) + share,
    withheld: false,
  };
}

/** Births less deaths. */
export function naturalSentence(cell: ViewCell, language: Language): Told {
  const texts = placesTextsOf(language);
  const state = cellState(cell);
  return state === 'value' || state === 'zero'
    ? { text: texts.natural({ value: numberText(cell, language) }), withheld: false }
    : { text: texts.naturalMissing(whyNone(cell, language)), withheld: state === 'withheld' };
}

function isThere(cell: ViewCell): boolean {
  return ['value', 'zero'].includes(cellState(cell));
}

function numberText(cell: ViewCell, language: Language): string {
  return figureText(cell.value ?? 0, language, cell.decimals);
}

function inYear(year: Code, value: string, language: Language): string {
  return placesTextsOf(language).inYear({ year: year.label[language], value });
}

function beforeText({ year, cell }: { year: Code; cell: ViewCell }, language: Language): string {
  const value = numberText(cell, language);
  return placesTextsOf(language).yearBefore({ year: year.label[language], value });
}

/** Names as a list inside a sentence: "A, B và C". */
function listText(names: readonly string[], joint: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
}
