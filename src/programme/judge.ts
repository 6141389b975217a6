import type { Direction, Milestone } from '../settings/targets.ts';
import { differenceOf } from '../statistics/change.ts';
import { progressToTarget, type Progress } from '../statistics/trend.ts';
import type { YearFigure } from './measure.ts';

/*
 * Where a target stands. One that is due is met or not met by the figure of its own year; one to come is reached, on the
 * way or behind by the last final figure. Where the interval holds values on both sides of the aim, nothing can be said.
 */

/** In the order pages count them. */
export const targetStates = [
  'met',
  'reached',
  'on_the_way',
  'behind',
  'not_met',
  'cannot_say',
  'not_measurable',
] as const;
export type TargetState = (typeof targetStates)[number];

/** Why nothing can be said. */
export type Doubt =
  /** The interval holds values on both sides of the aim. */
  | 'interval'
  | 'withheld'
  | 'no_figure'
  /** The year is final, but its figure is made of a provisional one. */
  | 'provisional'
  /** No year that counts is over yet. */
  | 'not_yet'
  /** Fewer than three years to reckon a pace from. */
  | 'few_years'
  /** The figures of the years are not reckoned alike. */
  | 'break'
  /** The aim is no number. */
  | 'no_number';

/** What is said of a target's aim for one year. */
export interface Judgement {
  readonly milestone: Milestone;
  readonly state: TargetState;
  readonly doubt: Doubt | null;
  /** Whether the year of the aim is over. */
  readonly due: boolean;
  /** The figure it is judged by; of a change a year the figure is that change. */
  readonly figure: YearFigure | null;
  /** Of an aim to come: how fast it is neared. */
  readonly progress: Pace | null;
}

/** Progress to an aim, and the year it is reckoned from. */
export interface Pace extends Progress {
  readonly since: number;
}

/** On which side of the aim a figure lies beyond doubt; `between` where its interval is on both. */
export type Side = 'good' | 'short' | 'between';

const tolerance = 1e-9;

/**
 * On which side of an aim a figure lies. All or none of the cases is no estimate: whether all are, the count says, and
 * its interval does not change that.
 */
export function sideOf(
  figure: { readonly value: number; readonly lower: number | null; readonly upper: number | null },
  aim: number,
  direction: Direction,
): Side {
  const isCertain = (direction === 'at_least' && aim === 100) || (direction === 'at_most' && aim === 0);
  const { lower, upper } =
    isCertain || figure.lower === null || figure.upper === null
      ? { lower: figure.value, upper: figure.value }
      : { lower: figure.lower, upper: figure.upper };
  const holds = (value: number): boolean => isOnGoodSide(value, aim, direction);
  if (holds(lower) && holds(upper)) return 'good';
  return holds(lower) || holds(upper) ? 'between' : 'short';
}

function isOnGoodSide(value: number, aim: number, direction: Direction): boolean {
  switch (direction) {
    case 'at_least':
      return value >= aim - tolerance;
    case 'above':
      return value > aim + tolerance;
    case 'at_most':
      return value <= aim + tolerance;
    case 'below':
      return value < aim - tolerance;
  }
}

interface Course {
  readonly figures: readonly YearFigure[];
  readonly direction: Direction;
  /** The first year the pace is reckoned from. */
  readonly baseline: number;
  /** Whether the figures of a year can stand for it. */
  readonly isOver: (year: number) => boolean;
}

/** What can be said of a milestone by the figures of the years. */
export function judge(milestone: Milestone, course: Course): Judgement {
  if (milestone.words !== undefined)
    return { ...blank(milestone, course), state: 'cannot_say', doubt: 'no_number' };
  if (milestone.a_year !== undefined) return judgeChange(milestone, course);
  return course.isOver(milestone.year) ? judgeDue(milestone, course) : judgeToCome(milestone, course);
}

function blank(milestone: Milestone, { isOver }: Course): Omit<Judgement, 'state' | 'doubt'> {
  return { milestone, due: isOver(milestone.year), figure: null, progress: null };
}

function judgeDue(milestone: Milestone, course: Course): Judgement {
  const figure = course.figures.find(({ year }) => year === milestone.year) ?? null;
  const known = { ...blank(milestone, course), figure };
  if (figure === null || figure.value === null)
    return { ...known, state: 'cannot_say', doubt: whyNone(figure) };
  if (!figure.final) return { ...known, state: 'cannot_say', doubt: 'provisional' };
  return {
    ...known,
    ...verdict(sideOf({ ...figure, value: figure.value }, milestone.value ?? 0, course.direction)),
  };
}

function verdict(side: Side): Pick<Judgement, 'state' | 'doubt'> {
  if (side === 'between') return { state: 'cannot_say', doubt: 'interval' };
  return { state: side === 'good' ? 'met' : 'not_met', doubt: null };
}

function whyNone(figure: YearFigure | null): Doubt {
  return figure?.withheld === true ? 'withheld' : 'no_figure';
}

/** The average change a year over some years, in percentage points, by the figures at both ends. */
function judgeChange(milestone: Milestone, course: Course): Judgement {
  const { figures, direction } = course;
  const since = milestone.since ?? milestone.year;
  const years = milestone.year - since;
  const known = blank(milestone, course);
  const doubt = (why: Doubt): Judgement => ({ ...known, state: 'cannot_say', doubt: why });
  if (!known.due) return doubt('not_yet');
  const at = (year: number) => figures.find((one) => one.year === year) ?? null;
  const [from, to] = [at(since), at(milestone.year)];
  const missing = [from, to].find((one) => one === null || one.value === null);
  if (missing !== undefined) return doubt(whyNone(missing));
  if (from === null || from.value === null || to === null || to.value === null) return doubt('no_figure');
  if (!from.final || !to.final) return doubt('provisional');
  const between = figures.filter(({ year }) => year > since && year <= milestone.year);
  if (between.some(({ status }) => status.includes('b'))) return doubt('break');
  const all = differenceOf({ ...from, value: from.value }, { ...to, value: to.value });
  const part = (one: number | null): number | null => (one === null ? null : one / years);
  const change = { value: all.value / years, lower: part(all.lower), upper: part(all.upper) };
  const figure: YearFigure = { ...to, ...change };
  return { ...known, figure, ...verdict(sideOf(change, milestone.a_year ?? 0, direction)) };
}

function judgeToCome(milestone: Milestone, course: Course): Judgement {
  const { figures, direction, baseline } = course;
  const aim = milestone.value ?? 0;
  const latest = latestOf(figures);
  const known = { ...blank(milestone, course), figure: latest };
  if (latest === null || latest.value === null) {
    const last = figures.findLast(({ final }) => final) ?? null;
    return { ...known, state: 'cannot_say', doubt: last === null ? 'not_yet' : whyNone(last) };
  }
  const progress = paceOf(figures, milestone, direction, baseline);
  const side = sideOf({ ...latest, value: latest.value }, aim, direction);
  if (side === 'good') return { ...known, state: 'reached', doubt: null, progress };
  if (side === 'between') return { ...known, state: 'cannot_say', doubt: 'interval', progress };
  if (progress.status === 'not_measurable')
    return { ...known, state: 'cannot_say', doubt: 'few_years', progress };
  return { ...known, state: progress.status === 'on_track' ? 'on_the_way' : 'behind', doubt: null, progress };
}

/** The last final figure with a value; `null` where there is none. */
export function latestOf(figures: readonly YearFigure[]): YearFigure | null {
  return figures.findLast(({ final, value }) => final && value !== null) ?? null;
}

/**
 * How fast an aim to come is neared: by the final figures since the baseline, and since the last break in the series,
 * as a step from one way of reckoning to another is no progress.
 */
export function paceOf(
  figures: readonly YearFigure[],
  milestone: Milestone,
  direction: Direction,
  baseline: number,
): Pace {
  const since = figures.filter(({ year, final }) => final && year >= baseline);
  const broken = since.findLastIndex(({ status }) => status.includes('b'));
  const alike = since.slice(Math.max(0, broken));
  const latest = latestOf(alike);
  const progress = progressToTarget({
    points: alike.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }])),
    target: { year: milestone.year, value: milestone.value ?? null },
    better: direction === 'at_least' || direction === 'above' ? 'higher' : 'lower',
    provisional: latest !== null && /[pe]/.test(latest.status),
  });
  return { ...progress, since: alike.find(({ value }) => value !== null)?.year ?? baseline };
}
