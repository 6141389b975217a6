import { normal } from './draws.ts';
import type { Commune } from './population.ts';
import { randomStream } from './random.ts';

/**
 * Each commune's share of the province's events: its share of the population, times how its rate differs from the
 * province's. The differences are drawn once, for all years; the shares sum to 1, so the province's total stands.
 *
 * @param name of the kind of event: each kind differs in its own way
 */
export function communeShares(
  communes: readonly Commune[],
  { spread, urban }: { readonly spread: number; readonly urban: number },
  seed: number,
  name: string,
): number[] {
  const random = randomStream(seed, `communes, ${name}`);
  const weights = communes.map(
    ({ share, area }) => share * Math.exp(spread * normal(random)) * (area === 'urban' ? urban : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** How far each commune's registration stands from the province's, on the logit scale; the same in all years. */
export function communeRegistration(
  communes: readonly Commune[],
  { commune_spread: spread, rural }: { readonly commune_spread: number; readonly rural: number },
  seed: number,
  name: string,
): number[] {
  const random = randomStream(seed, `communes, registration, ${name}`);
  return communes.map(({ area }) => spread * normal(random) + (area === 'rural' ? rural : 0));
}
