import { reasonWords, statusWords } from '../catalogue/cell-marks.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { formatDay, textsOf } from '../text/texts.ts';
import type { Milestone } from '../settings/targets.ts';
import type { Assessment } from './assess.ts';
import { latestOf } from './judge.ts';
import type { YearFigure } from './measure.ts';
import type { Target } from './programme-file.ts';

/* Figures and aims in words. */

const decimals = 1;

/** Whether the figures of a target are changes, not shares. */
export function isChange({ measured_by: measure }: Pick<Target, 'measured_by'>): boolean {
  return measure?.indicator !== undefined && measure.as !== 'value';
}

/** A value in per cent, or the change it is: "98,5 %", "giảm 5,6 %". */
export function valueText(value: number, target: Pick<Target, 'measured_by'>, language: Language): string {
  const texts = programmeTextsOf(language);
  if (!isChange(target)) return texts.percent(shareText(value, language));
  return changeText(value, (size) => texts.percent(size), language);
}

/** A share with one decimal. One that is not all of the cases never reads as 100.0, nor one that is not none as 0.0. */
export function shareText(value: number, language: Language): string {
  const rounded = formatNumber(value, language, decimals);
  if (value < 100 && rounded === formatNumber(100, language, decimals))
    return formatNumber(value, language, 2);
  return rounded;
}

/** A change as a rise or a fall of its size. */
export function changeText(value: number, sized: (size: string) => string, language: Language): string {
  const texts = programmeTextsOf(language);
  const rough = formatNumber(Math.abs(value), language, decimals);
  // A small step is a step: it is told more exactly before it is called none.
  const size = /[1-9]/.test(rough) ? rough : formatNumber(Math.abs(value), language, 2);
  if (!/[1-9]/.test(size)) return texts.unchanged;
  return value > 0 ? texts.rose(sized(size)) : texts.fell(sized(size));
}

/** The bounds of a figure's interval, "97,9–98,6"; empty where it has none. */
export function boundsText({ lower, upper }: YearFigure, language: Language): string {
  if (lower === null || upper === null) return '';
  const [from, to] = [lower, upper].map((one) => formatNumber(one, language, decimals));
  return /^−/.test(from ?? '') || /^−/.test(to ?? '') ? `${from} – ${to}` : `${from}–${to}`;
}

/** A figure with its interval and marks: "98,5 % (khoảng tin cậy 95 %: 98,4–98,6; ước tính)". */
export function figureWords(figure: YearFigure, target: Target, language: Language): string {
  const texts = programmeTextsOf(language);
  if (figure.value === null) return whyNone(figure, language);
  const bounds = boundsText(figure, language);
  const notes = [
    ...(bounds === '' ? [] : [texts.interval(bounds)]),
    ...statusWords(figure.status, textsOf(language)),
  ];
  const value = valueText(figure.value, target, language);
  return notes.length === 0 ? value : value + texts.marked(notes.join('; '));
}

/** Why there is no figure. */
export function whyNone(figure: YearFigure, language: Language): string {
  const texts = textsOf(language);
  if (figure.withheld) return texts.withheldWords;
  if (figure.reason !== '') return reasonWords({ reason: figure.reason }, language);
  return figure.status.includes('x') ? texts.notApplicableWords : programmeTextsOf(language).noFigure;
}

/** What a milestone wants: "ít nhất 98,5 %", "giảm ít nhất 2 %". */
export function aimText(milestone: Milestone, target: Target, language: Language): string {
  const texts = programmeTextsOf(language);
  if (milestone.words !== undefined) return milestone.words[language];
  if (milestone.done === true) return texts.done;
  const plain = (value: number): string =>
    formatNumber(value, language, Number.isInteger(value) ? 0 : decimals);
  if (milestone.a_year !== undefined)
    return texts.aYear({
      value: texts.points(plain(milestone.a_year)),
      since: String(milestone.since ?? ''),
      year: String(milestone.year),
    });
  const value = milestone.value ?? 0;
  const direction = target.direction ?? 'at_least';
  if (isChange(target) && direction === 'at_most' && value < 0)
    return texts.fall(texts.percent(plain(-value)));
  if (isChange(target) && direction === 'at_least' && value > 0)
    return texts.rise(texts.percent(plain(value)));
  return texts.aim[direction](texts.percent(plain(value)));
}

/** The figure a target is known by, in few words: "2024: 97,5 %"; empty where there is none. */
export function glanceText({ target, current, figures, released }: Assessment, language: Language): string {
  const texts = programmeTextsOf(language);
  if (current === null) return '';
  if (target.measured_by?.releases !== undefined) {
    const first = released.find(({ release }) => release !== null)?.release;
    return first === undefined || first === null
      ? texts.releases.nothing
      : texts.releases.since(formatDay(first.date, language));
  }
  const figure = current.figure ?? latestOf(figures) ?? figures.at(-1) ?? null;
  if (figure === null) return '';
  const value = figure.value === null ? whyNone(figure, language) : valueText(figure.value, target, language);
  return texts.aimOf({ year: String(figure.year), aim: value });
}
