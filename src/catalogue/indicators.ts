import type { Localized } from '../text/language.ts';
import type { Topic } from './declaration.ts';
import { causeIndicators } from './indicators/causes.ts';
import { comparisonIndicators } from './indicators/comparison.ts';
import { completenessIndicators } from './indicators/completeness.ts';
import { crossCheckIndicators } from './indicators/cross-checks.ts';
import { familyIndicators } from './indicators/families.ts';
import { fertilityIndicators } from './indicators/fertility.ts';
import { formLines } from './indicators/form-lines.ts';
import { infantMortalityIndicators } from './indicators/infant-mortality.ts';
import { lifeTableIndicators } from './indicators/life-table.ts';
import { mortalityIndicators } from './indicators/mortality.ts';
import { registrationIndicators } from './indicators/registration.ts';
import { summaryIndicators } from './indicators/summary.ts';

/** How a 95 % interval is made: Poisson (exact below 10 events, then Byar), a share, a life table, a standardised rate. */
export type IntervalMethod = 'exact_byar' | 'wilson' | 'chiang' | 'dobson' | 'normal';

/** A sign of a formula, as MathML without the `<math>` around it, and what it stands for. */
export interface FormulaSymbol {
  readonly symbol: string;
  readonly meaning: Localized;
}

/** What a figure is, said once: columns of derived tables, the methods page and the metadata follow from it. */
export interface IndicatorOf<Code extends string> {
  readonly code: Code;
  readonly topic: Topic;
  readonly label: Localized;
  /** The unit its figures are in: "per 1,000 people". */
  readonly unit: Localized;
  /** Digits after the decimal mark its figures are shown with. */
  readonly decimals: number;
  /** One or two sentences for someone who has never seen it. */
  readonly definition: Localized;
  /** Presentation MathML, `<math>…</math>`, of symbols only; `null` for what is plainly counted or given. */
  readonly formula: string | null;
  readonly symbols: readonly FormulaSymbol[];
  readonly numerator: Localized;
  /** `null` for counts, differences and what is read off a model or a life table. */
  readonly denominator: Localized | null;
  /** Author, year, where: as it is printed, or in both languages where it is of this country. */
  readonly source: string | Localized;
  /** How its 95 % interval is made; `null` where it has none. */
  readonly interval: IntervalMethod | null;
  /** What it cannot tell, and what leaves it without a figure. */
  readonly limits?: Localized;
  /**
   * A share of the registered that late registrations lower, long after its own deadline is over. The nearer a year, the
   * less of them have come in: no two years were followed equally long, so neither is called higher or lower.
   */
  readonly stillFalls?: true;
}

const all = [
  ...summaryIndicators,
  ...comparisonIndicators,
  ...registrationIndicators,
  ...completenessIndicators,
  ...formLines,
  ...crossCheckIndicators,
  ...fertilityIndicators,
  ...mortalityIndicators,
  ...infantMortalityIndicators,
  ...lifeTableIndicators,
  ...causeIndicators,
  ...familyIndicators,
] as const;

export type IndicatorCode = (typeof all)[number]['code'];
export type Indicator = IndicatorOf<IndicatorCode>;

/** Every indicator there is, by topic in the order of the catalogue. */
export const indicators: readonly Indicator[] = all;

const byCode: ReadonlyMap<string, Indicator> = new Map(indicators.map((one) => [one.code, one]));

/** The indicator of a code; `undefined` for a code that is none of ours. */
export function indicatorOf(code: string): Indicator | undefined {
  return byCode.get(code);
}
