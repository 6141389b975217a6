import { createHash } from 'node:crypto';
import type { TableDeclaration, TableSource } from '../../src/catalogue/declaration.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { filesOf } from './count-files.ts';
import { contentHash, fileSize } from './disk.ts';
import { thisProgram } from './program-hash.ts';

/* What a table is made from. Where none of it changed, the table did not change. */

/** The settings the tables of a source are made with, and what each of them is known by. */
export interface TableInputs {
  /** The site's settings without what such tables have no use for: what is not there, they cannot depend on. */
  settingsOf(source: TableSource): Settings;
  /**
   * The SHA-256 of the program, the declaration, the settings and, of a counted table, the count files of its register.
   * A derived table is made from other tables too: which ones is known when it is made.
   */
  keyOf(declaration: TableDeclaration): string;
}

/**
 * @param contents what the count files of each register hold, as `registerContents` found before they were read
 * @param archive what earlier releases are known by: what they told cannot be withheld
 */
export function tableInputs(
  settings: Settings,
  contents: ReadonlyMap<string, string>,
  archive = '',
  program: string = thisProgram,
): TableInputs {
  const { population, returns, publishedSeries } = settings;
  const released = { releases: [], corrections: [], calendar: [], calendars: [], holidays: [] };
  // What is wanted of the figures makes none of them other.
  const programme = { targets: null, tasks: [], targetsText: '' };
  const nothing = {
    folder: '',
    programme,
    inputs: [],
    population: [],
    returns: [],
    publishedSeries: [],
    released,
  };
  const shared: Settings = { ...settings, ...nothing };
  const own: Partial<Record<TableSource, Settings>> = {
    population: { ...shared, population },
    returns: { ...shared, returns },
    published_series: { ...shared, publishedSeries },
    // Its rules ask published tables alone, but the names of sources are a codelist.
    derived: { ...shared, publishedSeries },
  };
  const settingsOf = (source: TableSource): Settings => own[source] ?? shared;
  const hashes = new Map<Settings, string>();
  return {
    settingsOf,
    keyOf(declaration) {
      const used = settingsOf(declaration.source);
      const hash = hashes.get(used) ?? sha256(JSON.stringify(used));
      hashes.set(used, hash);
      return sha256(
        JSON.stringify([program, declaration, hash, contents.get(declaration.source) ?? '', archive]),
      );
    },
  };
}

/**
 * What each register is read from, as a hash: its inputs and the names and bytes of their files. Hashing a file takes
 * a small part of the time that reading it takes; hashing the sums made of it would take more.
 *
 * To be asked before the files are read: where one is replaced in between, tables of its new content are kept under
 * its old one, and the next run does not find them.
 */
export async function registerContents({ folder, inputs }: Settings): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>();
  for (const [register, files] of Map.groupBy(filesOf(folder, inputs), ({ input }) => input.register)) {
    const read: string[] = [];
    for (const { path, shown, input } of files) {
      const bytes = (await fileSize(path)) === null ? 'no file' : await contentHash(path);
      read.push(JSON.stringify([shown, input, bytes]));
    }
    contents.set(register, sha256(read.join('\n')));
  }
  return contents;
}

/** The SHA-256 of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
