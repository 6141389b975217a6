import type { Topic } from '../../catalogue/declaration.ts';
import type { Manifest } from '../../catalogue/manifest.ts';
import { publishedCodelists } from '../../catalogue/published-codelists.ts';
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

/** The codes of every dimension. Each stands once, so that a join to it never doubles a row. */
export function codeRows(tables: Manifest['tables']): CodeRow[] {
  return publishedCodelists(tables).flatMap(({ dimension, codes }) => {
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
