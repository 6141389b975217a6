import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../../src/catalogue/manifest.ts';
import { publishedCodelists } from '../../src/catalogue/published-codelists.ts';
import { crosswalkCsv } from '../../src/files/crosswalk.ts';
import { codelistCsv } from '../../src/files/csv.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { derivedTable } from '../../src/tables/derived/derived-table.ts';
import { askedFor, figuresOf } from '../../src/tables/derived/figures.ts';
import type { EarlierCounts } from '../../src/tables/clearing/archive.ts';
import { crosswalksOf } from '../../src/tables/clearing/crosswalks.ts';
import { figureWarnings } from '../../src/tables/plausibility.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { Revisions } from '../../src/catalogue/revisions.ts';
import type { Localized } from '../../src/text/language.ts';
import type { FoundRelease } from '../release/frozen-release.ts';
import { backgroundWork } from './background-work.ts';
import { clearedTables, type ClearedTables, type OtherCounts } from './cleared-tables.ts';
import type { ClearingPool } from './clearing-pool.ts';
import { derivedMissing, sourceMissing, whyNotMade } from './make-table.ts';
import { obtainTable, type ObtainedTable, type Workshop } from './obtain-table.ts';
import type { ReadRegisters } from './read-registers.ts';
import type { TableCache } from './table-cache.ts';
import { openTableWriter } from './table-files.ts';
import type { TableInputs } from './table-inputs.ts';
import { tableRevisions } from './table-revisions.ts';
import { yearbookPages } from './write-yearbook.ts';

/** What tables are made with. */
export interface Tools {
  /** A second connection to the database, for what is written while tables are counted. */
  readonly packing: DuckDBConnection;
  readonly inputs: TableInputs;
  readonly cache: TableCache;
  readonly pool: ClearingPool;
  readonly earlier: EarlierCounts;
  /** The release before this one; `undefined` where there is none. */
  readonly latest: FoundRelease | undefined;
  readonly otherCounts?: OtherCounts | undefined;
  readonly openWriter?: typeof openTableWriter | undefined;
}

/**
 * Writes the files of every table the site has figures for, computing those that changed since the last run; names the
 * tables it has none for, and why. Rates and other derived tables come last: they are made of the published ones,
 * whatever their place in the catalogue.
 */
export async function writeTables(
  db: DuckDBConnection,
  settings: Settings,
  registers: ReadRegisters['registers'],
  tools: Tools,
  folder: string,
  say: (line: string) => void,
): Promise<WrittenTables> {
  const writer = (tools.openWriter ?? openTableWriter)(tools.packing);
  const background = backgroundWork(tablesUnderWay);
  const { inputs, pool, earlier, otherCounts } = tools;
  const cleared = clearedTables(db, registers, inputs.settingsOf, pool, earlier, otherCounts);
  try {
    return await makeTables(settings, registers, { ...tools, cleared, writer, background }, folder, say);
  } finally {
    // Where a table failed, others are still being counted or written: nothing of them may come after this.
    await cleared.ended();
    await writer.close();
    await background.ended();
  }
}

type WrittenTables = Pick<Manifest, 'tables' | 'unavailable' | 'warnings'> & Pick<Revisions, 'changes'>;

/**
 * Those that threads write, and the next ones for them, so that no thread waits while a long computation keeps this one
 * from giving it work: the large tables come first, the long computations last.
 */
const tablesUnderWay = 16;

async function makeTables(
  settings: Settings,
  registers: ReadRegisters['registers'],
  tools: Tools & Pick<Workshop, 'writer' | 'background'> & { readonly cleared: ClearedTables },
  folder: string,
  say: (line: string) => void,
): Promise<WrittenTables> {
  const { cleared, inputs, cache, latest, writer, background } = tools;
  const written = new Map<TableDeclaration, ManifestTable>();
  const unavailable = new Map<TableDeclaration, Localized>();
  const counted: PublishedTable[] = [];
  const pages = yearbookPages(settings, cache);
  const revisions = tableRevisions(latest, cache);
  const workshop: Workshop = { inputs, cache, folder, writer, background, contents: new Map() };
  let computed = 0;
  const noteWritten = async (declaration: TableDeclaration, found: ObtainedTable): Promise<void> => {
    written.set(declaration, await found.listed);
    await pages.add(found);
    await revisions.add(found);
  };
  const publish = async (
    declaration: TableDeclaration,
    make: Parameters<typeof obtainTable>[2],
  ): Promise<PublishedTable | null> => {
    const missing = whyNotMade(declaration, registers, settings);
    const marked: typeof make = async (read) => {
      const table = await make(read);
      return table && revisions.mark(table);
    };
    const found = missing === null ? await obtainTable(workshop, declaration, marked) : null;
    if (found === null || found.table === null) {
      const { source } = declaration;
      const reason =
        missing ??
        (source === 'derived' ? derivedMissing(found?.reads ?? [], settings) : sourceMissing(source));
      unavailable.set(declaration, reason);
      say(`  ${declaration.slug}: not published, ${reason.en}`);
      return null;
    }
    background.add(noteWritten(declaration, found));
    if (found.isComputed) {
      computed++;
      say(`  ${declaration.slug}: ${found.table.cells.value.length} cells`);
    }
    return found.table;
  };
  const [derived, others] = [true, false].map((isDerived) =>
    catalogue.filter(({ source }) => (source === 'derived') === isDerived),
  ) as [TableDeclaration[], TableDeclaration[]];
  cleared.begin(await sourcesToMake(others, workshop));
  for (const declaration of others) {
    const table = await publish(declaration, () => cleared.table(declaration));
    if (table !== null) counted.push(revisions.unmarked(table));
  }
  const figures = figuresOf(counted, inputs.settingsOf('derived'));
  for (const declaration of derived)
    await publish(declaration, (read) => Promise.resolve(derivedTable(declaration, askedFor(figures, read))));
  for (const name of cleared.exposed.toSorted())
    say(`  withheld, but less well protected than the rule asks: ${name}`);
  await background.done();
  await pages.write(catalogue, folder);
  const changes = await revisions.write([...others, ...derived], folder);
  say(`  ${written.size} tables: ${written.size - computed} unchanged, ${computed} computed`);

  const tables = catalogue.flatMap((declaration) => written.get(declaration) ?? []);
  for (const list of publishedCodelists(tables))
    await writeFile(path.join(folder, 'codelists', `${list.dimension}.csv`), codelistCsv(list));
  await writeCrosswalks(settings, tables, folder);
  const missing = catalogue.flatMap((declaration) => {
    const reason = unavailable.get(declaration);
    return reason === undefined ? [] : [{ slug: declaration.slug, title: declaration.title, reason }];
  });
  return { tables, unavailable: missing, warnings: figureWarnings(counted), changes };
}

/** The sources of tables that are not kept from the run before: the others will not be asked for. */
async function sourcesToMake(
  declarations: readonly TableDeclaration[],
  { cache, inputs }: Workshop,
): Promise<TableDeclaration['source'][]> {
  const sources = new Set<TableDeclaration['source']>();
  for (const declaration of declarations)
    if ((await cache.find(inputs.keyOf(declaration))) === null) sources.add(declaration.source);
  return [...sources];
}

/** How dimensions of one variable meet, for those that some table has: with them anyone can add tables up. */
async function writeCrosswalks(
  settings: Settings,
  tables: readonly ManifestTable[],
  folder: string,
): Promise<void> {
  const used = new Set<string>(tables.flatMap(({ dimensions }) => dimensions));
  await mkdir(path.join(folder, 'crosswalks'), { recursive: true });
  for (const { variable, columns } of crosswalksOf(settings)) {
    const kept = columns.filter(({ dimension }) => used.has(dimension));
    if (kept.length > 0)
      await writeFile(path.join(folder, 'crosswalks', `${variable}.csv`), crosswalkCsv({ columns: kept }));
  }
}
