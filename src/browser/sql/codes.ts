import type { Code } from '../../catalogue/codelist.ts';
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

/** The codes of every dimension, in the order of publication, from the tables' codelists put together. */
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

/** The longest list with the codes only others have, each after the code it follows there. */
function merged(lists: readonly (readonly Code[])[]): Code[] {
  const [longest = [], ...others] = [...lists].sort((one, other) => other.length - one.length);
  const codes = [...longest];
  const known = new Set(codes.map(({ code }) => code));
  for (const list of others)
    for (const [index, code] of list.entries()) {
      if (known.has(code.code)) continue;
      known.add(code.code);
      const before = list[index - 1]?.code;
      codes.splice(codes.findIndex((one) => one.code === before) + 1, 0, code);
    }
  return codes;
}
