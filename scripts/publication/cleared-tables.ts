import type { DuckDBConnection } from '@duckdb/node-api';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { CountsError } from '../../src/registers/checks/faults.ts';
import type { EarlierCounts } from '../../src/tables/clearing/archive.ts';
import { clearTables, EarlierReleaseError } from '../../src/tables/clearing/clear.ts';
import type { ClearingPool } from './clearing-pool.ts';
import { makeTable, whyNotMade } from './make-table.ts';
import type { ReadRegisters } from './read-registers.ts';
import { isUntold, untoldError } from './untold-tables.ts';

/** Tables that may be published: counted, and cleared where the site's rule asks for it. */
export interface ClearedTables {
  /** A table that is no derived one; `null` where the site was given no figure for it. */
  table(declaration: TableDeclaration): Promise<PublishedTable | null>;
  /**
   * Begins to make and clear the tables of registers, one after another, before they are asked for: threads clear the
   * next register while files of the one before are written. What fails is told to whoever asks for the table.
   */
  begin(sources: readonly TableDeclaration['source'][]): void;
  /** Waits for tables that are being counted: the connection must not be closed before. */
  ended(): Promise<void>;
  /** Withheld cells whose interval could not be shown to be wide enough, by register, year and name. */
  readonly exposed: readonly string[];
}

/** Other counts for the tables of a register. */
export type OtherCounts = (tables: readonly PublishedTable[], source: string) => readonly PublishedTable[];

/**
 * Makes tables on demand. Under a threshold the tables of a register are made together, as they are cleared together:
 * the first that is asked for makes all of them.
 */
export function clearedTables(
  db: DuckDBConnection,
  registers: ReadRegisters['registers'],
  settingsOf: (source: TableDeclaration['source']) => Settings,
  pool: ClearingPool,
  earlier: EarlierCounts,
  otherCounts: OtherCounts = (tables) => tables,
): ClearedTables {
  const exposed: string[] = [];
  const cleared = new Map<string, Promise<ReadonlyMap<string, PublishedTable>>>();
  const countRegister = async (
    source: TableDeclaration['source'],
    settings: Settings,
  ): Promise<PublishedTable[]> => {
    const tables: PublishedTable[] = [];
    for (const declaration of catalogue) {
      if (declaration.source !== source || whyNotMade(declaration, registers, settings) !== null) continue;
      const table = await makeTable(db, declaration, registers, settings);
      if (table !== null) tables.push(table);
    }
    return tables;
  };
  /** The tables of one register are counted at a time. */
  let counting: Promise<unknown> = Promise.resolve();
  const clearRegister = async (source: TableDeclaration['source']) => {
    const settings = settingsOf(source);
    const { disclosure } = settings;
    const counted = counting.then(() => countRegister(source, settings));
    counting = counted.catch(() => undefined);
    const tables = await counted;
    if (disclosure.rule === 'exact') return byId(tables);
    const rule = { threshold: disclosure.threshold };
    const found = await clearTables(
      otherCounts(tables, source),
      settings,
      rule,
      (request) => pool.protect(request),
      earlier,
    ).catch((error: unknown) => {
      if (!(error instanceof EarlierReleaseError)) throw error;
      throw new CountsError([
        { file: 'published', line: null, column: '', value: '', reason: error.message },
      ]);
    });
    exposed.push(...found.exposed.map((name) => `${source} ${name}`));
    const untold = found.tables.filter(isUntold).map(({ declaration }) => declaration);
    if (untold.length > 0) throw untoldError(untold, settings.leave_out);
    return byId(found.tables);
  };
  const isCleared = (source: TableDeclaration['source']): boolean =>
    settingsOf(source).disclosure.rule !== 'exact' && registers.has(source as never);
  const tablesOf = (source: TableDeclaration['source']): Promise<ReadonlyMap<string, PublishedTable>> => {
    const tables = cleared.get(source) ?? clearRegister(source);
    cleared.set(source, tables);
    return tables;
  };
  return {
    exposed,
    begin(sources) {
      for (const source of sources) if (isCleared(source)) tablesOf(source).catch(() => undefined);
    },
    async ended() {
      await counting;
    },
    async table(declaration) {
      const { source } = declaration;
      if (isCleared(source)) return (await tablesOf(source)).get(declaration.id) ?? null;
      // One at a time, as above.
      await counting;
      return makeTable(db, declaration, registers, settingsOf(source));
    },
  };
}

function byId(tables: readonly PublishedTable[]): ReadonlyMap<string, PublishedTable> {
  return new Map(tables.map((table) => [table.declaration.id, table]));
}
