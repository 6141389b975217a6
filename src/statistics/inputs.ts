/*
 * What formulas ask of their numbers before they compute. A figure that can stand in an office's data is refused by
 * the formula; what no data can hold (not a number, lists of different lengths) is a mistake of the program and
 * thrown.
 */

/**
 * A count or a number of people; `null` where it is not known or withheld. Fractions come from conversions of units.
 */
export type Figure = number | null;

/**
 * Below this a figure counts as none: it is what rounding leaves where shares of units sum to nothing. It also keeps
 * every quotient finite, as no figure is above `most`.
 */
const least = 1e-9;

/** No figure is above this: far more than there are people, and room for sums of what JavaScript counts exactly. */
const most = 1e18;

/**
 * Whether there is anything: known and not zero. Example: `isSome(0)`, `isSome(null)` and `isSome(5e-17)` are false.
 */
export function isSome(figure: Figure): figure is number {
  return figure !== null && figure >= least;
}

/** Whether every figure of a list is known, zeros included. */
export function areKnown(figures: readonly Figure[]): figures is readonly number[] {
  return figures.every((figure) => figure !== null);
}

/** Whether any figure is below zero. */
export function isAnyNegative(...figures: readonly Figure[]): boolean {
  return figures.some((figure) => figure !== null && figure < 0);
}

/** Σ of a list. Example: `sum([1, 2.5])` is 3.5; of nothing 0. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/**
 * Throws unless every figure is `null` or a finite number of at most 10^18.
 *
 * @param figures by name, as the message has it: `checkFigures({ deaths, people })`
 * @throws RangeError
 */
export function checkFigures(figures: Readonly<Record<string, Figure | readonly Figure[]>>): void {
  for (const [name, given] of Object.entries(figures))
    for (const figure of given === null || typeof given === 'number' ? [given] : given)
      if (figure !== null && !(Math.abs(figure) <= most))
        throw new RangeError(`${name}: ${figure} is not a finite number of at most ${most}`);
}

/**
 * Throws unless a number is above zero and finite.
 *
 * @throws RangeError
 */
export function checkPositive(name: string, number: number): void {
  checkFigures({ [name]: number });
  if (!isSome(number)) throw new RangeError(`${name}: ${number} is not above zero`);
}

/**
 * Throws unless all lists are equally long.
 *
 * @param lists by name, as the message has it
 * @throws RangeError
 */
export function checkLengths(lists: Readonly<Record<string, readonly unknown[]>>): void {
  const lengths = Object.entries(lists).map(([name, list]) => `${list.length} ${name}`);
  if (new Set(Object.values(lists).map(({ length }) => length)).size > 1)
    throw new RangeError(`as many of each are needed, not ${lengths.join(', ')}`);
}

/**
 * The item at a place that must be there.
 *
 * @throws RangeError where the list is too short
 */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return list[index] as T;
}
