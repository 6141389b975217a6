import type { DuckDBConnection } from '@duckdb/node-api';
import { globSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { CountsFault } from '../../src/registers/faults.ts';
import { createGrain, type Grain } from '../../src/registers/grain.ts';
import { wholeFileFault } from '../../src/registers/open.ts';
import { readCountFile, type FileAccount } from '../../src/registers/read.ts';
import { registers, type Register } from '../../src/registers/register.ts';
import type { CountsWarning } from '../../src/registers/warnings.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { grainDimensions } from '../../src/tables/dimensions.ts';
import { textsOf } from '../../src/text/texts.ts';
import { contentHash, diskAccess, fileSize } from './disk.ts';

/** The counts of one register, and which of its columns at least one file gave. */
export interface RegisterCounts {
  readonly grain: Grain;
  readonly columns: ReadonlySet<string>;
}

export interface ReadRegisters {
  readonly registers: ReadonlyMap<Register['id'], RegisterCounts>;
  readonly accounts: readonly FileAccount[];
  readonly warnings: readonly CountsWarning[];
  /** Files that could not be read at all. */
  readonly unreadable: number;
}

/** Reads every count file of a site, says what became of its rows, and goes on after a faulty one to find all faults. */
export async function readRegisters(
  db: DuckDBConnection,
  settings: Settings,
  onFault: (fault: CountsFault) => void,
  say: (line: string) => void,
): Promise<ReadRegisters> {
  const counts = new Map<Register['id'], { grain: Grain; columns: Set<string> }>();
  const accounts: FileAccount[] = [];
  const warnings: CountsWarning[] = [];
  const read = new Map<string, NamedFile[]>();
  let unreadable = 0;
  for (const input of settings.inputs) {
    const register = registers[input.register];
    const dimensions = grainDimensions(register.id, catalogue, settings);
    const known = counts.get(register.id) ?? {
      grain: await createGrain(db, register.id, dimensions),
      columns: new Set<string>(),
    };
    counts.set(register.id, known);
    for (const file of filesOf(settings.folder, input.files)) {
      const twin = await sameFile(file, read.get(register.id) ?? []);
      if (twin !== undefined) {
        const what =
          twin.path === file.path ? 'named twice in the inputs' : `the same, byte for byte, as ${twin.shown}`;
        onFault(wholeFileFault(file.shown, `${what}: its rows would count twice`));
        unreadable++;
        continue;
      }
      read.set(register.id, [...(read.get(register.id) ?? []), file]);
      const task = { ...file, register, input };
      const result = await readCountFile(db, diskAccess, settings, task, known.grain, onFault);
      result.columns.forEach((name) => known.columns.add(name));
      warnings.push(...result.warnings);
      if (result.account === null) unreadable++;
      else {
        accounts.push(result.account);
        const { account } = result;
        say(
          `  ${file.shown}: ${account.read} rows read = ${account.accepted} accepted + ${account.rejected} rejected; ${account.events} events`,
        );
      }
    }
  }
  for (const { kind, file, column, value, rows } of warnings)
    say(`  note: ${file}, column ${column}, ${value}: ${rows} rows. ${textsOf('en').warnings[kind]}`);
  if (unreadable === 0) await sayEmptyYears(db, settings, counts, say);
  return { registers: counts, accounts, warnings, unreadable };
}

interface NamedFile {
  readonly path: string;
  readonly shown: string;
}

/** A file read before that holds the same bytes; files are only compared where their sizes are the same. */
async function sameFile(file: NamedFile, before: readonly NamedFile[]): Promise<NamedFile | undefined> {
  const size = await fileSize(file.path);
  for (const other of size === null ? [] : before)
    if (
      (await fileSize(other.path)) === size &&
      (await contentHash(other.path)) === (await contentHash(file.path))
    )
      return other;
  return undefined;
}

/** Says which of the site's years no file has an event of: they are shown as not collected, which may be a slip. */
async function sayEmptyYears(
  db: DuckDBConnection,
  { years }: Settings,
  counts: ReadonlyMap<string, { readonly grain: Grain }>,
  say: (line: string) => void,
): Promise<void> {
  for (const [register, { grain }] of counts) {
    const reader = await db.runAndReadAll(`SELECT DISTINCT year::VARCHAR FROM ${grain.table}`);
    const given = new Set(reader.getRows().map(([year]) => Number(year)));
    for (let year = years.first; year <= years.last; year++)
      if (!given.has(year))
        say(`  note: no file gives any ${register} of ${year}: the year is shown as not collected`);
  }
}

/** The files an input names; a path that names none stays as it is, so that the reader can say it is not there. */
function filesOf(folder: string, patterns: readonly string[]): NamedFile[] {
  return patterns.flatMap((pattern) => {
    const found = pattern.includes('*') ? globSync(pattern, { cwd: folder }).sort() : [pattern];
    const names = found.length > 0 ? found : [pattern];
    return names.map((name) => ({ path: path.resolve(folder, name), shown: name }));
  });
}
