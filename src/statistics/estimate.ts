/** An estimate and its 95 % interval; bounds are null where the field knows none for it. */
export interface Estimate {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The bounds of a 95 % interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Why a formula has no answer. */
export interface Refusal {
  readonly refused: RefusalReason;
}

export type RefusalReason =
  /** The people of the denominator are zero or missing. */
  | 'no_population'
  /** The events of the denominator (births, deaths) are zero. */
  | 'no_events'
  /** An age group that is needed has no people or no count. */
  | 'ages_missing'
  /** Fewer events than the least number the formula is published for. */
  | 'few_events'
  /** Fewer than three years: no trend. */
  | 'few_points'
  /** Life expectancy of 5,000 people or fewer. */
  | 'small_population'
  /** More events than people where that cannot be. */
  | 'exceeds_population'
  /** The age groups of counts, people and standard do not line up. */
  | 'groups_differ'
  /** A count below zero, as a conversion between units can leave it. */
  | 'negative_count'
  /** Outside the range that a model was fitted for. */
  | 'outside_model';

/**
 * A refusal, to be returned in place of an answer. Example: `refuse('no_population')` is `{ refused: 'no_population'
 * }`.
 */
export function refuse(refused: RefusalReason): Refusal {
  return { refused };
}

/** Whether a formula refused. Example: `isRefusal(rate(5, 0, 1000))` is true. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
