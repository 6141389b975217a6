import { sourceText } from '../browser/view-title.ts';
import type { ChartPoint, ChartSeries } from '../charts/chart.ts';
import { dotPlot } from '../charts/dot-plot.ts';
import { lineChart } from '../charts/line.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { betterOf, type Assessment } from '../programme/assess.ts';
import { aimText, figureWords } from '../programme/figure-text.ts';
import type { YearFigure } from '../programme/measure.ts';
import type { Target } from '../programme/programme-file.ts';
import type { Milestone } from '../settings/targets.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { textsOf } from '../text/texts.ts';

/* The figures of a target year by year, with what was wanted when. */

/**
 * Draws the figures of a target as a line with its interval, and the way to its aims. A target with fewer
 * than two years of figures is a dot plot against its next aim: one point is no line.
 *
 * @param planned the first year of the plan
 * @param sentence what is said of it, for who cannot see the drawing
 * @returns `null` where there is no figure to draw
 */
export function targetChart(
  assessment: Assessment,
  site: Manifest['site'],
  planned: number,
  sentence: string,
  language: Language,
  layout: { readonly width: number; readonly id: string },
): string | null {
  const { target, source, figures, current } = assessment;
  const texts = programmeTextsOf(language);
  const drawn = figures.filter(({ status, withheld }) => withheld || !status.includes('x'));
  if (source === null || !drawn.some(({ value }) => value !== null)) return null;
  const aims = target.values.filter(({ value }) => value !== undefined);
  const years = yearsOf(drawn, aims);
  const span = `${years[0] ?? ''}–${years.at(-1) ?? ''}`;
  const title = texts.chartTitle({ title: target.title[language], years: span });
  const options = {
    language,
    title,
    summary: texts.chartSummary({ title, sentence }),
    unit: texts.chartUnit,
    source: sourceText(source.table, site, language),
    axis: 'fitted' as const,
    decimals: 1,
    lighter: texts.lighter,
    missing: textsOf(language).figureMissing,
    notice: source.table.simulated ? textsOf(language).simulatedShort : undefined,
    id: layout.id,
  };
  const actual = { key: 'actual', label: texts.actual };
  const known = drawn.filter(({ value }) => value !== null);
  if (known.length < 2) {
    const points = drawn.map((figure) => pointOf(figure, target, language));
    const aim = current?.milestone ?? aims[0];
    const line =
      aim?.value === undefined
        ? undefined
        : {
            value: aim.value,
            label: texts.aimIs({ year: String(aim.year), aim: '' }).replace(/[:.\s]+$/, ''),
          };
    return dotPlot([{ ...actual, points }], { ...options, order: 'given', target: line }, layout);
  }
  const points = drawn.map((figure) => pointOf(figure, target, language));
  const wanted: ChartSeries = {
    key: 'wanted',
    label: texts.wanted,
    points: pathTo(aims, drawn, planned, betterOf(target.direction)).map(({ year, value, aim }) => ({
      key: String(year),
      label: String(year),
      value,
      state: 'value',
      spoken:
        aim === undefined
          ? texts.onThePath(texts.percent(formatNumber(value, language, 1)))
          : aimText(aim, target, language),
      provisional: aim === undefined,
    })),
  };
  return lineChart([{ ...actual, points }, wanted], options, layout);
}

/**
 * The straight way from where things stood when the plan began to each of its aims: what a year would have to be for
 * even steps. It begins at the last final figure before the plan, else at the first there is.
 */
function pathTo(
  aims: readonly Milestone[],
  figures: readonly YearFigure[],
  planned: number,
  better: 'higher' | 'lower',
): { year: number; value: number; aim?: Milestone }[] {
  const final = figures.filter((one) => one.final && one.value !== null);
  const start = final.findLast(({ year }) => year < planned) ?? final[0];
  const ahead = aims.filter(({ year }) => start === undefined || year > start.year);
  const path: { year: number; value: number; aim?: Milestone }[] = [];
  let from = start === undefined ? null : { year: start.year, value: start.value ?? 0 };
  // Where things stood beyond the aim already no step is needed: the way is the aim itself.
  const isBeyond = (value: number, aim: number): boolean => (better === 'higher' ? value > aim : value < aim);
  for (const aim of ahead) {
    const to = { year: aim.year, value: aim.value ?? 0 };
    if (from !== null && isBeyond(from.value, to.value)) from = { year: from.year, value: to.value };
    if (from !== null)
      for (let year = from.year + (path.length > 0 ? 1 : 0); year < to.year; year += 1)
        path.push({
          year,
          value: from.value + ((to.value - from.value) * (year - from.year)) / (to.year - from.year),
        });
    path.push({ ...to, aim });
    from = to;
  }
  return path;
}

function yearsOf(figures: readonly YearFigure[], aims: readonly { readonly year: number }[]): number[] {
  const all = [...figures, ...aims].map(({ year }) => year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function pointOf(figure: YearFigure, target: Target, language: Language): ChartPoint {
  const { year, value, lower, upper, withheld, final, status } = figure;
  return {
    key: String(year),
    label: String(year),
    value,
    state: withheld ? 'withheld' : value === null ? 'missing' : 'value',
    spoken: figureWords(figure, target, language),
    provisional: !final || /[peu]/.test(status),
    interval: lower === null || upper === null ? undefined : { lower, upper },
  };
}
