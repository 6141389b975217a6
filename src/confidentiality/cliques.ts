/*
 * Which variables have to be looked at together. Counts that agree wherever two tables share a variable are those of
 * some set of events as long as the tables hang together like a tree (Vorob'ev 1962; Beeri, Fagin, Maier and Yannakakis
 * 1983); in a ring, as a × b, b × c and a × c are, they need not be, and a reader can rule out more than the tables say
 * by themselves (Dobra and Fienberg 2000).
 */

/**
 * Groups of variables that hang together like a tree, every table's within one of them: the cliques of a graph that
 * joins the variables of each table, filled until no ring is open.
 *
 * @param tables the variables of each table
 */
export function cliques(tables: readonly (readonly string[])[]): string[][] {
  const near = neighbours(tables);
  const found: string[][] = [];
  // How many pairs of its neighbours a variable's leaving would have to join: the fewest first keeps groups small.
  const gaps = (one: string): number => {
    const others = [...(near.get(one) ?? [])];
    return others.reduce(
      (sum, other, at) =>
        sum + others.slice(at + 1).filter((next) => near.get(other)?.has(next) !== true).length,
      0,
    );
  };
  while (near.size > 0) {
    const [next = ''] = [...near.keys()].sort((one, other) => gaps(one) - gaps(other));
    const others = [...(near.get(next) ?? [])];
    const clique = [next, ...others];
    if (!found.some((known) => clique.every((one) => known.includes(one)))) found.push(clique);
    near.delete(next);
    for (const other of others) {
      const own = near.get(other);
      own?.delete(next);
      for (const one of others) if (one !== other) own?.add(one);
    }
  }
  return found;
}

function neighbours(tables: readonly (readonly string[])[]): Map<string, Set<string>> {
  const near = new Map<string, Set<string>>();
  for (const table of tables)
    for (const one of table) {
      const own = near.get(one) ?? new Set<string>();
      near.set(one, own);
      for (const other of table) if (other !== one) own.add(other);
    }
  return near;
}
