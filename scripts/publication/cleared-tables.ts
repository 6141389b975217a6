import type { DuckDBConnection } from '@duckdb/node-api';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { CountsError } from '../../src/registers/checks/faults.ts';
import { clearTables, EarlierReleaseError, type EarlierCounts } from '../../src/tables/clearing/clear.ts';
import type { ClearingPool } from './clearing-pool.ts';
import { columnMissing, makeTable } from './make-table.ts';
import type { ReadRegisters } from './read-registers.ts';

/** Tables that may be published: counted, and cleared where the site's rule asks for it. */
export interface ClearedTables {
  /** A table that is no derived one; `null` where the site was given no figure for it. */
  table(declaration: TableDeclaration): Promise<PublishedTable | null>;
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
  const clearRegister = async (source: TableDeclaration['source']) => {
    const settings = settingsOf(source);
    const { disclosure } = settings;
    const tables: PublishedTable[] = [];
    for (const declaration of catalogue) {
      if (declaration.source !== source || columnMissing(declaration, registers, settings) !== null) continue;
      const table = await makeTable(db, declaration, registers, settings);
      if (table !== null) tables.push(table);
    }
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
    return byId(found.tables);
  };
  return {
    exposed,
    async table(declaration) {
      const { source } = declaration;
      const settings = settingsOf(source);
      if (settings.disclosure.rule === 'exact' || !registers.has(source as never))
        return makeTable(db, declaration, registers, settings);
      const tables = cleared.get(source) ?? clearRegister(source);
      cleared.set(source, tables);
      return (await tables).get(declaration.id) ?? null;
    },
  };
}

function byId(tables: readonly PublishedTable[]): ReadonlyMap<string, PublishedTable> {
  return new Map(tables.map((table) => [table.declaration.id, table]));
}
