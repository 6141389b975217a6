import type { Code } from '../../catalogue/codelist.ts';
import type { Topic } from '../../catalogue/declaration.ts';
import type { Manifest } from '../../catalogue/manifest.ts';
import type { Localized } from '../../text/language.ts';

/** A row of the SQL table `codes`. */
export interface CodeRow {
  readonly dimension: string;
  readonly code: string;
  /** The code it is part of, `null` at the top. */
  readonly parent: string | null;
  readonly label: Localized;
  /** Its place in the codelist, from 1. */
  readonly position: number;
  /** True where no other code is part of it, and, of areas, that are there today: summing those counts nothing twice. */
  readonly leaf: boolean;
  /** False where it takes no part in rankings: totals, unknown, remainders, ill-defined causes. */
  readonly ranked: boolean;
}

/** Name of the SQL table of all codes; no published table is called so. */
export const codesTable = 'codes';

/**
 * The codes of every dimension, in the order of publication, from the tables' codelists put together.
 *
 * A code stands once however many tables have it, so that a join to it never doubles a row. Where tables say different
 * things of it, the parent is the one any of them gives, and the rest is what most of them say.
 */
export function codeRows(tables: Manifest['tables']): CodeRow[] {
  const dimensions = [...new Set(tables.flatMap((table) => table.dimensions))];
  return dimensions.flatMap((dimension) => {
    const lists = tables.flatMap((table) => table.codelists.filter((list) => list.dimension === dimension));
    const codes = merged(lists.map((list) => list.codes));
    const parents = new Set(codes.map(({ parent }) => parent));
    return codes.map(({ code, parent, label, ranked, heading, unit }, index) => ({
      dimension,
      code,
      parent,
      label,
      position: index + 1,
      leaf: !parents.has(code) && (unit === undefined || unit.validTo === ''),
      ranked: ranked ?? (!code.startsWith('_') && heading !== true),
    }));
  });
}

/** One row of the SQL table `tables`. */
export interface TableRow {
  readonly name: string;
  readonly title: Localized;
  readonly topic: Topic;
  readonly rows: number;
}

/** Name of the SQL table of all published tables, also of those that are not loaded yet. */
export const tablesTable = 'tables';

/** The first list with the codes only later ones have, each beside the code it stands beside there. */
function merged(lists: readonly (readonly Code[])[]): Code[] {
  const order: string[] = [];
  const known = new Set<string>();
  // Tables of the same codes share one list.
  for (const list of new Set(lists)) {
    const firstKnown = list.findIndex(({ code }) => known.has(code));
    let at = firstKnown > 0 ? order.indexOf(list[firstKnown]?.code ?? '') : order.length;
    for (const { code } of list) {
      if (known.has(code)) {
        at = order.indexOf(code) + 1;
        continue;
      }
      order.splice(at++, 0, code);
      known.add(code);
    }
  }
  const versions = new Map<string, Code[]>(order.map((code) => [code, []]));
  for (const code of lists.flat()) versions.get(code.code)?.push(code);
  return order.flatMap((code) => oneOf(versions.get(code) ?? []));
}

/** A code as most tables have it, with the parent it has anywhere. */
function oneOf(versions: readonly Code[]): Code[] {
  if (new Set(versions).size === 1) return versions.slice(0, 1);
  const counts = new Map<string, { code: Code; tables: number }>();
  for (const code of versions) {
    const text = JSON.stringify({ ...code, parent: null });
    counts.set(text, { code, tables: (counts.get(text)?.tables ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((one, other) => other.tables - one.tables);
  if (most === undefined) return [];
  const parent = versions.find((one) => one.parent !== null)?.parent ?? null;
  return [{ ...most.code, parent }];
}
