import type { PublishedTable } from '../../catalogue/published-table.ts';

/** What earlier releases told of a table, by codes with blanks between. */
export type EarlierCounts = (table: AskedTable) => EarlierTable;

/** What a table is known by in every release. */
export type AskedTable = Pick<PublishedTable['declaration'], 'id' | 'slug' | 'dimensions'>;

/** A table in earlier releases. */
export interface EarlierTable {
  /** Each count with the releases it stood in, the earliest first. */
  readonly told: ReadonlyMap<string, readonly ToldCount[]>;
  /** The cells that some release withheld. */
  readonly withheld: ReadonlySet<string>;
}

/** A count in an earlier release. */
export interface ToldCount {
  readonly value: number;
  readonly release: string;
}

/** Where nothing was released before. */
export const nothingEarlier: EarlierCounts = () => nothingTold;

const nothingTold: EarlierTable = { told: new Map(), withheld: new Set() };

/** What earlier releases told of the tables of a register. */
export interface Archive {
  /** By the id of a table. */
  of(table: string): EarlierTable;
  /** What the latest release told of a cell; sums of different releases do not hold together. */
  latest(table: string, codes: string): number | null;
}

/** Names of releases in their order: 2026-2 before 2026-10. */
export const byName = new Intl.Collator('en', { numeric: true });

/** Reads what earlier releases told of tables, once each. */
export function archiveOf(tables: readonly AskedTable[], earlier: EarlierCounts): Archive {
  const known = new Map(tables.map((table) => [table.id, earlier(table)]));
  const releases = [...known.values()].flatMap(({ told }) =>
    [...told.values()].flatMap((counts) => counts.at(-1)?.release ?? []),
  );
  const latest = releases.reduce((one, other) => (byName.compare(other, one) > 0 ? other : one), '');
  const codesOf = new Map(tables.map(({ id }) => [id, codesTold(known.get(id) ?? nothingTold)]));
  const dimensions = new Map(tables.map((table) => [table.id, table.dimensions]));
  /** A release leaves out codes that nothing ever fell under; units and years are lists of their own. */
  const isUnused = (table: string, codes: readonly string[]): boolean =>
    codes.some((code, at) => {
      const dimension = dimensions.get(table)?.[at] ?? 'year';
      return !ownLists.includes(dimension) && codesOf.get(table)?.[at]?.has(code) === false;
    });
  return {
    of: (table) => known.get(table) ?? nothingTold,
    latest: (table, codes) => {
      const told = known.get(table)?.told;
      const own = told?.get(codes)?.findLast(({ release }) => release === latest);
      if (own !== undefined) return own.value;
      const isOfTable = told !== undefined && told.size > 0;
      return isOfTable && isUnused(table, codes.split(' ')) ? 0 : null;
    },
  };
}

/** Dimensions whose codes come and go by themselves: one that a release does not have says nothing of its counts. */
const ownLists: readonly string[] = ['year', 'unit', 'area'];

/** The codes that a table had in some release, dimension by dimension. */
function codesTold({ told, withheld }: EarlierTable): Set<string>[] {
  const found: Set<string>[] = [];
  for (const place of [...told.keys(), ...withheld])
    for (const [at, code] of place.split(' ').entries()) (found[at] ??= new Set()).add(code);
  return found;
}

/** Years of which some count is less now than one that was told: who sees that knows that counts may fall. */
export function fallenYears(tables: readonly PublishedTable[], archive: Archive): Set<string> {
  const fallen = new Set<string>();
  for (const { declaration, codelists, cells } of tables) {
    const { told } = archive.of(declaration.id);
    if (told.size === 0) continue;
    const columns = codelists.map(({ dimension }) => cells.codes[dimension] ?? []);
    for (const [at, value] of cells.value.entries()) {
      if (value === null) continue;
      const counts = told.get(columns.map((column) => column[at] ?? '').join(' ')) ?? [];
      if (counts.some((one) => one.value > value)) fallen.add(columns[0]?.[at] ?? '');
    }
  }
  return fallen;
}
