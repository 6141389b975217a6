import { grouped } from '../text/grouped.ts';
import type { Code, Codelist } from './codelist.ts';

/**
 * The codelist of every dimension of some tables, from the tables' own lists put together: what a code of a file means
 * is found in it, whichever table the file is of.
 *
 * A code stands once however many tables have it. Where tables say different things of it, the parent is the one any
 * of them gives, and the rest is what most of them say.
 *
 * @returns the lists in the order in which the dimensions first appear, codes in the order of publication
 */
export function publishedCodelists(
  tables: readonly { readonly codelists: readonly Codelist[] }[],
): Codelist[] {
  const all = tables.flatMap(({ codelists }) => codelists);
  return [...grouped(all, ({ dimension }) => dimension)].flatMap(([, lists]) => {
    const [first] = lists;
    return first === undefined ? [] : [{ ...first, codes: merged(lists.map(({ codes }) => codes)) }];
  });
}

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
