import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import { difference, type CellChange, type Revisions } from '../../src/catalogue/revisions.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { changesCsv, changesFile, type ChangedTable } from '../../src/files/changes.ts';
import { changesIn, withRevisions, withoutRevisions, type ToldFigures } from '../../src/tables/revisions.ts';
import type { FoundRelease } from '../release/frozen-release.ts';
import type { ObtainedTable } from './obtain-table.ts';
import { thisProgram } from './program-hash.ts';
import type { TableCache } from './table-cache.ts';
import { sha256 } from './table-inputs.ts';
import { toldCells } from './told-cells.ts';

/** What became of the figures of the release before. Where there was none, nothing is marked and nothing written. */
export interface TableRevisions {
  /** A table with its changed cells marked. */
  mark(table: PublishedTable): PublishedTable;
  /** A table without those marks, for what is derived from it. */
  unmarked(table: PublishedTable): PublishedTable;
  /** Notes the changes of a table whose files are in place. */
  add(found: ObtainedTable): Promise<void>;
  /** Writes `changes.csv` into the folder of the files, tables in this order; says what changed, in short. */
  write(order: readonly TableDeclaration[], folder: string): Promise<Revisions['changes']>;
}

/**
 * @param latest the release before this one; `undefined` where there is none
 * @param cache keeps the changes of tables that are the same in this run and the next
 */
export function tableRevisions(latest: FoundRelease | undefined, cache: TableCache): TableRevisions {
  if (latest === undefined) {
    const same = (table: PublishedTable): PublishedTable => table;
    return { mark: same, unmarked: same, add: () => Promise.resolve(), write: () => Promise.resolve([]) };
  }
  const changed = new Map<string, ChangedTable>();
  /** Of tables that were computed: found when they are marked, as their cells are at hand then. */
  const found = new Map<string, readonly CellChange[]>();
  const hashes = new Map(latest.files.map(({ name, sha256: hash }) => [name, hash]));
  /** Of the table that was asked for last alone. */
  let last: { readonly slug: string; readonly told: ToldFigures } | undefined;
  const toldOf = ({ slug, dimensions }: TableDeclaration): ToldFigures => {
    if (last?.slug === slug) return last.told;
    const name = `${slug}.csv`;
    const told = hashes.has(name)
      ? toldCells(readFileSync(path.join(latest.folder, name), 'utf8'), dimensions).told
      : new Map<string, number>();
    last = { slug, told };
    return told;
  };
  return {
    mark(table) {
      const { declaration } = table;
      const marked = withRevisions(table, toldOf(declaration));
      found.set(declaration.id, changesIn(marked, toldOf(declaration)));
      return marked;
    },
    unmarked: withoutRevisions,
    async add({ listed, table }) {
      const made = await listed;
      const before = hashes.get(made.files.csv.name) ?? '';
      const key = sha256(`changes ${thisProgram} ${before} ${made.files.csv.sha256}`);
      const kept = await cache.recall(key);
      const changes =
        kept === null
          ? (found.get(made.id) ?? changesIn(table, toldOf(made)))
          : (JSON.parse(kept) as readonly CellChange[]);
      if (kept === null) await cache.remember(key, JSON.stringify(changes));
      found.delete(made.id);
      if (changes.length > 0) changed.set(made.id, { table: made, changes });
    },
    async write(order, folder) {
      const all = order.flatMap(({ id }) => changed.get(id) ?? []);
      await writeFile(path.join(folder, changesFile), changesCsv(all, latest.release));
      return all.map(({ table, changes }) => ({
        slug: table.slug,
        cells: changes.length,
        largest: changes.reduce((most, one) =>
          Math.abs(difference(one)) > Math.abs(difference(most)) ? one : most,
        ),
      }));
    },
  };
}
