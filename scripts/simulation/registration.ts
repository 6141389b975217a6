import { at, between, step } from './curves.ts';
import { solve } from './solve.ts';
import type { RegistrationParameters } from './schema/registration.ts';

/** How the events of one year come into the register. */
export interface Registration {
  /** Probability that an event is registered at all, sooner or later. */
  readonly registered: (commune: number, age: number) => number;
  /** Shares of on time, late and delayed among the registered. */
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
  year: number,
  expected: readonly ExpectedCell[],
): Registration {
  const steps = expected.map(({ commune, age }) => at(communeSteps, commune) + step(parameters.by_age, age));
  const stepOf = (commune: number, age: number): number =>
    at(communeSteps, commune) + step(parameters.by_age, age);
  const events = expected.map((cell) => cell.events);
  const complete = levelOf(between(parameters.completeness, year), events, steps);
  const arrived = events.map((count, index) => count * logistic(complete + at(steps, index)));
  const prompt = levelOf(between(parameters.on_time, year), arrived, steps);
  const delayed = between(parameters.delayed_of_overdue, year);
  return {
    registered: (commune, age) => logistic(complete + stepOf(commune, age)),
    timeliness: (commune, age) => {
      const onTime = logistic(prompt + stepOf(commune, age));
      return [onTime, (1 - onTime) * (1 - delayed), (1 - onTime) * delayed];
    },
  };
}

/** The level at which the mean of the logistic shares, weighted by events, is the target. */
function levelOf(target: number, events: readonly number[], steps: readonly number[]): number {
  const all = events.reduce((sum, count) => sum + count, 0);
  const mean = (level: number): number =>
    events.reduce((sum, count, index) => sum + count * logistic(level + at(steps, index)), 0) / all;
  return solve((level) => mean(level) - target, -15, 15);
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The inverse of `logistic`. */
export function logit(share: number): number {
  return Math.log(share / (1 - share));
}
