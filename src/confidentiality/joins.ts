import { cliques } from './cliques.ts';
import type { Axis, LatticeTable } from './lattice.ts';
import { margin, placesAtWholes, toldMargins, type Margins } from './margins.ts';
import type { Variable } from './variable.ts';

/**
 * Cells up to which a group of variables is joined all at once; beyond it in smaller groups, of three at least. With it
 * every group of a commune is joined, and those of a province that are not divided by its communes.
 */
export const largestJoin = 1200;

/** Tables that nobody publishes, and the groups of variables that were too many to be joined. */
export interface Joins {
  readonly tables: readonly LatticeTable[];
  /** Names of the variables of each group that was left out. */
  readonly left: readonly (readonly string[])[];
}

/**
 * Joint counts of variables that published tables cross in a ring: all of the tables together bound them, and they bound
 * what each table withholds. A place has a cell, without a count, where each two of its categories are told of together.
 *
 * @param limit how many cells the joins of a group may have
 */
export function joins(tables: readonly LatticeTable[], limit = largestJoin): Joins {
  const variables = new Map(
    tables.flatMap(({ axes }) => axes.map(({ variable }) => [variable.name, variable])),
  );
  const margins = toldMargins(tables);
  const made: { names: readonly string[]; found: readonly LatticeTable[] }[] = [];
  const left: string[][] = [];
  const seen = new Set<string>();
  const join = (names: readonly string[]): void => {
    const key = names.toSorted().join(' ');
    const isWithin = made.some((known) => names.every((name) => known.names.includes(name)));
    if (names.length < 3 || isWithin || seen.has(key)) return;
    seen.add(key);
    const found = joinsOf(
      names.flatMap((name) => variables.get(name) ?? []),
      tables,
      margins,
      limit,
    );
    if (found !== null) made.push({ names, found });
    else if (names.length > 3) for (const name of names) join(names.filter((one) => one !== name));
    else left.push(names.toSorted());
  };
  const groups = cliques(tables.map(({ axes }) => axes.map(({ variable }) => variable.name)));
  for (const group of groups.sort((one, other) => other.length - one.length)) join(group);
  return { tables: made.flatMap(({ found }) => found), left };
}

/** The joins of some variables, one for each way to divide them; `null` where they have too many cells. */
function joinsOf(
  own: readonly Variable[],
  tables: readonly LatticeTable[],
  margins: Margins,
  limit: number,
): LatticeTable[] | null {
  const choices = own
    .map((variable) => divisionsOf(variable, own, tables, margins))
    .reduce<Axis[][]>((lists, axes) => lists.flatMap((list) => axes.map((axis) => [...list, axis])), [[]]);
  const found: LatticeTable[] = [];
  let room = limit;
  for (const wide of choices) {
    // Most may be told of by a table: those are no more.
    const places = toldPlaces(wide, margins, 4 * limit);
    if (places === null) return null;
    const inner = places.filter(({ categories }) => !categories.includes(0));
    const more = notTold(wide, inner, tables);
    if (more === 0) continue;
    room -= more;
    if (room < 0) return null;
    const used = wide.map((_, at) => new Set(inner.map(({ categories }) => categories[at] ?? 0)));
    found.push(
      tableOf(
        wide.map((axis, at) => withSiblings(axis, used[at] ?? new Set())),
        places,
      ),
    );
  }
  return found;
}

/** The divisions of a variable in these tables, without those that another divides as finely where both are told of. */
function divisionsOf(
  variable: Variable,
  among: readonly Variable[],
  tables: readonly LatticeTable[],
  margins: Margins,
): Axis[] {
  const known = new Map<string, Set<number>>();
  for (const { variable: one, dimension, categories } of tables.flatMap(({ axes }) => axes))
    if (one === variable) known.set(dimension, new Set([...(known.get(dimension) ?? []), ...categories]));
  const beside = among.flatMap((other) => {
    const told = other === variable ? undefined : margins.of(variable, other);
    if (told === undefined) return [];
    return (category: number): boolean =>
      other.names.some((_, one) => one > 0 && told(category, one) !== margin.none);
  });
  const divisions = [...known].map(([dimension, categories]) => ({
    dimension,
    used: new Set([...categories].filter((one) => one === 0 || beside.every((isTold) => isTold(one)))),
  }));
  return divisions.flatMap(({ dimension, used }, at) => {
    const isWithin = divisions.some(
      (other, place) =>
        place !== at &&
        [...used].every((one) => other.used.has(one)) &&
        (other.used.size > used.size || place < at),
    );
    return isWithin ? [] : { variable, dimension, categories: [...new Set([0, ...used])] };
  });
}

interface Place {
  readonly categories: readonly number[];
  /** Whether nothing was counted of two of them. */
  readonly isUncounted: boolean;
}

/** The places whose every two categories are told of together; `null` where they are more than a limit. */
function toldPlaces(axes: readonly Axis[], margins: Margins, limit: number): Place[] | null {
  let places: Place[] = [{ categories: [], isUncounted: false }];
  for (const [at, axis] of axes.entries()) {
    const before = axes.slice(0, at).map(({ variable }) => margins.of(variable, axis.variable));
    const longer: Place[] = [];
    for (const { categories, isUncounted } of places)
      for (const category of axis.categories) {
        const marks = before.map((told, index) => told?.(categories[index] ?? 0, category) ?? margin.told);
        if (marks.includes(margin.none)) continue;
        longer.push({
          categories: [...categories, category],
          isUncounted: isUncounted || marks.includes(margin.uncounted),
        });
        // Every place goes on, with the whole of what is to come: there will not be fewer.
        if (longer.length > limit) return null;
      }
    places = longer;
  }
  return places;
}

/** How many places of a join no table tells of. */
function notTold(axes: readonly Axis[], inner: readonly Place[], tables: readonly LatticeTable[]): number {
  const told = new Set<string>();
  for (const table of tables) {
    const places = axes.map(({ variable }) => table.axes.findIndex((axis) => axis.variable === variable));
    if (places.includes(-1)) continue;
    for (const { at, value } of placesAtWholes(table, places))
      if (value !== undefined)
        told.add(places.map((axis, index) => table.axes[axis]?.categories[at[index] ?? 0] ?? 0).join(' '));
  }
  return inner.filter(({ categories, isUncounted }) => !isUncounted && !told.has(categories.join(' ')))
    .length;
}

/** The whole, codes that are told of, and those beside them in a sum: one that is missing would count as nothing. */
function withSiblings({ variable, dimension }: Axis, used: ReadonlySet<number>): Axis {
  const kept = new Set([0, ...used]);
  for (const { parts, within } of variable.relations([dimension]))
    if (within.includes(dimension) && parts.some((part) => used.has(part)))
      for (const part of parts) kept.add(part);
  return { variable, dimension, categories: [...kept] };
}

function tableOf(axes: readonly Axis[], places: readonly Place[]): LatticeTable {
  const size = axes.reduce((product, { categories }) => product * categories.length, 1);
  const values = new Array<number | null | undefined>(size).fill(undefined);
  const indexes = axes.map(({ categories }) => new Map(categories.map((one, index) => [one, index])));
  for (const { categories, isUncounted } of places) {
    const at = categories.map((one, axis) => indexes[axis]?.get(one) ?? -1);
    if (at.includes(-1)) continue;
    const place = at.reduce((sum, index, axis) => sum * (axes[axis]?.categories.length ?? 1) + index, 0);
    values[place] = isUncounted ? null : NaN;
  }
  const name = axes.map(({ dimension }) => dimension).join(' with ');
  return { name, axes, values, open: new Uint8Array(size), isHidden: true };
}
