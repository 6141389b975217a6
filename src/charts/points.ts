import type { ChartPoint, ChartSeries, PointState } from './chart.ts';

export interface Category {
  readonly key: string;
  readonly label: string;
  readonly short?: string | undefined;
}

/**
 * Categories of all series, in their order. A series that knows more of them (earlier years, say) has its own put in
 * where they stand between the common ones.
 */
export function categoriesOf(series: readonly ChartSeries[]): Category[] {
  const categories: Category[] = [];
  const ordered = series.every(({ points }) => points.every(({ key }) => /^(19|20)\d\d$/.test(key)));
  for (const { points } of series) {
    let place = 0;
    for (const { key, label, short } of points) {
      const known = categories.findIndex((category) => category.key === key);
      if (known < 0) categories.splice(place, 0, { key, label, short });
      place = (known < 0 ? place : known) + 1;
    }
  }
  // Years stand in their order, whichever series knows of them.
  return ordered ? categories.sort((one, other) => Number(one.key) - Number(other.key)) : categories;
}

/** The points of a series at each category; `undefined` where it has none. Of two with one key the first counts. */
export function pointsAt(one: ChartSeries, categories: readonly Category[]): (ChartPoint | undefined)[] {
  return categories.map(({ key }) => one.points.find((point) => point.key === key));
}

/**
 * The number a mark may show, `null` where there is none. Asks for the state first, so that nothing drawn can depend
 * on a number left behind in a withheld point.
 */
export function shownValue(point: ChartPoint | undefined): number | null {
  if (point === undefined || point.state !== 'value' || point.value === null) return null;
  return Number.isFinite(point.value) ? point.value : null;
}

/** All numbers the drawing may show. */
export function shownValues(series: readonly ChartSeries[]): number[] {
  return series.flatMap(({ points }) => points.map(shownValue).filter((value) => value !== null));
}

/**
 * The interval a mark may show, `null` where there is none: without a number to stand around there is no interval
 * either, whatever is left behind in the point.
 */
export function shownInterval(point: ChartPoint | undefined): { lower: number; upper: number } | null {
  if (shownValue(point) === null || point?.interval === undefined) return null;
  const { lower, upper } = point.interval;
  return Number.isFinite(lower) && Number.isFinite(upper) && lower <= upper ? { lower, upper } : null;
}

/** The bounds of all intervals the drawing may show. */
export function shownBounds(series: readonly ChartSeries[]): number[] {
  return series.flatMap(({ points }) =>
    points
      .map(shownInterval)
      .flatMap((interval) => (interval === null ? [] : [interval.lower, interval.upper])),
  );
}

/** A value that says `value` but has no number was not collected, as far as a reader can tell. */
export function gapState(point: ChartPoint): Exclude<PointState, 'value'> {
  return point.state === 'value' ? 'missing' : point.state;
}
