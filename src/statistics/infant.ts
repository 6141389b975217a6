import type { Estimate, Refusal } from './estimate.ts';
import { ratioOfCounts } from './rates.ts';

/*
 * Deaths over the live births of the same year, with Poisson intervals of the deaths. No births → `no_events`; a
 * negative count → `negative_count`; what is no number throws a RangeError. In a small place deaths can exceed the
 * births of the year, as some of the children were born in the year before: the rate is given, above `per`.
 */

/**
 * Infant mortality rate: deaths under 1 year per 1,000 live births.
 *
 * Source: UN 2014, Principles and Recommendations for a Vital Statistics System, rev. 3; GSO.
 * Example: `infantMortality(10, 1000)` is 10 (4.79–18.39).
 */
export function infantMortality(deathsUnder1: number, births: number): Estimate | Refusal {
  return ratioOfCounts(deathsUnder1, births, 1000);
}

/**
 * Neonatal mortality rate: deaths at 0–27 completed days per 1,000 live births.
 *
 * Source: WHO, ICD-10 volume 2 (neonatal period).
 * Example: `neonatal(0, 1000)` is 0 (0–3.69).
 */
export function neonatal(deathsTo27Days: number, births: number): Estimate | Refusal {
  return ratioOfCounts(deathsTo27Days, births, 1000);
}

/**
 * Post-neonatal mortality rate: deaths at 28 days to under 1 year per 1,000 live births.
 *
 * Source: WHO, ICD-10 volume 2.
 * Example: `postNeonatal(4, 1000)` is 4 (1.09–10.24).
 */
export function postNeonatal(deathsFrom28Days: number, births: number): Estimate | Refusal {
  return ratioOfCounts(deathsFrom28Days, births, 1000);
}

/**
 * Under-five mortality rate in the registration form: deaths under 5 years per 1,000 live births of the year. The
 * life-table form is `probabilityOfDying(rows, 0, 5)`; the two differ where births change from year to year.
 *
 * Source: GSO, System of statistical indicators.
 * Example: `underFive(20, 1000)` is 20 (12.21–30.89).
 */
export function underFive(deathsUnder5: number, births: number): Estimate | Refusal {
  return ratioOfCounts(deathsUnder5, births, 1000);
}

/**
 * Maternal mortality ratio: maternal deaths, in pregnancy or within 42 days of its end, per 100,000 live births.
 *
 * Source: WHO, ICD-10 volume 2; late maternal deaths (O96–O97) stand apart.
 * Example: `maternalMortalityRatio(2, 10_000)` is 20 (2.42–72.25).
 */
export function maternalMortalityRatio(maternalDeaths: number, births: number): Estimate | Refusal {
  return ratioOfCounts(maternalDeaths, births, 100_000);
}
