import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { ManifestTable, PublishedFile } from '../../src/catalogue/manifest.ts';
import { tableFormats } from '../../src/catalogue/table-formats.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { BackgroundWork } from './background-work.ts';
import { storedTable } from './stored-table.ts';
import type { CacheEntry, TableCache } from './table-cache.ts';
import { byFormat, isSimulated, tablePaths, type TableWriter } from './table-files.ts';
import { sha256, type TableInputs } from './table-inputs.ts';

/** What a table is made with, and where. */
export interface Workshop {
  readonly inputs: TableInputs;
  readonly cache: TableCache;
  /** The folder of the publication's files. */
  readonly folder: string;
  readonly writer: TableWriter;
  readonly background: BackgroundWork;
  /** The tables so far by id, as a hash of their codes, labels and cells: what derived tables are made of. */
  readonly contents: Map<string, Promise<string>>;
}

/** A table whose files are in place, or will be. */
export interface ObtainedTable {
  readonly table: PublishedTable;
  /** What the manifest says of it, once its files are in place. */
  readonly listed: Promise<ManifestTable>;
  /** False where it is the one of the run before. */
  readonly isComputed: boolean;
}

/** A table the site has no figure for: the ids of those it was to be made of. */
export interface NoTable {
  readonly table: null;
  readonly reads: readonly string[];
}

/**
 * Puts the files of a table in place: those of the run before where nothing it is made from changed, else computed.
 * What was computed is written and kept in the background, while the next table is computed.
 *
 * @param make computes the table, telling each other table it reads; `null` where the site has no figure for it
 */
export async function obtainTable(
  workshop: Workshop,
  declaration: TableDeclaration,
  make: (read: (table: string) => void) => Promise<PublishedTable | null>,
): Promise<ObtainedTable | NoTable> {
  const { inputs, cache, background } = workshop;
  const key = inputs.keyOf(declaration);
  const entry = await cache.find(key);
  if (entry !== null && (await isAsRead(workshop, entry))) {
    if (entry.table === null) return { table: null, reads: Object.keys(entry.reads) };
    const kept = await keptTable(workshop, declaration, entry.table);
    if (kept !== null) return kept;
  }
  await background.room();
  const reads = new Set<string>();
  const table = await make((id) => reads.add(id));
  if (table === null) {
    background.add(storeTable(workshop, key, reads, null));
    return { table: null, reads: [...reads] };
  }
  const listed = writtenTable(workshop, table);
  const content = listed.then(contentHash);
  // Whether somebody asks for it or not: that the files could not be written is told by the work in the background.
  content.catch(() => undefined);
  workshop.contents.set(declaration.id, content);
  background.add(listed.then((made) => storeTable(workshop, key, reads, made)));
  return { table, listed, isComputed: true };
}

/** Whether the tables that an entry's table was made of are what they were. */
async function isAsRead({ contents }: Workshop, { reads }: CacheEntry): Promise<boolean> {
  for (const [id, content] of Object.entries(reads))
    if (content !== ((await contents.get(id)) ?? null)) return false;
  return true;
}

/** Keeps a table for the next run, or that there is none. */
async function storeTable(
  { cache, contents, folder }: Workshop,
  key: string,
  reads: ReadonlySet<string>,
  made: ManifestTable | null,
): Promise<void> {
  const contentsRead: [string, string | null][] = [];
  for (const id of [...reads].sort()) contentsRead.push([id, (await contents.get(id)) ?? null]);
  const table = made && {
    codelists: made.codelists,
    rows: made.rows,
    files: byFormat((format) => made.files[format].sha256),
  };
  const paths = made && tablePaths(folder, made);
  await cache.store(
    key,
    { table, reads: Object.fromEntries(contentsRead) },
    made === null || paths === null
      ? {}
      : Object.fromEntries(tableFormats.map((format) => [made.files[format].sha256, paths[format]])),
  );
}

/** A table of the run before; `null` where its files are not what they were. */
async function keptTable(
  workshop: Workshop,
  declaration: TableDeclaration,
  { codelists, rows, files: hashes }: NonNullable<CacheEntry['table']>,
): Promise<ObtainedTable | null> {
  const paths = tablePaths(workshop.folder, declaration);
  const found: PublishedFile[] = [];
  for (const format of tableFormats) {
    const file = await workshop.cache.fetch(hashes[format] ?? '', paths[format]);
    if (file !== null) found.push(file);
  }
  if (found.length < tableFormats.length) {
    // Whichever is there is a link to a file that is kept: it must not be written into.
    for (const file of Object.values(paths)) await rm(file, { force: true });
    return null;
  }
  const files = byFormat((format) => found[tableFormats.indexOf(format)] as PublishedFile);
  const listed = listedTable(workshop, declaration, { codelists, rows, files });
  workshop.contents.set(declaration.id, Promise.resolve(contentHash(listed)));
  const table = storedTable(declaration, codelists, () => readFileSync(paths.csv, 'utf8'));
  return { table, listed: Promise.resolve(listed), isComputed: false };
}

async function writtenTable(workshop: Workshop, table: PublishedTable): Promise<ManifestTable> {
  const { declaration, codelists, cells } = table;
  const rows = cells.value.length;
  const settings = workshop.inputs.settingsOf(declaration.source);
  const files = await workshop.writer.write(table, settings, workshop.folder);
  return listedTable(workshop, declaration, { codelists, rows, files });
}

/** What the manifest says of a table. */
function listedTable(
  { inputs }: Workshop,
  declaration: TableDeclaration,
  { codelists, rows, files }: Pick<ManifestTable, 'codelists' | 'rows' | 'files'>,
): ManifestTable {
  const simulated = isSimulated(declaration, inputs.settingsOf(declaration.source));
  return { ...declaration, codelists, rows, simulated, files };
}

/** What a table holds, for those that are made of it. */
function contentHash({ codelists, files }: ManifestTable): string {
  return sha256(`${files.csv.sha256} ${JSON.stringify(codelists)}`);
}
