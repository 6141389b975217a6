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
  /** Writes `changes.csv` into the folder of the files; says what changed, in short. */
  write(folder: string): Promise<Revisions['changes']>;
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
  const changed: ChangedTable[] = [];
  const hashes = new Map(latest.files.map(({ name, sha256: hash }) => [name, hash]));
  /** Of the table that was asked for last alone: marked first, its changes are noted next. */
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
    mark: (table) => withRevisions(table, toldOf(table.declaration)),
    unmarked: withoutRevisions,
    async add({ listed, table }) {
      const before = hashes.get(listed.files.csv.name) ?? '';
      const key = sha256(`changes ${thisProgram} ${before} ${listed.files.csv.sha256}`);
      const kept = await cache.recall(key);
      const changes =
        kept === null ? changesIn(table, toldOf(listed)) : (JSON.parse(kept) as readonly CellChange[]);
      if (kept === null) await cache.remember(key, JSON.stringify(changes));
      if (changes.length > 0) changed.push({ table: listed, changes });
    },
    async write(folder) {
      await writeFile(path.join(folder, changesFile), changesCsv(changed, latest.release));
      return changed.map(({ table, changes }) => ({
        slug: table.slug,
        cells: changes.length,
        largest: changes.reduce((most, one) =>
          Math.abs(difference(one)) > Math.abs(difference(most)) ? one : most,
        ),
      }));
    },
  };
}
