import { refuse, type Refusal } from './estimate.ts';
import { checkFigures, isAnyNegative, sum } from './inputs.ts';

/**
 * The WHO World Standard population 2000–2025 by age group, 0–4, 5–9 … 80–84, 85+, per cent as printed: the
 * weights sum to 100.03, so every use divides by their sum.
 *
 * Source: Ahmad, Boschi-Pinto, Lopez, Murray, Lozano & Inoue 2001, GPE discussion paper 31, WHO, table 4.
 */
export const whoWorldStandard: readonly number[] = [
  8.86, 8.69, 8.6, 8.47, 8.22, 7.93, 7.61, 7.15, 6.59, 6.04, 5.37, 4.55, 3.72, 2.96, 2.21, 1.52, 0.91, 0.63,
];

/** Years of a group of a standard population; the last is open. */
const width = 5;

/**
 * A standard in five-year groups from age 0 on, its upper groups merged into one open group, for data that end
 * earlier.
 *
 * Edge: an age at which no group of the standard begins → `groups_differ`; its last group cannot be divided.
 * Example: `mergeStandard(whoWorldStandard, 80)` has 17 weights, the last 0.91 + 0.63 = 1.54.
 *
 * @param openFrom the first age of the data's open group; 80 for 80+
 * @throws RangeError for what is no number, or a weight below zero
 */
export function mergeStandard(weights: readonly number[], openFrom: number): readonly number[] | Refusal {
  checkFigures({ weights, openFrom });
  if (isAnyNegative(...weights)) throw new RangeError('weights: one of them is below zero');
  const place = openFrom / width;
  if (!Number.isInteger(place) || place < 0 || place >= weights.length) return refuse('groups_differ');
  return [...weights.slice(0, place), sum(weights.slice(place))];
}
