import { indicatorOf } from '../catalogue/indicators.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { formatDay } from '../text/texts.ts';
import type { Assessment } from './assess.ts';
import { aimText, changeText, figureWords, whyNone } from './figure-text.ts';
import type { ReleasedYear } from './judge-releases.ts';
import { latestOf, type Judgement } from './judge.ts';

/* What a page says of a target: the figure, the aim, and no more than the two allow. */

/** The sentences on a target, in their order. */
export function targetSentences(assessment: Assessment, baseline: number, language: Language): string[] {
  const texts = programmeTextsOf(language);
  const { target, current, figures } = assessment;
  if (target.not_measured !== undefined) {
    const { missing, from } = target.not_measured;
    return [texts.missing({ missing: missing[language], from: from[language] })];
  }
  if (current === null) return [texts.noTable];
  if (target.measured_by?.releases !== undefined) return releaseSentences(assessment, current, language);
  const own = judgementSentences(assessment, current, baseline, language);
  const latest = latestOf(figures);
  const isLater = current.due && latest !== null && latest.year > current.milestone.year;
  const now = figures.at(-1);
  const isOpen = now !== undefined && !now.final && now.value !== null && now.status.includes('p');
  return [
    ...own,
    ...(isLater ? [texts.later(yearAndValue(assessment, latest.year, language))] : []),
    ...(isOpen ? [texts.provisionalNow(yearAndValue(assessment, now.year, language))] : []),
    ...(latest !== null && indicatorOf(target.measured_by?.indicator ?? '')?.stillFalls
      ? [texts.stillFalls]
      : []),
  ];
}

function yearAndValue(
  { target, figures }: Assessment,
  year: number,
  language: Language,
): { year: string; value: string } {
  const figure = figures.find((one) => one.year === year);
  return { year: String(year), value: figure === undefined ? '' : figureWords(figure, target, language) };
}

/** What is said of one aim. */
export function judgementSentences(
  assessment: Assessment,
  judgement: Judgement,
  baseline: number,
  language: Language,
): string[] {
  const texts = programmeTextsOf(language);
  const { target } = assessment;
  const { milestone, due, figure, state } = judgement;
  const aim = { year: String(milestone.year), aim: aimText(milestone, target, language) };
  const told =
    figure === null || figure.value === null
      ? []
      : [texts.figure({ year: String(figure.year), value: figureWords(figure, target, language) })];
  const aimed = due ? texts.aimWas(aim) : texts.aimIs(aim);
  if (state === 'met' || state === 'not_met' || state === 'reached')
    return [...told, aimed, texts.verdict[state]];
  if (state === 'cannot_say') return [...told, aimed, doubtSentence(judgement, language)];
  return [...told, aimed, paceSentence(judgement, baseline, language)];
}

function doubtSentence({ doubt, due, milestone, figure }: Judgement, language: Language): string {
  const texts = programmeTextsOf(language);
  const year = String(milestone.year);
  const reason = figure === null ? '' : whyNone(figure, language);
  switch (doubt) {
    case 'interval':
      return due ? texts.due.interval : texts.toCome.interval;
    case 'withheld':
      return due ? texts.due.withheld(year) : texts.toCome.withheld;
    case 'provisional':
      return texts.due.provisional;
    case 'break':
      return texts.due.break;
    case 'no_number':
      return texts.due.no_number;
    case 'not_yet':
      return texts.toCome.not_yet;
    case 'few_years':
      return texts.toCome.few_years;
    case 'no_figure':
    case null:
      return due ? texts.due.no_figure({ year, reason }) : texts.toCome.no_figure(reason);
  }
}

function paceSentence({ state, progress }: Judgement, baseline: number, language: Language): string {
  const texts = programmeTextsOf(language);
  const { observed = null, needed = null, pace = null } = progress ?? {};
  const change = (value: number | null): string =>
    value === null ? '' : changeText(value, (size) => texts.points(size), language);
  const since = String(progress?.since ?? baseline);
  const words = { since, observed: change(observed), needed: change(needed) };
  if (state === 'on_the_way') return texts.pace.on_the_way(words);
  if (pace !== null && pace < 0) return texts.pace.away(words);
  return texts.pace.behind({ ...words, pace: texts.percent(formatNumber((pace ?? 0) * 100, language)) });
}

function releaseSentences(
  { released, asOf }: Assessment,
  { milestone, due, state }: Judgement,
  language: Language,
): string[] {
  const texts = programmeTextsOf(language).releases;
  const year = due ? String(milestone.year) : asOf.slice(0, 4);
  const verdict = state === 'met' || state === 'not_met' || state === 'on_the_way' ? state : 'behind';
  const groups = [...Map.groupBy(released, ({ release }) => release?.id ?? '')].flatMap(([, own]) => {
    const release = own[0]?.release ?? null;
    if (release === null) return [];
    return texts.first({ years: spans(own), day: formatDay(release.date, language), release: release.id });
  });
  const late = released.filter(({ timing }) => timing === 'late' || timing === 'overdue');
  return [
    texts[verdict](year),
    ...(groups.length === 0 ? [texts.nothing] : groups),
    ...(late.length === 0 ? [] : [texts.late(spans(late))]),
  ];
}

/** Years that follow one another as spans: "2017–2024, 2026". */
export function spans(years: readonly Pick<ReleasedYear, 'year'>[]): string {
  const found: [number, number][] = [];
  for (const { year } of years) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
