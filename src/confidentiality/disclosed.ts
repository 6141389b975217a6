import { components, unknowns, type Component } from './components.ts';
import { eliminate, modulo, prime, type Row } from './elimination.ts';
import { cellsOf, type System } from './system.ts';

/**
 * Exact disclosure: withheld cells whose value follows from the published ones by adding and subtracting, as the unit
 * vector of the cell lies in the row space of the equations among withheld cells (Langsrud 2024, "Secondary cell
 * suppression by Gaussian elimination", Privacy in Statistical Databases, doi 10.1007/978-3-031-69651-0_6).
 *
 * No value is looked at, so that it works where withheld ones are not known. That counts are not negative is not used
 * either: what follows from it is found by `intervals`.
 *
 * @param withheld 1 for each withheld cell; hidden ones and those without a value count as unknown too
 * @returns the cells of `withheld` that are given away, in ascending order
 */
export function disclosed(system: System, withheld: Uint8Array): number[] {
  return components(system, unknowns(system, withheld))
    .flatMap((component) => givenAway(system, component))
    .filter((cell) => withheld[cell] === 1)
    .sort((one, other) => one - other);
}

/** How many solutions are drawn: a cell that is free is zero in all of them with a chance of 2⁻⁵². */
const draws = 2;

/**
 * The cells that are zero in every solution of the homogeneous equations. Rather than reducing the rows fully, which
 * fills them, solutions are drawn at random: cells that nothing determines get any value, and the others follow from
 * the last pivot to the first. What is determined is zero in each.
 */
function givenAway(system: System, { cells, equations }: Component): number[] {
  const columns = new Map(cells.map((cell, column) => [cell, column]));
  const pivots = eliminate(
    equations.map((equation) => rowOf(cellsOf(system, equation), columns)),
    cells.length,
  );
  const isFree = new Uint8Array(cells.length).fill(1);
  for (const { column } of pivots) isFree[column] = 0;
  const moves = new Uint8Array(cells.length);
  let random = 1;
  for (let draw = 0; draw < draws; draw++) {
    const solution = new Float64Array(cells.length);
    for (let column = 0; column < cells.length; column++) {
      // Park and Miller's minimal standard generator: the same answer each time.
      random = (random * 48271) % 2147483647;
      if (isFree[column] === 1) solution[column] = random % prime;
    }
    for (const { column, row } of pivots.toReversed()) {
      let sum = 0;
      for (const [at, other] of row.columns.entries())
        if (other !== column) sum = modulo(sum + (row.factors[at] ?? 0) * (solution[other] ?? 0));
      // The pivot's own factor is 1.
      solution[column] = modulo(-sum);
    }
    for (const [column, value] of solution.entries()) if (value !== 0) moves[column] = 1;
  }
  return cells.filter((_, column) => moves[column] !== 1);
}

/** An equation among unknown cells; a whole counts against its parts. */
function rowOf(equation: Int32Array, columns: ReadonlyMap<number, number>): Row {
  const factors = new Map<number, number>();
  for (const [place, cell] of equation.entries()) {
    const column = columns.get(cell);
    if (column !== undefined) factors.set(column, (factors.get(column) ?? 0) + (place === 0 ? 1 : -1));
  }
  const found = [...factors].filter(([, factor]) => factor !== 0).sort(([one], [other]) => one - other);
  return {
    columns: Int32Array.from(found, ([column]) => column),
    factors: Float64Array.from(found, ([, factor]) => modulo(factor)),
  };
}
