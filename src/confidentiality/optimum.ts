import type { Highs, Model } from 'highs';
import { cellKind, equationCount, type System } from './system.ts';

/** The least costly way to protect the primary cells. */
export interface Optimum {
  /**
   * 1 for each withheld cell; hidden cells, which nobody publishes, are not among them. `null` where the time was over
   * before.
   */
  readonly withheld: Uint8Array | null;
  /** What these cells cost together; where the time was over, what any way costs at least. */
  readonly cost: number;
}

/** Further than any cell has to move. */
const far = 1000;
/** The solver's answers are this near. */
const near = 1e-6;
/** What published cells are let move, so that of all ways to say what is missing the one with the fewest cells is found. */
const hint = 1e-2;

/**
 * The exact optimum of secondary suppression by integer programming, for instances of some two hundred cells: a
 * yardstick for `suppress`, too slow for a register. It is Fischetti and Salazar's (2001, "Solving the cell suppression
 * problem on tabular data with linear constraints", Management Science 47): cells are chosen by a programme over zeros
 * and ones, linear programmes look for the cell that is protected too little, and what they find goes back as a capacity
 * constraint, until they find nothing. Protection is sliding: the interval is as wide as needed, wherever it lies.
 *
 * Only primary cells are protected here, against a reader who knows that no count is below zero. `suppress` wants width
 * for the cells it adds too, counts whole numbers only, lets the interval of some cells begin at nothing, and thinks of
 * who guesses that no count is zero. Its own optimum is above this one, so that their ratio overstates what it wastes.
 *
 * @param primary 1 for each cell that has to be withheld; hidden ones are withheld anyway
 * @param needed how wide the interval of each primary cell has to be
 * @param seconds how long it may take
 * @returns `null` where open cells leave no way to protect them
 */
export function optimum(
  solver: Highs,
  system: System,
  primary: Uint8Array,
  needed: Float64Array,
  seconds: number,
): Optimum | null {
  const end = performance.now() + seconds * 1000;
  const kinds = [...system.kind];
  const fixed = kinds.map((kind, cell) => kind === cellKind.hidden || primary[cell] === 1);
  const wanted = kinds.flatMap((kind, cell) => (primary[cell] === 1 && kind === cellKind.free ? cell : []));
  const choice = choiceModel(solver, system, fixed);
  const attack = attackModel(solver, system);
  try {
    for (;;) {
      choice.options.set({ time_limit: choice.getRunTime() + Math.max(1, (end - performance.now()) / 1000) });
      choice.run();
      const status = choice.getModelStatus();
      if (status === solver.constants.modelStatus.infeasible) return null;
      const bound = Number(choice.info.get('mip_dual_bound'));
      if (status !== solver.constants.modelStatus.optimal) return { withheld: null, cost: bound };
      const chosen = Uint8Array.from(choice.getSolution().colValue, (value) => (value > 0.5 ? 1 : 0));
      const cuts = capacityConstraints(system, attack, chosen, fixed, wanted, needed);
      if (cuts.length === 0) {
        const withheld = chosen.map((one, cell) => (kinds[cell] === cellKind.hidden ? 0 : one));
        return {
          withheld,
          cost: withheld.reduce((sum, one, cell) => sum + one * (system.cost[cell] ?? 0), 0),
        };
      }
      for (const { least, indices, values } of cuts)
        choice.addRow(least, solver.infinity, {
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        });
      if (performance.now() > end) return { withheld: null, cost: bound };
    }
  } finally {
    choice.dispose();
    attack.dispose();
  }
}

/** Which cells are withheld, at the least cost. */
function choiceModel(solver: Highs, { size, cost, kind }: System, fixed: readonly boolean[]): Model {
  const model = solver.createModel({
    numCols: size,
    numRows: 0,
    colCost: cost,
    colLower: Float64Array.from(fixed, (isFixed) => (isFixed ? 1 : 0)),
    colUpper: Float64Array.from(fixed, (isFixed, cell) => (isFixed || kind[cell] === cellKind.free ? 1 : 0)),
    integrality: fixed.map(() => solver.constants.variableType.integer),
    rowLower: new Float64Array(),
    rowUpper: new Float64Array(),
    matrix: {
      format: 'csr',
      numCols: size,
      numRows: 0,
      starts: new Int32Array(1),
      indices: new Int32Array(),
      values: new Float64Array(),
    },
  });
  model.options.set({ output_flag: false, mip_rel_gap: near });
  return model;
}

/** How far cells can move from their counts: their changes keep every equation. */
function attackModel(solver: Highs, system: System): Model {
  const { size, start, cells } = system;
  const numRows = equationCount(system);
  const values = new Float64Array(cells.length).fill(-1);
  for (let equation = 0; equation < numRows; equation++) values[start[equation] ?? 0] = 1;
  const model = solver.createModel({
    numCols: size,
    numRows,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size),
    rowLower: new Float64Array(numRows),
    rowUpper: new Float64Array(numRows),
    matrix: { format: 'csr', numCols: size, numRows, starts: start, indices: cells, values },
  });
  model.options.set({ output_flag: false, presolve: 'off' });
  return model;
}

/** What the choice has to keep: the cells at `indices` that are withheld have together at least this weight. */
interface Constraint {
  readonly least: number;
  readonly indices: number[];
  readonly values: number[];
}

/**
 * One constraint for each wanted cell that is protected too little by a choice: the reduced costs of its farthest
 * points say how much each withheld cell adds, at most, to the width of its interval. They are asked for again with the
 * published cells a little free, which names fewer cells.
 */
function capacityConstraints(
  { size, value }: System,
  attack: Model,
  chosen: Uint8Array,
  fixed: readonly boolean[],
  wanted: readonly number[],
  needed: Float64Array,
): Constraint[] {
  const down = Float64Array.from(value, (count) => (Number.isNaN(count) ? far : count));
  const letMove = (atMost: number): void => {
    const bounds = (limit: (cell: number) => number): Float64Array =>
      Float64Array.from(chosen, (one, cell) => (one === 1 ? limit(cell) : Math.min(atMost, limit(cell))));
    const lower = bounds((cell) => down[cell] ?? 0).map((limit) => -limit);
    attack.changeColsBounds(
      { kind: 'range', from: 0, to: size - 1 },
      lower,
      bounds(() => far),
    );
  };
  const missing = (weights: Float64Array, cell: number): number =>
    weights.reduce((left, one, at) => left - (chosen[at] === 1 ? one : 0), needed[cell] ?? 0);
  letMove(0);
  const short = wanted
    .map((cell) => ({ cell, weights: weightsOf(attack, cell, down) }))
    .filter(({ cell, weights }) => missing(weights, cell) > near);
  letMove(hint);
  return short.map(({ cell, weights: before }) => {
    const fewer = weightsOf(attack, cell, down);
    const weights = missing(fewer, cell) > near ? fewer : before;
    const least = weights.reduce((left, one, at) => left - (fixed[at] === true ? one : 0), needed[cell] ?? 0);
    const indices = [...weights.keys()].filter((at) => fixed[at] !== true && (weights[at] ?? 0) > 0);
    // More than all that is missing helps no more than that.
    return { least, indices, values: indices.map((at) => Math.min(weights[at] ?? 0, least)) };
  });
}

/** What each cell that moves adds to the width of an interval, by the reduced costs where it is highest and lowest. */
function weightsOf(attack: Model, cell: number, down: Float64Array): Float64Array {
  const weights = new Float64Array(down.length);
  for (const direction of [1, -1]) {
    attack.changeColCost(cell, -direction);
    attack.run();
    for (const [at, dual] of attack.getSolution().colDual.entries())
      if (Math.abs(dual) > near)
        weights[at] = (weights[at] ?? 0) + (dual > 0 ? dual * (down[at] ?? 0) : -dual * far);
  }
  attack.changeColCost(cell, 0);
  return weights;
}
