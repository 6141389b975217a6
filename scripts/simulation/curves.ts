/**
 * Splits totals of groups of ages into single years, smoothly: the cumulative total is interpolated with the monotone
 * cubic of Fritsch and Carlson (1980, SIAM J. Numer. Anal. 17(2)), so that no age is negative and every group keeps
 * its total.
 *
 * @param bounds the first age of each group, and the end of the last: one more than `totals`, rising
 * @returns one value for each age from `bounds[0]`; `singleYears([0, 5, 10], [50, 30])` has 10 values that sum to 80
 */
export function singleYears(bounds: readonly number[], totals: readonly number[]): number[] {
  const cumulative = [0];
  for (const total of totals) cumulative.push(at(cumulative, cumulative.length - 1) + total);
  const slopes = monotoneSlopes(bounds, cumulative);
  const values: number[] = [];
  for (let group = 0; group < totals.length; group++) {
    const from = at(bounds, group);
    const width = at(bounds, group + 1) - from;
    const point = (age: number): number => {
      const t = (age - from) / width;
      return (
        at(cumulative, group) * (2 * t ** 3 - 3 * t ** 2 + 1) +
        width * at(slopes, group) * (t ** 3 - 2 * t ** 2 + t) +
        at(cumulative, group + 1) * (3 * t ** 2 - 2 * t ** 3) +
        width * at(slopes, group + 1) * (t ** 3 - t ** 2)
      );
    };
    for (let age = from; age < from + width; age++) values.push(Math.max(0, point(age + 1) - point(age)));
  }
  return values;
}

function monotoneSlopes(bounds: readonly number[], cumulative: readonly number[]): number[] {
  const secants = bounds
    .slice(1)
    .map((bound, i) => (at(cumulative, i + 1) - at(cumulative, i)) / (bound - at(bounds, i)));
  const slopes = bounds.map((_, i) => {
    if (i === 0) return at(secants, 0);
    if (i === secants.length) return at(secants, i - 1);
    return (at(secants, i - 1) + at(secants, i)) / 2;
  });
  for (const [i, secant] of secants.entries()) {
    const length = secant === 0 ? Infinity : Math.hypot(at(slopes, i), at(slopes, i + 1)) / secant;
    // Outside a circle of radius 3 the cubic would overshoot; a flat stretch has to stay flat.
    if (length <= 3) continue;
    for (const end of [i, i + 1]) slopes[end] = secant === 0 ? 0 : (3 * at(slopes, end)) / length;
  }
  return slopes;
}

/** The straight line between the first and the last year of a trend, at a year. */
export function trend(
  { first, last }: { readonly first: number; readonly last: number },
  years: { readonly first: number; readonly last: number },
  year: number,
): number {
  if (years.first === years.last) return last;
  return first + ((last - first) * (year - years.first)) / (years.last - years.first);
}

/** The value on straight lines between given ages; before the first and after the last the value there. */
export function between(points: ReadonlyMap<number, number>, age: number): number {
  const ages = [...points.keys()].sort((one, other) => one - other);
  const above = ages.find((known) => known >= age) ?? at(ages, ages.length - 1);
  const below = ages.findLast((known) => known <= age) ?? above;
  const low = given(points, below);
  return above === below ? low : low + ((given(points, above) - low) * (age - below)) / (above - below);
}

/** The value of the last step at or below an age. */
export function step(points: ReadonlyMap<number, number>, age: number): number {
  const ages = [...points.keys()].sort((one, other) => one - other);
  return given(points, ages.findLast((known) => known <= age) ?? at(ages, 0));
}

/** @throws RangeError when there is none: a setting is missing, and zero would be an answer */
export function given<K>(values: ReadonlyMap<K, number>, key: K): number {
  const value = values.get(key);
  if (value === undefined) throw new RangeError(`no value for ${String(key)}`);
  return value;
}

/** @throws RangeError outside of the list */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return value;
}
