import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { ManifestTable, PublishedFile } from '../../src/catalogue/manifest.ts';
import { tableFormats } from '../../src/catalogue/table-formats.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { storedTable } from './stored-table.ts';
import type { CacheEntry, TableCache } from './table-cache.ts';
import { byFormat, isSimulated, tablePaths, writeTableFiles } from './table-files.ts';
import { sha256, type TableInputs } from './table-inputs.ts';

/** What a table is made with, and where. */
export interface Workshop {
  readonly db: DuckDBConnection;
  readonly inputs: TableInputs;
  readonly cache: TableCache;
  /** The folder of the publication's files. */
  readonly folder: string;
  /** The tables so far by id, as a hash of their codes, labels and cells: what derived tables are made of. */
  readonly contents: Map<string, string>;
}

/** A table whose files are in place. */
export interface ObtainedTable {
  readonly listed: ManifestTable;
  readonly table: PublishedTable;
  /** False where it is the one of the run before. */
  readonly isComputed: boolean;
}

/**
 * Puts the files of a table in place: those of the run before where nothing it is made from changed, else computed.
 *
 * @param make computes the table, telling each other table it reads; `null` where the site has no figure for it
 * @returns `null` where `make` does
 */
export async function obtainTable(
  workshop: Workshop,
  declaration: TableDeclaration,
  make: (read: (table: string) => void) => Promise<PublishedTable | null>,
): Promise<ObtainedTable | null> {
  const { inputs, cache, contents } = workshop;
  const key = inputs.keyOf(declaration);
  const contentOf = (id: string): string | null => contents.get(id) ?? null;
  const entry = await cache.find(key);
  if (entry !== null && Object.entries(entry.reads).every(([id, content]) => content === contentOf(id))) {
    if (entry.table === null) return null;
    const kept = await keptTable(workshop, declaration, entry.table);
    if (kept !== null) return kept;
  }
  const reads = new Set<string>();
  const table = await make((id) => reads.add(id));
  const made = table === null ? null : await writtenTable(workshop, table);
  const paths = tablePaths(workshop.folder, declaration);
  await cache.store(
    key,
    {
      table: made && {
        codelists: made.listed.codelists,
        rows: made.listed.rows,
        files: byFormat((format) => made.listed.files[format].sha256),
      },
      reads: Object.fromEntries([...reads].sort().map((id) => [id, contentOf(id)])),
    },
    made === null
      ? {}
      : Object.fromEntries(tableFormats.map((format) => [made.listed.files[format].sha256, paths[format]])),
  );
  return made;
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
  const table = storedTable(declaration, codelists, () => readFileSync(paths.csv, 'utf8'));
  return { listed, table, isComputed: false };
}

async function writtenTable(workshop: Workshop, table: PublishedTable): Promise<ObtainedTable> {
  const { declaration, codelists, cells } = table;
  const settings = workshop.inputs.settingsOf(declaration.source);
  const files = await writeTableFiles(workshop.db, table, settings, workshop.folder);
  const listed = listedTable(workshop, declaration, { codelists, rows: cells.value.length, files });
  return { listed, table, isComputed: true };
}

/** What the manifest says of a table; notes for those made of it what it holds. */
function listedTable(
  { inputs, contents }: Workshop,
  declaration: TableDeclaration,
  { codelists, rows, files }: Pick<ManifestTable, 'codelists' | 'rows' | 'files'>,
): ManifestTable {
  contents.set(declaration.id, sha256(contentText(codelists, files.csv.sha256)));
  const simulated = isSimulated(declaration, inputs.settingsOf(declaration.source));
  return { ...declaration, codelists, rows, simulated, files };
}

function contentText(codelists: readonly Codelist[], csv: string): string {
  return `${csv} ${JSON.stringify(codelists)}`;
}
