import { cellState, reasonWords } from '../catalogue/cell-marks.ts';
import { cellSymbol, cellWords, figureText, hasInterval, intervalText } from '../browser/cell-text.ts';
import type { ViewCell } from '../browser/view.ts';
import type { Code } from '../catalogue/codelist.ts';
import { causesTextsOf } from '../text/causes-texts.ts';
import type { Language } from '../text/language.ts';
import { changeBetween } from '../browser/compared-cells.ts';
import type { CauseKind } from './cause-figures.ts';

/** What a cause's page begins with is told from: the cells of the year, and the rates of other years to hold it against. */
export interface CauseFigures {
  readonly kind: CauseKind;
  readonly year: Code;
  /** The place as it stands inside a sentence. */
  readonly place: string;
  readonly deaths: ViewCell;
  readonly share: ViewCell | null;
  readonly rank: ViewCell | null;
  readonly rate: ViewCell | null;
  /** The year before, then the first year of the series; each is named where both intervals are there, the first one if it differs. */
  readonly earlier: readonly { readonly year: Code; readonly rate: ViewCell }[];
  /** The latest other year with a death. */
  readonly latest: { readonly year: Code; readonly deaths: ViewCell } | null;
}

/** The headline of a cause's page: deaths, share, rank, and the rate with a change only where the intervals allow one. */
export function causeHeadline(figures: CauseFigures, language: Language): string {
  const texts = causesTextsOf(language);
  const { deaths, place, latest } = figures;
  const year = figures.year.label[language];
  const what = texts.ofWhat[figures.kind];
  const state = cellState(deaths);
  if (state !== 'value' && state !== 'zero')
    return texts.causeUnknown({ year, place, what, why: cellWords(deaths, language) });
  if (state === 'zero') {
    const since =
      latest === null
        ? ''
        : texts.latestDeaths({
            year: latest.year.label[language],
            count: cellSymbol(latest.deaths, language),
          });
    return texts.causeNoDeaths({ year, place, what }) + since;
  }
  const count = figureText(deaths.value ?? 0, language);
  const share = figures.share === null ? '' : shareText(figures.share, language);
  const provisional = deaths.status.includes('p') ? texts.provisional : '';
  return (
    `${texts.causeDeaths({ year, place, count, what })}${share}.${provisional}` +
    rankText(figures, language) +
    rateText(figures, language)
  );
}

/** Why there is no figure: the published reason, else what its symbol says. */
export function whyNone(cell: ViewCell, language: Language): string {
  const reason = reasonWords(cell, language);
  return reason === '' ? cellWords(cell, language) : reason;
}

function shareText(share: ViewCell, language: Language): string {
  if (cellState(share) !== 'value') return '';
  const bounds = intervalText(share, language);
  return causesTextsOf(language).shareOfAll({ share: cellSymbol(share, language), bounds });
}

/** Chapters are not held against each other: only a leaf's rank, or why it has none, is news. */
function rankText({ kind, rank }: CauseFigures, language: Language): string {
  const texts = causesTextsOf(language);
  if (kind === 'remainder') return texts.neverPlaced;
  if (kind !== 'cause' || rank === null) return '';
  if (cellState(rank) === 'value') return texts.placed(cellSymbol(rank, language));
  return texts.notPlaced(whyNone(rank, language));
}

function rateText({ rate, earlier }: CauseFigures, language: Language): string {
  const texts = causesTextsOf(language);
  if (rate === null) return '';
  if (!hasInterval(rate)) return texts.rateMissing(whyNone(rate, language));
  const changes = earlier.flatMap(({ year, rate: before }, index) => {
    const change = changeBetween(rate, before);
    // That nothing changed clearly is said of the year before alone.
    if (change === null || (change === 'unclear' && index > 0)) return [];
    return texts.rateChange[change]({ year: year.label[language], value: cellSymbol(before, language) });
  });
  const value = cellSymbol(rate, language);
  const low = rate.status.includes('u');
  return `${texts.rateIs({ value, bounds: intervalText(rate, language), low })}${changes.join('')}.`;
}
