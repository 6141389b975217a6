import quantile from '@stdlib/stats-base-dists-gamma-quantile';
import { checkFigures, isAnyNegative, isSome } from './inputs.ts';
import { z95 } from './normal.ts';

/** The two tails of a 95 % interval. */
export type Tail = 0.025 | 0.975;

/*
 * From this shape on an expansion is used. For p > 0.5 and shapes above some 500 the library (0.2.3) is off by 0.16
 * (1064.12 for 1063.95 at shape 1001: the tests sum the Poisson terms), and for a shape of 10^12 it takes 100 ms. At
 * this shape the two agree to nine digits.
 */
const largeShape = 400;

/**
 * The quantile of the gamma distribution, in the unit of `scale`.
 *
 * For large shapes by the Cornish–Fisher expansion of χ² (Goldberg & Levine 1946), whose first term left out is of
 * the order shape⁻² there.
 *
 * Example: `gammaQuantile(0.975, 1, 1)` is −ln 0.025 = 3.689, the upper bound for a count of zero. A shape of 0 has
 * all its mass at 0.
 *
 * @throws RangeError for a shape or scale below zero or not finite
 */
export function gammaQuantile(p: Tail, shape: number, scale: number): number {
  checkFigures({ shape, scale });
  if (isAnyNegative(shape, scale))
    throw new RangeError(`no gamma distribution has shape ${shape} and scale ${scale}`);
  if (!isSome(shape)) return 0;
  return scale * (shape < largeShape ? quantile(p, shape, 1) : expansion(p === 0.025 ? -z95 : z95, shape));
}

function expansion(z: number, shape: number): number {
  const root = Math.sqrt(shape);
  return (
    shape +
    z * root +
    (z ** 2 - 1) / 3 +
    (z ** 3 - 7 * z) / (36 * root) -
    (3 * z ** 4 + 7 * z ** 2 - 16) / (810 * shape) +
    (9 * z ** 5 + 256 * z ** 3 - 433 * z) / (38880 * shape * root)
  );
}

/**
 * The quantile of χ² with `degrees` of freedom: that of the gamma distribution with shape degrees/2 and scale 2.
 *
 * Example: `chiSquareQuantile(0.975, 10)` is 20.483.
 *
 * @throws RangeError for degrees below zero or not finite
 */
export function chiSquareQuantile(p: Tail, degrees: number): number {
  return gammaQuantile(p, degrees / 2, 2);
}
