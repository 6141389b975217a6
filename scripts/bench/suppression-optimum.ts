import loadHighs, { type Highs } from 'highs';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { optimum } from '../../src/confidentiality/optimum.ts';
import { primary, widthsNeeded } from '../../src/confidentiality/primary.ts';
import { suppress } from '../../src/confidentiality/suppress.ts';
import { finest, madeDimension, madeTable } from '../../test/confidentiality/made-tables.ts';

/** One small table, protected in the way a register is and in the cheapest way there is. */
export interface OptimumRun {
  /** "3×3 by 2×4": each dimension's parts, level by level. */
  readonly table: string;
  readonly cells: number;
  /** Cells that the rule names; they are withheld in both. */
  readonly primary: number;
  /** Cells added by `suppress`, and by the optimum; the latter `null` where the time was over. */
  readonly added: number;
  readonly fewest: number | null;
  /** Costs of all withheld cells: of `suppress`, and at least. */
  readonly cost: number;
  readonly least: number;
  readonly secondsOfOptimum: number;
}

/** Parts of each dimension, level by level, and the events of a cell of the middle size. */
const shapes: readonly (readonly [dimensions: readonly (readonly number[])[], mean: number])[] = [
  [[[8], [9]], 20],
  [[[3, 3], [10]], 8],
  [
    [
      [3, 3],
      [2, 4],
    ],
    10,
  ],
  [[[4], [4], [5]], 8],
  [[[2, 2], [3], [5]], 3],
];
/** Tables of each shape. */
const tablesEach = 3;

/** How long the optimum may take; what it costs at least is known by then to a few hundredths. */
const seconds = 20;
const rule = { threshold: 5 };

/** A fixed set of small tables, each with counts of very different sizes. */
export async function optimumRuns(): Promise<OptimumRun[]> {
  const solver = await loadHighs();
  const random = generator(7);
  return shapes.flatMap(([parts, mean]) =>
    Array.from({ length: tablesEach }, () => optimumRun(solver, parts, mean, random)),
  );
}

function optimumRun(
  solver: Highs,
  parts: readonly (readonly number[])[],
  mean: number,
  random: () => number,
): OptimumRun {
  const dimensions = parts.map((levels, index) => madeDimension(`dimension ${index + 1}`, ...levels));
  // Places, ages and causes are far from alike: the greatest has some fifty times the events of the least.
  const sizes = dimensions.map(
    (one) =>
      new Map(finest(one).map((code) => [code, Math.exp(1.5 * (random() + random() + random() - 1.5))])),
  );
  const counts = new Map<string, number>();
  const table = madeTable('table', dimensions, (...codes) => {
    const key = codes.join();
    const expected = codes.reduce((product, code, index) => product * (sizes[index]?.get(code) ?? 1), mean);
    const count = counts.get(key) ?? poisson(expected, random);
    counts.set(key, count);
    return count;
  });
  const { system } = checkedLattice([table], []);
  const named = primary(system, rule);
  const sum = (of: (cell: number) => number): number =>
    Array.from({ length: system.size }, (_, cell) => of(cell)).reduce((total, one) => total + one, 0);
  const { withheld } = suppress(solver, system, rule);
  const started = performance.now();
  const best = optimum(solver, system, named, widthsNeeded(system, rule), seconds);
  const choice = best?.withheld ?? null;
  const added = (of: Uint8Array): number => sum((cell) => (of[cell] === 1 && named[cell] !== 1 ? 1 : 0));
  return {
    table: parts.map((levels) => levels.join('×')).join(' by '),
    cells: system.size,
    primary: sum((cell) => named[cell] ?? 0),
    added: added(withheld),
    fewest: choice === null ? null : added(choice),
    cost: sum((cell) => (withheld[cell] ?? 0) * (system.cost[cell] ?? 0)),
    least: best?.cost ?? NaN,
    secondsOfOptimum: (performance.now() - started) / 1000,
  };
}

/** Park and Miller's minimal standard generator: the same tables on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let left = random(); left > Math.exp(-mean); left *= random()) count++;
  return count;
}

/** What the runs came to, as lines for the screen. */
export function optimumRunsText(runs: readonly OptimumRun[]): string {
  const lines = runs.map(
    ({ table, cells, primary: named, added, fewest, cost, least, secondsOfOptimum }) =>
      `  ${table.padEnd(16)} ${cells} cells, ${named} primary: ${added} added, ` +
      `${fewest ?? 'unknown number'} needed; cost ${(cost / least).toFixed(2)} times the least ` +
      `(${secondsOfOptimum.toFixed(1)} s)`,
  );
  const total = (of: (run: OptimumRun) => number): number => runs.reduce((sum, run) => sum + of(run), 0);
  const ratio = total(({ cost }) => cost) / total(({ least }) => least);
  return [
    'Withheld cells against the cheapest protection of the primary ones (aim 1.3)',
    ...lines,
    `  all together: ${ratio.toFixed(2)} times the least`,
  ].join('\n');
}
