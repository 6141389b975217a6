import type { DuckDBConnection } from '@duckdb/node-api';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { CountsFault } from '../../src/registers/checks/faults.ts';
import { wholeFileFault } from '../../src/registers/checks/open.ts';
import { registers, type RegisterId } from '../../src/registers/checks/register.ts';
import type { RegisterCounts } from '../../src/registers/counts.ts';
import { coverageOf } from '../../src/registers/coverage.ts';
import { overlapFaults } from '../../src/registers/overlaps.ts';
import { columnsGiven, readCountFile, type FileAccount } from '../../src/registers/read.ts';
import { divideSplitUnits, splitUnits } from '../../src/registers/split-units.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { registerGrain } from '../../src/tables/register-grain.ts';
import { filesOf, sameFile, type NamedFile } from './count-files.ts';
import { diskAccess } from './disk.ts';
import { sayGaps } from './say-checks.ts';
import type { RegisterWarning } from './warning-summary.ts';

export interface ReadRegisters {
  readonly registers: ReadonlyMap<RegisterId, RegisterCounts>;
  readonly accounts: readonly FileAccount[];
  readonly warnings: readonly RegisterWarning[];
  /** Files that could not be read at all, or that repeat another. */
  readonly unusable: number;
}

/** Reads every count file of a site, says what became of its rows, and goes on after a faulty one to find all faults. */
export async function readRegisters(
  db: DuckDBConnection,
  settings: Settings,
  onFault: (fault: CountsFault) => void,
  say: (line: string) => void,
): Promise<ReadRegisters> {
  const counts = new Map<RegisterId, RegisterCounts>();
  const accounts: FileAccount[] = [];
  const warnings: RegisterWarning[] = [];
  let unusable = 0;
  const refuse = (faults: readonly CountsFault[]): void => {
    faults.forEach(onFault);
    unusable += faults.length;
  };
  const byRegister = Map.groupBy(filesOf(settings.folder, settings.inputs), ({ input }) => input.register);
  for (const [id, files] of byRegister) {
    const register = registers[id];
    const given = new Set<string>();
    for (const file of files) {
      const input = { ...file, register, severalFiles: files.length > 1 };
      for (const name of await columnsGiven(db, diskAccess, input)) given.add(name);
    }
    const grain = await registerGrain(db, register, catalogue, given, settings);
    const columns = new Set<string>();
    const read: NamedFile[] = [];
    for (const file of files) {
      const twin = await sameFile(file, read);
      if (twin !== undefined) {
        refuse([repeatedFile(file, twin)]);
        continue;
      }
      read.push(file);
      const task = { ...file, register, severalFiles: files.length > 1 };
      const result = await readCountFile(db, diskAccess, settings, task, grain, onFault);
      result.columns.forEach((name) => columns.add(name));
      warnings.push(...result.warnings.map((warning) => ({ ...warning, register: id })));
      if (result.account === null) unusable++;
      else {
        accounts.push(result.account);
        say(accountText(result.account));
        if (task.severalFiles && !file.input.overlap) refuse(await overlapFaults(db, grain, file.shown));
      }
    }
    const coverage = await coverageOf(db, id, grain, settings);
    const divided = await divideSplitUnits(db, grain, splitUnits(settings));
    counts.set(id, { grain, columns, coverage, divided });
  }
  if (unusable === 0) for (const [id, { coverage }] of counts) sayGaps(id, coverage, settings, say);
  return { registers: counts, accounts, warnings, unusable };
}

function accountText({ file, read, accepted, rejected, events }: FileAccount): string {
  return `  ${file}: ${read} rows read = ${accepted} accepted + ${rejected} rejected; ${events} events`;
}

function repeatedFile(file: NamedFile, twin: NamedFile): CountsFault {
  const what =
    twin.path === file.path ? 'named twice in the inputs' : `the same, byte for byte, as ${twin.shown}`;
  return wholeFileFault(file.shown, `${what}: its rows would count twice`);
}
