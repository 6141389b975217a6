/**
 * Cells and the equations among them: what a reader of all published tables can add up and subtract. Nothing here knows
 * what the cells count.
 */

/** Whether a cell may be withheld. */
export const cellKind = {
  /** Published unless it has to be withheld. */
  free: 0,
  /** Always published: cells of open tables, those a reader knows from elsewhere. */
  open: 1,
  /** Never published: what two divisions would give by subtraction. */
  hidden: 2,
} as const;

/** Cells by number, and equations `whole = sum of parts` among them. */
export interface System {
  readonly size: number;
  /** The count of each cell; `NaN` where it is not known to whoever works with the system. */
  readonly value: Float64Array;
  readonly kind: Uint8Array;
  /** 1 for each cell that is withheld because it was before. */
  readonly stays: Uint8Array;
  /** 1 for each cell that is not withheld for what it is itself, only for others. */
  readonly spared: Uint8Array;
  /** 1 for each open cell that may be withheld after all, where nothing else helps. */
  readonly kept: Uint8Array;
  /** What an earlier release told of each cell: it is no less now, as registers grow. 0 where none told it. */
  readonly floor: Float64Array;
  /** 1 for each cell that an earlier release told. */
  readonly wasTold: Uint8Array;
  /** How many variables each cell is fixed at: 1 for a total of one division. */
  readonly depth: Uint8Array;
  /** How much is lost where the cell is withheld. */
  readonly cost: Float64Array;
  /** Equation `e` is of the cells `cells[start[e]] … cells[start[e + 1] − 1]`: the first is the sum of the others. */
  readonly start: Int32Array;
  readonly cells: Int32Array;
  /** The equations of cell `c`: `of[first[c]] … of[first[c + 1] − 1]`. */
  readonly first: Int32Array;
  readonly of: Int32Array;
  /** What a cell is, for messages. */
  name(cell: number): string;
}

/** Equations as lists of cells, whole first, with the table from cells to their equations made from them. */
export function systemOf(
  cells: Pick<System, 'value' | 'kind' | 'cost' | 'name'> &
    Partial<Pick<System, 'stays' | 'spared' | 'kept' | 'floor' | 'wasTold' | 'depth'>>,
  equations: readonly (readonly number[])[],
): System {
  const size = cells.value.length;
  const start = new Int32Array(equations.length + 1);
  for (const [index, equation] of equations.entries())
    start[index + 1] = (start[index] ?? 0) + equation.length;
  const flat = new Int32Array(start[equations.length] ?? 0);
  const first = new Int32Array(size + 1);
  let at = 0;
  for (const equation of equations)
    for (const cell of equation) {
      flat[at++] = cell;
      first[cell + 1] = (first[cell + 1] ?? 0) + 1;
    }
  for (let cell = 0; cell < size; cell++) first[cell + 1] = (first[cell + 1] ?? 0) + (first[cell] ?? 0);
  const next = first.slice();
  const of = new Int32Array(flat.length);
  for (const [index, equation] of equations.entries())
    for (const cell of equation) {
      const place = next[cell] ?? 0;
      of[place] = index;
      next[cell] = place + 1;
    }
  return {
    stays: new Uint8Array(size),
    spared: new Uint8Array(size),
    kept: new Uint8Array(size),
    floor: new Float64Array(size),
    wasTold: new Uint8Array(size),
    // Of cells nobody knows the variables of none is a total.
    depth: new Uint8Array(size).fill(255),
    ...cells,
    size,
    start,
    cells: flat,
    first,
    of,
  };
}

/** The cells of an equation, the whole first. */
export function cellsOf({ start, cells }: System, equation: number): Int32Array {
  return cells.subarray(start[equation], start[equation + 1]);
}

/** The equations a cell is in. */
export function equationsOf({ first, of }: System, cell: number): Int32Array {
  return of.subarray(first[cell], first[cell + 1]);
}

/** How many equations a system has. */
export function equationCount({ start }: System): number {
  return start.length - 1;
}

/** An equation in words: `a = b + c`. */
export function equationText(system: System, equation: number): string {
  const [whole = 0, ...parts] = cellsOf(system, equation);
  const told = (cell: number): string => {
    const value = system.value[cell] ?? NaN;
    return `${system.name(cell)}${Number.isNaN(value) ? '' : ` (${value})`}`;
  };
  return `${told(whole)} = ${parts.map(told).join(' + ')}`;
}

/** The first equation that the counts themselves do not keep; `null` where all hold, or one of their cells is not known. */
export function brokenEquation(system: System): number | null {
  for (let equation = 0; equation < equationCount(system); equation++) {
    const [whole = 0, ...parts] = cellsOf(system, equation);
    const sum = parts.reduce((total, part) => total + (system.value[part] ?? 0), 0);
    if (!Number.isNaN(sum) && sum !== system.value[whole] && !Number.isNaN(system.value[whole] ?? NaN))
      return equation;
  }
  return null;
}
