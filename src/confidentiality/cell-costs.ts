import { cellKind } from './system.ts';
import type { Variable } from './variable.ts';

/** Weight of a cell by how many variables it is fixed at: what stands in headlines is the last to be withheld. */
const depthWeights = [4096, 256, 8, 1];

/**
 * How many variables each cell is fixed at, 1 for a total of one division; and what is lost where it is withheld: more
 * for larger counts, less for cells that say more at once. A total is worth more than its parts, of totals one of five
 * groups more than one of a hundred causes, and a zero little, as it says only that nothing was there.
 *
 * @param fixed the variables a cell is fixed at, each with the category
 */
export function costs(
  value: Float64Array,
  kind: Uint8Array,
  fixed: (cell: number) => readonly (readonly [Variable, number])[],
): { depth: Uint8Array; cost: Float64Array } {
  const depth = new Uint8Array(value.length);
  const cost = new Float64Array(value.length);
  for (let cell = 0; cell < value.length; cell++) {
    const at = fixed(cell).filter(([, category]) => category !== 0);
    depth[cell] = at.length;
    if (kind[cell] === cellKind.hidden) continue;
    const count = value[cell] ?? 0;
    const size = 1 + Math.log2(1 + (Number.isNaN(count) ? 0 : count));
    const [[variable, category] = []] = at;
    const parts = at.length === 1 ? variable?.among[category ?? 0] : undefined;
    cost[cell] = size * (depthWeights[Math.min(at.length, 3)] ?? 1) * (1 + 1 / (parts ?? Infinity));
  }
  return { depth, cost };
}
