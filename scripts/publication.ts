import { DuckDBInstance } from '@duckdb/node-api';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { programmeName, programmeOf, programmeText } from '../src/programme/programme-file.ts';
import { releaseRecord } from '../src/programme/release-record.ts';
import { areasName, areasText } from '../src/catalogue/unit-areas.ts';
import { calendarName, calendarText } from '../src/catalogue/release-calendar.ts';
import { frozenName, frozenText } from '../src/catalogue/frozen-releases.ts';
import { manifestText, type Manifest } from '../src/catalogue/manifest.ts';
import { CountsError } from '../src/registers/checks/faults.ts';
import { SettingsError } from '../src/settings/faults.ts';
import { splitUnits } from '../src/registers/split-units.ts';
import type { Settings } from '../src/settings/settings.ts';
import type { Localized } from '../src/text/language.ts';
import { diskFaultText } from './folders/disk-fault.ts';
import { FolderBusyError, whileLocked } from './folders/folder-lock.ts';
import { moveIntoPlace, recoverPlace } from './folders/move-into-place.ts';
import { checkTargets } from './publication/check-targets.ts';
import { checkSettingsText } from './publication/check-settings.ts';
import { writeBulletinWords } from './publication/bulletin-words.ts';
import type { OtherCounts } from './publication/cleared-tables.ts';
import { openClearingPool } from './publication/clearing-pool.ts';
import { openChecksFile } from './publication/checks-file.ts';
import { attackDraft } from './publication/attack-draft.ts';
import { earlierReleases } from './publication/earlier-releases.ts';
import { settingsOf } from './publication/disk.ts';
import { readRegisters } from './publication/read-registers.ts';
import { writeReleaseFiles } from './publication/release-files.ts';
import { sayMissingPopulation, sayWarnings } from './publication/say-checks.ts';
import { warningSummary } from './publication/warning-summary.ts';
import { openTableCache, type TableCache } from './publication/table-cache.ts';
import type { openTableWriter } from './publication/table-files.ts';
import { registerContents, tableInputs } from './publication/table-inputs.ts';
import { publishedUnitChanges } from './publication/unit-changes.ts';
import { writeTables } from './publication/write-tables.ts';
import { listedReleases, releasedBefore, toldReleases } from './release/listed-releases.ts';
import { frozenOnSite } from './release/frozen-pages.ts';
import { releasedTables } from './release/released-tables.ts';
import { ReleaseError } from './release/release-error.ts';
import { checkPresent } from './release/serve-releases.ts';
import { checkSameFigures } from './release/same-figures.ts';

/* The one place that stands on both sides of the wall: from count files to published files. */

/** What a publication came to, for the screen and for tests. */
export interface Publication {
  /** `<build folder>/<site id>`: `manifest.json`, `check.json`, `frozen.json`, `checks.csv` and `files/`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Other means than the usual: how a test looks at the wall from both sides. */
export interface Means {
  /** Who says what to withhold, and attacks what is published. */
  readonly openPool?: typeof openClearingPool;
  /** Puts other counts in the place of a register's, before anything is cleared. */
  readonly otherCounts?: OtherCounts;
  /**
   * Who writes the files of tables, into a build folder that no other writer writes into: tables that did not change
   * are taken from there. Most tests read codes alone, and the workbooks are a third of the work.
   */
  readonly openWriter?: typeof openTableWriter;
}

/**
 * Publishes a site folder: checks its settings and count files, computes every table it can, writes the files into
 * `<buildFolder>/<site id>/`. The new folder is made beside the old one and moved into place when it is whole. What
 * was computed is kept in `<buildFolder>/cache/<site id>/`: tables that did not change are taken from there.
 *
 * @throws SettingsError, CountsError when the settings or the counts do not hold; the last publication stays, with the
 *   `checks.csv` of this one. ReleaseError where it would be a release that was frozen, with other figures.
 *   FolderBusyError where another process publishes the same site
 */
export async function publish(
  siteFolder: string,
  buildFolder: string,
  say: (line: string) => void,
  means: Means = {},
): Promise<Publication> {
  const settings = await settingsOf(siteFolder);
  return whileLocked(path.join(buildFolder, settings.id), () =>
    publishSettings(settings, buildFolder, say, means),
  );
}

/** The same by whoever has the lock of the build already, and keeps it: pages are made of what was published. */
export async function publishSettings(
  settings: Settings,
  buildFolder: string,
  say: (line: string) => void,
  means: Means = {},
): Promise<Publication> {
  const target = path.join(buildFolder, settings.id);
  const draft = `${target}.draft`;
  await recoverPlace(target);
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.join(draft, 'files', 'codelists'), { recursive: true });
  const cache = openTableCache(path.join(buildFolder, '.cache', settings.id));
  try {
    const manifest = await writePublication(settings, draft, cache, say, means).catch(
      async (error: unknown) => {
        if (!(error instanceof CountsError)) throw error;
        await mkdir(target, { recursive: true });
        await rename(path.join(draft, 'checks.csv'), path.join(target, 'checks.csv'));
        say(`  every fault, not the first ones alone, stands in ${path.join(target, 'checks.csv')}`);
        throw error;
      },
    );
    await moveIntoPlace(draft, target);
    return { folder: target, manifest };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writePublication(
  settings: Settings,
  draft: string,
  cache: TableCache,
  say: (line: string) => void,
  { openPool = openClearingPool, otherCounts, openWriter }: Means,
): Promise<Manifest> {
  const pool = openPool(cache);
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1200MB',
    temp_directory: path.join(draft, 'tmp'),
  });
  const db = await instance.connect();
  const packing = await instance.connect();
  try {
    // DuckDB does not know how long a CSV file is, takes ten million rows for the small side of a join and hashes them
    // all. Our joins are written in the order they should run: rows first, dictionaries after.
    await db.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    const checks = openChecksFile(path.join(draft, 'checks.csv'));
    const frozen = await listedReleases(settings);
    await checkPresent(frozen);
    const before = releasedBefore(frozen, settings.release.id);
    const latest = before.at(-1);
    const archive = earlierReleases(settings.folder, settings.release.id, frozen);
    const known = `${archive.content} ${latest?.release ?? ''}`.trim();
    const inputs = tableInputs(settings, await registerContents(settings), known);
    const read = await readRegisters(db, settings, checks.add, say);
    const { first } = checks.close();
    const rejected = read.accounts.reduce((sum, account) => sum + account.rejected, 0);
    if (read.unusable > 0 || rejected > settings.rejected_rows_allowed) throw new CountsError(first);
    const files = path.join(draft, 'files');
    const { changes, ...written } = await writeTables(
      db,
      settings,
      read.registers,
      { packing, inputs, cache, pool, earlier: archive.of, latest, otherCounts, openWriter },
      files,
      say,
    );
    const { accounts } = read;
    sayWarnings([...warningSummary(read.warnings), ...written.warnings], say);
    const warnings = [...warningSummary(read.warnings, settings.disclosure), ...written.warnings];
    sayMissingPopulation(settings, say);
    const splits = splitsOf(settings);
    const unaudited: Manifest = {
      site: siteOf(settings),
      ...written,
      splits,
      unitChanges: publishedUnitChanges(settings),
      protection: null,
      accounts,
      warnings,
      revisions: { ...toldReleases(settings, before), changes },
    };
    // Another writer may leave files that hold no figures.
    await checkTargets(settings.programme, unaudited, files);
    const protection = await attackDraft(unaudited, files, pool, say, archive.of);
    const manifest: Manifest = { ...unaudited, protection };
    checkSameFigures(frozen, manifest);
    await writeBulletinWords(settings.folder, manifest, draft);
    await writeFile(path.join(draft, 'manifest.json'), manifestText(manifest));
    if (settings.boundaries.length > 0)
      await writeFile(path.join(draft, areasName), areasText(settings.boundaries));
    const record = releaseRecord(manifest, settings.released, await releasedTables(frozen));
    const { calendar: entries, calendars } = settings.released;
    await writeFile(path.join(draft, calendarName), calendarText({ entries, calendars, record }));
    await writeFile(path.join(draft, 'check.json'), checkSettingsText(settings));
    const programme = programmeOf(settings.programme, record);
    if (programme.plan !== null || programme.tasks.length > 0)
      await writeFile(path.join(draft, programmeName), programmeText(programme));
    await writeFile(path.join(draft, frozenName), frozenText(frozen.map(frozenOnSite)));
    await writeReleaseFiles(draft, manifest, cache);
    // Last, as what the attack found is kept there too.
    await cache.sweep();
    return manifest;
  } finally {
    await pool.close();
    packing.closeSync();
    db.closeSync();
    instance.closeSync();
    await rm(path.join(draft, 'tmp'), { recursive: true, force: true });
  }
}

function siteOf(settings: Settings): Manifest['site'] {
  const {
    id,
    title,
    address,
    publisher,
    unit,
    years,
    release,
    simulated,
    licence,
    source,
    disclosure,
    notes,
  } = settings;
  const unitName = settings.units[0]?.name ?? { vi: unit, en: unit };
  const site = {
    id,
    title,
    address,
    publisher,
    unit,
    unitName,
    years,
    cutOff: settings.cut_off,
    release,
    simulated,
  };
  return { ...site, licence, source, disclosure, notes };
}

/** The split units by name; a part that left the site has no name here and stands by its key. */
function splitsOf(settings: Settings): Manifest['splits'] {
  const named = new Map(settings.units.map((unit) => [unit.key, unit]));
  const nameOf = (key: string): Localized => named.get(key)?.name ?? { vi: key, en: key };
  return [...splitUnits(settings)].map(([key, parts]) => ({
    unit: nameOf(key),
    until: named.get(key)?.validTo ?? '',
    parts: parts.map(({ today, share }) => ({ unit: nameOf(today), share })),
  }));
}

/** What a person did wrong or can put right, as text for the screen; `null` for a fault of this program. */
export function personFaultText(error: unknown): string | null {
  if (error instanceof SettingsError || error instanceof CountsError || error instanceof ReleaseError)
    return error.message;
  if (error instanceof FolderBusyError) return error.message;
  return diskFaultText(error);
}
