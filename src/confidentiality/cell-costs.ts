import { cellKind } from './system.ts';
import type { Variable } from './variable.ts';

/** Weight of a cell by how many variables it is fixed at: what stands in headlines is the last to be withheld. */
const depthWeights = [4096, 256, 8, 1];

/**
 * What is lost where a cell is withheld: more for larger counts, less for cells that say more at once. A total is worth
 * more than its parts, and a zero little, as it says only that nothing was there.
 */
export function costs(
  value: Float64Array,
  kind: Uint8Array,
  keys: readonly number[],
  variables: readonly Variable[],
  strides: ReadonlyMap<Variable, number>,
): Float64Array {
  const cost = new Float64Array(value.length);
  for (let cell = 0; cell < value.length; cell++) {
    if (kind[cell] === cellKind.hidden) continue;
    const key = keys[cell] ?? 0;
    let depth = 0;
    for (const one of variables)
      if (Math.floor(key / (strides.get(one) ?? 1)) % one.names.length !== 0) depth++;
    const count = value[cell] ?? 0;
    cost[cell] =
      (1 + Math.log2(1 + (Number.isNaN(count) ? 0 : count))) * (depthWeights[Math.min(depth, 3)] ?? 1);
  }
  return cost;
}
