import type { CountTable } from './count-tables.ts';
import { EquationError } from './equation-error.ts';
import { cellKind, cellsOf, equationCount, systemOf, type System } from './system.ts';

/**
 * The system with what an earlier release counted of cells, as registers grow: no count is less than it was. What that
 * release told is a floor for the count of now. What it withheld is a hidden cell of its own, and another is what came
 * since; the sums of then hold among the counts of then. Cells keep their numbers; the others follow.
 *
 * @param before what the earlier release told of each cell; `NaN` where it did not
 * @returns the same system where nothing was told, or where a count has fallen: who sees that cannot take it that none has
 */
export function withEarlier(system: System, before: Float64Array): System {
  const { size } = system;
  const wasTold = Uint8Array.from(before, (count) => (Number.isNaN(count) ? 0 : 1));
  const hasFallen = before.some((count, cell) => (system.value[cell] ?? NaN) < count);
  if (!wasTold.includes(1) || hasFallen) return system;
  const isOfUntold = (equation: number): boolean =>
    cellsOf(system, equation).some((cell) => wasTold[cell] !== 1);
  const added = { value: [] as number[], kind: [] as number[], name: [] as string[] };
  const add = (value: number, name: string): number => {
    added.kind.push(Number.isNaN(value) ? cellKind.hidden : cellKind.open);
    added.name.push(name);
    return size + added.value.push(value) - 1;
  };
  const equations = Array.from({ length: equationCount(system) }, (_, equation) => [
    ...cellsOf(system, equation),
  ]);
  const thenOf = new Map<number, number>();
  const ofThen = (cell: number): number => {
    const known = thenOf.get(cell);
    if (known !== undefined) return known;
    const then = add(before[cell] ?? NaN, `${system.name(cell)} in an earlier release`);
    thenOf.set(cell, then);
    if (wasTold[cell] !== 1)
      equations.push([cell, then, add(NaN, `${system.name(cell)} since an earlier release`)]);
    return then;
  };
  for (let equation = 0; equation < equationCount(system); equation++)
    if (isOfUntold(equation)) equations.push([...cellsOf(system, equation)].map(ofThen));
  const all = size + added.value.length;
  const marks = (own: Uint8Array, rest = 0): Uint8Array => {
    const longer = new Uint8Array(all).fill(rest);
    longer.set(own);
    return longer;
  };
  const numbers = (own: ArrayLike<number>): Float64Array => {
    const longer = new Float64Array(all);
    longer.set(own);
    return longer;
  };
  const [value, kind] = [numbers(system.value), marks(system.kind)];
  value.set(added.value, size);
  kind.set(added.kind, size);
  return systemOf(
    {
      value,
      kind,
      cost: numbers(system.cost),
      depth: marks(system.depth, 255),
      floor: numbers(before.map((count) => (Number.isNaN(count) ? 0 : count))),
      stays: marks(system.stays),
      spared: marks(system.spared),
      kept: marks(system.kept),
      wasTold: marks(wasTold),
      name: (cell) => (cell < size ? system.name(cell) : (added.name[cell - size] ?? '')),
    },
    equations,
  );
}

/**
 * Does something with tables as one who takes it that registers grow; where no counts fit that, without what an earlier
 * release told: something was put right since.
 */
export function trustingGrowth<Result>(
  tables: readonly CountTable[],
  work: (tables: readonly CountTable[]) => Result,
): Result {
  if (tables.every(({ before }) => before === undefined)) return work(tables);
  try {
    return work(tables);
  } catch (error) {
    if (!(error instanceof EquationError)) throw error;
    return work(tables.map((table) => ({ ...table, before: undefined })));
  }
}
