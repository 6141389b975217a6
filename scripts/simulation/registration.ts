import { at, given, step, trend } from './curves.ts';
import { solve } from './mortality.ts';
import type { RegistrationParameters } from './parameters.ts';

export const timelinesses = ['on_time', 'late', 'delayed'] as const;

/** How the events of one year come into the register. */
export interface Registration {
  /** Probability that an event is registered at all. */
  readonly registered: (commune: number, age: number) => number;
  /** Shares of `timelinesses` among the registered, in that order. */
  readonly timeliness: (commune: number, age: number) => readonly [number, number, number];
}

/** Expected events of a commune (its place in the list) at an age. */
export interface ExpectedCell {
  readonly commune: number;
  readonly age: number;
  readonly events: number;
}

/**
 * The registration of a year: communes and ages differ by fixed steps on the logit scale, and the level is solved so
 * that the expected completeness, and the expected share on time among the registered, are the year's.
 *
 * @param communeSteps see `communeRegistration`
 */
export function registrationOf(
  parameters: RegistrationParameters,
  communeSteps: readonly number[],
  years: { readonly first: number; readonly last: number },
  year: number,
  expected: readonly ExpectedCell[],
): Registration {
  const stepOf = (commune: number, age: number): number =>
    at(communeSteps, commune) + step(parameters.by_age, age);
  const complete = levelOf(trend(parameters.completeness, years, year), expected, stepOf);
  const registered = (commune: number, age: number): number => logistic(complete + stepOf(commune, age));
  const arrived = expected.map((cell) => ({
    ...cell,
    events: cell.events * registered(cell.commune, cell.age),
  }));
  const prompt = levelOf(trend(parameters.on_time, years, year), arrived, stepOf);
  const delayed = given(parameters.delayed_of_overdue, year);
  return {
    registered,
    timeliness: (commune, age) => {
      const onTime = logistic(prompt + stepOf(commune, age));
      return [onTime, (1 - onTime) * (1 - delayed), (1 - onTime) * delayed];
    },
  };
}

/** The level at which the mean of the logistic shares, weighted by events, is the target. */
function levelOf(
  target: number,
  cells: readonly ExpectedCell[],
  stepOf: (commune: number, age: number) => number,
): number {
  const events = cells.reduce((sum, cell) => sum + cell.events, 0);
  const mean = (level: number): number =>
    cells.reduce((sum, cell) => sum + cell.events * logistic(level + stepOf(cell.commune, cell.age)), 0) /
    events;
  return solve((level) => mean(level) - target, -15, 15);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
