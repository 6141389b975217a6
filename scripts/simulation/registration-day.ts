import { addDays, daysBetween, sameDateNextYear } from '../../src/text/days.ts';
import { pick } from './draws.ts';
import type { Random } from './random.ts';
import type { Registration } from './registration.ts';
import type { RegistrationParameters } from './schema/registration.ts';

type Timeliness = 'on_time' | 'late' | 'delayed';

/**
 * Draws whether an event is registered by the cut-off, and on which day: on time up to the legal deadline, late up to
 * the same calendar date of the next year, delayed after. The waiting is exponential within each of the three.
 *
 * @param cell the residence's place in the list of communes, and the age by which registration differs
 * @returns the day (ISO) and the timeliness; both `''` where it is not registered
 */
export function drawRegistration(
  random: Random,
  parameters: RegistrationParameters,
  registration: Registration,
  cell: { readonly commune: number; readonly age: number },
  day: string,
  cutOff: string,
): { readonly day: string; readonly timeliness: Timeliness | '' } {
  const never = { day: '', timeliness: '' } as const;
  if (random() >= registration.registered(cell.commune, cell.age)) return never;
  const [onTime, late, delayed] = registration.timeliness(cell.commune, cell.age);
  const timeliness = pick(random, [
    ['on_time', onTime],
    ['late', late],
    ['delayed', delayed],
  ] as const);
  const registered = addDays(day, drawDelay(random, parameters, day, timeliness));
  return registered > cutOff ? never : { day: registered, timeliness };
}

function drawDelay(
  random: Random,
  { deadline_days: deadline, mean_days: mean }: RegistrationParameters,
  day: string,
  timeliness: Timeliness,
): number {
  const year = daysBetween(day, sameDateNextYear(day));
  if (timeliness === 'on_time') return waiting(random, mean.on_time, deadline + 1);
  if (timeliness === 'late') return deadline + 1 + waiting(random, mean.late, year - deadline);
  return year + 1 + waiting(random, mean.delayed, Infinity);
}

/** Whole days from 0 to below `end`; exponential, with about that mean where the end is far. */
function waiting(random: Random, mean: number, end: number): number {
  const within = 1 - Math.exp(-end / mean);
  return Math.min(Math.floor(-mean * Math.log(1 - random() * within)), end - 1);
}
