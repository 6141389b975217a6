import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, globSync, openSync, writeSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue } from '../src/catalogue/catalogue.ts';
import type { TableDeclaration } from '../src/catalogue/declaration.ts';
import type { Manifest, ManifestTable, PublishedFile } from '../src/catalogue/manifest.ts';
import { codelistCsv, codesCsv } from '../src/files/csv.ts';
import { checkLine, checksHeader } from '../src/files/checks-csv.ts';
import { writeParquet } from '../src/files/parquet.ts';
import { CountsError, type CountsFault } from '../src/registers/faults.ts';
import { createGrain, type Grain } from '../src/registers/grain.ts';
import { readCountFile, type FileAccess, type FileAccount } from '../src/registers/read.ts';
import { registers, type Register } from '../src/registers/register.ts';
import type { CountsWarning } from '../src/registers/warnings.ts';
import { SettingsError } from '../src/settings/faults.ts';
import { readSettings, type Settings } from '../src/settings/settings.ts';
import { computeTable } from '../src/tables/compute.ts';
import { siteCodelist } from '../src/tables/codelists.ts';
import { grainDimensions } from '../src/tables/dimensions.ts';

/* The one place that stands on both sides of the wall: from count files to published files. */

/** What a publication came to, for the screen and for tests. */
export interface Publication {
  readonly folder: string;
  readonly manifest: Manifest;
}

const diskAccess: FileAccess = {
  async kind(file) {
    const found = await stat(file).catch(() => null);
    if (found === null) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  },
  async read(file, position, length) {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },
  chunks: (file) => createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>,
};

/** Reads the settings of a site folder from disk. @throws SettingsError */
export async function settingsOf(folder: string): Promise<Settings> {
  const texts = new Map<string, string | null>();
  for (const name of ['site.yaml', 'units.csv'])
    texts.set(name, await readFile(path.join(folder, name), 'utf8').catch(() => null));
  return readSettings(path.resolve(folder), (name) => texts.get(name) ?? null);
}

/**
 * Publishes a site folder: checks its settings and count files, computes every table it can, writes the files into
 * `<buildFolder>/<site id>/`. The new folder is made beside the old one and moved into place when it is whole.
 *
 * @throws SettingsError, CountsError when the settings or the counts do not hold; `checks.csv` is written all the same
 */
export async function publish(
  siteFolder: string,
  buildFolder: string,
  say: (line: string) => void,
): Promise<Publication> {
  const settings = await settingsOf(siteFolder);
  const target = path.join(buildFolder, settings.id);
  const draft = `${target}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.join(draft, 'files', 'codelists'), { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1200MB',
    temp_directory: path.join(draft, 'tmp'),
  });
  const db = await instance.connect();
  // DuckDB does not know how long a CSV file is, takes ten million rows for the small side of a join and hashes them
  // all. Our joins are written in the order they should run: rows first, dictionaries after.
  await db.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
  try {
    const { grains, accounts, warnings } = await readRegisters(db, settings, draft, target, say);
    const { tables, unavailable } = await writeTables(db, settings, grains, draft, say);
    const manifest: Manifest = { site: siteOf(settings), tables, unavailable, accounts, warnings };
    await writeFile(path.join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
    await rm(path.join(draft, 'tmp'), { recursive: true, force: true });
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
    return { folder: target, manifest };
  } finally {
    db.closeSync();
    instance.closeSync();
    await rm(draft, { recursive: true, force: true });
  }
}

interface Registers {
  readonly grains: ReadonlyMap<Register['id'], { grain: Grain; columns: ReadonlySet<string> }>;
  readonly accounts: FileAccount[];
  readonly warnings: CountsWarning[];
}

async function readRegisters(
  db: DuckDBConnection,
  settings: Settings,
  draft: string,
  target: string,
  say: (line: string) => void,
): Promise<Registers> {
  const grains = new Map<Register['id'], { grain: Grain; columns: Set<string> }>();
  const accounts: FileAccount[] = [];
  const warnings: CountsWarning[] = [];
  const shownFaults: CountsFault[] = [];
  let unreadable = false;
  // Written at once, not streamed: a file of millions of faulty rows may not pile up in memory.
  const checks = openSync(path.join(draft, 'checks.csv'), 'w');
  let waiting = checksHeader;
  const flush = (): void => {
    writeSync(checks, waiting);
    waiting = '';
  };
  let faults = 0;
  const onFault = (fault: CountsFault): void => {
    faults++;
    waiting += checkLine(fault);
    if (waiting.length > 1 << 16) flush();
    if (shownFaults.length < 20) shownFaults.push(fault);
  };
  for (const input of settings.inputs) {
    const register = registers[input.register];
    const known = grains.get(register.id) ?? {
      grain: await createGrain(db, register.id, grainDimensions(register.id, catalogue, settings)),
      columns: new Set<string>(),
    };
    grains.set(register.id, known);
    for (const file of filesOf(settings.folder, input.files)) {
      const result = await readCountFile(
        db,
        diskAccess,
        settings,
        register,
        known.grain,
        input,
        file.path,
        file.shown,
        onFault,
      );
      unreadable ||= result.unreadable;
      result.columns.forEach((name) => known.columns.add(name));
      warnings.push(...result.warnings);
      if (result.account === null) continue;
      accounts.push(result.account);
      const { read, accepted, rejected, events } = result.account;
      say(
        `  ${file.shown}: ${read} rows read = ${accepted} accepted + ${rejected} rejected; ${events} events`,
      );
    }
  }
  flush();
  closeSync(checks);
  for (const warning of warnings)
    say(
      `  note: ${warning.file}, column ${warning.column}, ${warning.value}: ${warning.rows} rows: ${warning.reason}`,
    );
  const rejected = accounts.reduce((sum, account) => sum + account.rejected, 0);
  if (unreadable || rejected > settings.rejected_rows_allowed) {
    await mkdir(target, { recursive: true });
    await rename(path.join(draft, 'checks.csv'), path.join(target, 'checks.csv'));
    const more = faults - shownFaults.length;
    if (more > 0) say(`  ${more} more faults in ${path.join(path.basename(target), 'checks.csv')}`);
    throw new CountsError(shownFaults);
  }
  return { grains, accounts, warnings };
}

/** The files an input names; a path that names none stays as it is, so that the reader can say it is not there. */
function filesOf(folder: string, patterns: readonly string[]): { path: string; shown: string }[] {
  return patterns.flatMap((pattern) => {
    const found = pattern.includes('*') ? globSync(pattern, { cwd: folder }).sort() : [pattern];
    const names = found.length > 0 ? found : [pattern];
    return names.map((name) => ({ path: path.resolve(folder, name), shown: name }));
  });
}

async function writeTables(
  db: DuckDBConnection,
  settings: Settings,
  grains: Registers['grains'],
  draft: string,
  say: (line: string) => void,
): Promise<Pick<Manifest, 'tables' | 'unavailable'>> {
  const tables: ManifestTable[] = [];
  const unavailable: Manifest['unavailable'][number][] = [];
  for (const declaration of catalogue) {
    const read = grains.get(declaration.register);
    const missing =
      read === undefined ? declaration.register : missingDimension(declaration, read.grain, read.columns);
    if (read === undefined || missing !== null) {
      const reason = { vi: `Không có số liệu: ${missing}`, en: `No data: ${missing}` };
      unavailable.push({ slug: declaration.slug, title: declaration.title, reason });
      say(`  ${declaration.slug}: not published, no input gives ${missing}`);
      continue;
    }
    const table = await computeTable(db, declaration, read.grain, settings);
    const csv = path.join(draft, 'files', `${declaration.slug}.csv`);
    const parquet = path.join(draft, 'files', `${declaration.slug}.parquet`);
    await writeFile(csv, codesCsv(table, settings.simulated));
    await writeParquet(db, table, csv, parquet, {
      title: declaration.title,
      source: settings.source.vi,
      release: settings.release.id,
      licence: settings.licence,
      simulated: settings.simulated,
    });
    const rows = table.cells.value.length;
    tables.push({
      ...declaration,
      codelists: table.codelists,
      rows,
      csv: await fileOf(csv),
      parquet: await fileOf(parquet),
    });
    say(`  ${declaration.slug}: ${rows} cells`);
  }
  for (const dimension of new Set(tables.flatMap((table) => table.dimensions)))
    await writeFile(
      path.join(draft, 'files', 'codelists', `${dimension}.csv`),
      codelistCsv(siteCodelist(dimension, settings)),
    );
  return { tables, unavailable };
}

function missingDimension(
  declaration: TableDeclaration,
  grain: Grain,
  columns: ReadonlySet<string>,
): string | null {
  const without = declaration.dimensions.find((id) => {
    const dimension = grain.dimensions.find((one) => one.id === id);
    return !dimension?.columns.some((column) => columns.has(column));
  });
  return without ?? null;
}

async function fileOf(file: string): Promise<PublishedFile> {
  const bytes = await readFile(file);
  return {
    name: path.basename(file),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function siteOf(settings: Settings): Manifest['site'] {
  const { id, title, publisher, unit, years, release, simulated, licence, source, disclosure, notes } =
    settings;
  const unitName = settings.units[0]?.name ?? { vi: unit, en: unit };
  return {
    id,
    title,
    publisher,
    unit,
    unitName,
    years,
    cutOff: settings.cut_off,
    release,
    simulated,
    licence,
    source,
    disclosure,
    notes,
  };
}

/** What a person did wrong, as text for the screen; `null` for a fault of this program. */
export function personFaultText(error: unknown): string | null {
  return error instanceof SettingsError || error instanceof CountsError ? error.message : null;
}
