import { refuse, type Refusal } from './estimate.ts';
import { checkFigures, isAnyNegative, isSome } from './inputs.ts';

/** What the model of Adair & Lopez is told of a population and a year. */
export interface AdairLopezInput {
  /** Registered deaths per 1,000 people. */
  readonly cdr: number;
  /** Share of the people aged 65 and over, as a fraction (0.086). */
  readonly p65: number;
  /** Probability of dying before age 5, from another source than registration, as a proportion (0.020, not 20). */
  readonly u5q0: number;
  readonly year: number;
  readonly sex: 'both' | 'male' | 'female';
  /** Completeness of registration of deaths under 5, as a proportion; with it model 1, without it model 2. */
  readonly completenessUnder5?: number | undefined;
  /** The model's random effect of the country; 0 for countries it was not estimated for, as Viet Nam. */
  readonly countryEffect?: number | undefined;
}

/** CDR², CDR, p65, ln(5q0), C5q0, year, constant. */
type Coefficients = readonly [number, number, number, number, number, number, number];

const model1: Readonly<Record<AdairLopezInput['sex'], Coefficients>> = {
  both: [-0.0177, 0.6375, -13.8914, -1.1136, 2.2063, -0.0174, 29.3677],
  male: [-0.0174, 0.5957, -12.9528, -1.1266, 2.003, -0.0188, 32.3442],
  female: [-0.0198, 0.6959, -17.4154, -1.172, 1.9387, -0.0144, 23.5542],
};

const model2: typeof model1 = {
  both: [-0.0238, 0.8419, -19.6118, -1.5135, 0, -0.0251, 44.3755],
  male: [-0.0227, 0.762, -17.3543, -1.4798, 0, -0.0265, 47.3778],
  female: [-0.0255, 0.8841, -22.1099, -1.5262, 0, -0.0217, 37.7887],
};

/** The first year of the data the model was fitted to (to 2015); later years are reached by its trend. */
const firstYear = 1970;

/**
 * Completeness of death registration, as a proportion, from the registered crude death rate:
 * logit C = b1·CDR² + b2·CDR + b3·p65 + b4·ln(5q0) + b5·C5q0 + b6·year + b0 + country effect.
 * The published coefficients are rounded: good to ±0.025.
 *
 * Edge: `outside_model` for no registered deaths or no risk of dying under 5 (its logarithm), for years before 1970,
 * and for a CDR above −b2/b1 (34–36 per 1,000), where the parabola would have registration less complete than without
 * any deaths; a negative figure → `negative_count`.
 * Source: Adair & Lopez 2018, PLoS ONE 13(5): e0197047, models 1 and 2.
 * Example: Thailand 2009, both sexes, with its country effect −0.3807: 0.961.
 *
 * @throws RangeError for what is no number, and for per mille or per cent where a proportion is meant
 */
export function adairLopez(input: AdairLopezInput): number | Refusal {
  const { cdr, p65, u5q0, year, sex, completenessUnder5, countryEffect = 0 } = input;
  checkFigures({ cdr, p65, u5q0, year, completenessUnder5: completenessUnder5 ?? null, countryEffect });
  if (u5q0 >= 1)
    throw new RangeError(`u5q0: ${u5q0} is no proportion; 20 deaths per 1,000 are given as 0.020`);
  if (p65 > 1) throw new RangeError(`p65: ${p65} is no proportion; 8.6 per cent are given as 0.086`);
  if (completenessUnder5 !== undefined && completenessUnder5 > 1)
    throw new RangeError(
      `completenessUnder5: ${completenessUnder5} is no proportion; 90 per cent are given as 0.90`,
    );
  if (isAnyNegative(cdr, p65, u5q0, completenessUnder5 ?? null)) return refuse('negative_count');
  const [b1, b2, b3, b4, b5, b6, b0] = (completenessUnder5 === undefined ? model2 : model1)[sex];
  if (!isSome(cdr) || !isSome(u5q0) || year < firstYear || cdr > -b2 / b1) return refuse('outside_model');
  const logit =
    b1 * cdr ** 2 +
    b2 * cdr +
    b3 * p65 +
    b4 * Math.log(u5q0) +
    b5 * (completenessUnder5 ?? 0) +
    b6 * year +
    b0 +
    countryEffect;
  return 1 / (1 + Math.exp(-logit));
}
