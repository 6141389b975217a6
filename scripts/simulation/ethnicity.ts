import { at, step } from './curves.ts';
import { normal } from './draws.ts';
import { randomStream } from './random.ts';
import { fitted } from './tables.ts';
import type { Commune } from './territory.ts';

/**
 * The ethnic groups of each commune with their shares: different from commune to commune, while all communes together
 * have the shares of the province.
 *
 * @param ethnicity shares by number of the national list; `spread` is the standard deviation of the logarithm, from a
 *   group's number on
 */
export function ethnicShares(
  communes: readonly Commune[],
  { shares, spread }: { shares: ReadonlyMap<number, number>; spread: ReadonlyMap<number, number> },
  seed: number,
): (readonly [group: number, weight: number])[][] {
  const random = randomStream(seed, 'communes, ethnic groups');
  const groups = [...shares];
  const weights = communes.map(({ share }) =>
    groups.map(([group, ofAll]) => share * ofAll * Math.exp(step(spread, group) * normal(random))),
  );
  const all = groups.reduce((sum, [, share]) => sum + share, 0);
  const table = fitted(
    weights,
    communes.map(({ share }) => share),
    groups.map(([, share]) => share / all),
  );
  return table.map((row) => groups.map(([group], index) => [group, at(row, index)] as const));
}
