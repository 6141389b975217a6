import { checkFigures } from './inputs.ts';

/** The sexes for which separation factors are published apart. */
export type Sex = 'male' | 'female';

/**
 * a0: the part of the first year of life lived by those who die in it. Chiang's constant, as PHE uses it.
 *
 * Source: Chiang 1984, The Life Table and Its Applications; PHE life expectancy calculator.
 */
export const a0Chiang = 0.1;

/**
 * a0 of the Coale–Demeny West model: m0 ≥ 0.107 → 0.330 male, 0.350 female; below 0.045 + 2.684·m0 male,
 * 0.053 + 2.800·m0 female.
 *
 * Source: Coale & Demeny 1983; Preston, Heuveline & Guillot 2001, table 3.3.
 * Example: `a0CoaleDemenyWest(0.02, 'female')` is 0.109.
 *
 * @param m0 death rate at age 0, per person and year (0.02, not 20)
 * @throws RangeError for a rate below zero or no number
 */
export function a0CoaleDemenyWest(m0: number, sex: Sex): number {
  checkRate(m0);
  if (sex === 'male') return m0 >= 0.107 ? 0.33 : 0.045 + 2.684 * m0;
  return m0 >= 0.107 ? 0.35 : 0.053 + 2.8 * m0;
}

/**
 * a0 as the Human Mortality Database has it since its protocol 6: three straight lines in m0 for each sex.
 *
 * Source: Andreev & Kingkade 2015, Demographic Research 33: 363–390.
 * Example: `a0AndreevKingkade(0.01, 'male')` is 0.1293.
 *
 * @param m0 death rate at age 0, per person and year
 * @throws RangeError for a rate below zero or no number
 */
export function a0AndreevKingkade(m0: number, sex: Sex): number {
  checkRate(m0);
  if (sex === 'male') {
    if (m0 < 0.023) return 0.14929 - 1.99545 * m0;
    return m0 < 0.08307 ? 0.02832 + 3.26021 * m0 : 0.29915;
  }
  if (m0 < 0.01724) return 0.14903 - 2.05527 * m0;
  return m0 < 0.06891 ? 0.04667 + 3.88089 * m0 : 0.31411;
}

function checkRate(m0: number): void {
  checkFigures({ m0 });
  if (m0 < 0) throw new RangeError(`m0: a death rate of ${m0} is below zero`);
}
