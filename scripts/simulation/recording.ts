import { addDays } from '../../src/text/days.ts';
import { between } from './curves.ts';
import type { Random } from './random.ts';

/**
 * Draws when something that is in force is recorded: the share of the year of the event is, after an exponential wait.
 *
 * @returns the day, ISO; `''` where it is not recorded by the cut-off
 */
export function drawRecording(
  random: Random,
  { share, mean_days: mean }: { readonly share: ReadonlyMap<number, number>; readonly mean_days: number },
  day: string,
  cutOff: string,
): string {
  if (random() >= between(share, Number(day.slice(0, 4)))) return '';
  const recorded = addDays(day, Math.floor(-mean * Math.log(1 - random())));
  return recorded > cutOff ? '' : recorded;
}
