import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableDeclaration, TableSource } from '../../src/catalogue/declaration.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { registers as allRegisters, type RegisterId } from '../../src/registers/checks/register.ts';
import type { RegisterCounts } from '../../src/registers/counts.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { siteCodelist } from '../../src/tables/codelists.ts';
import { computeTable } from '../../src/tables/compute.ts';
import { dimensionNotGiven, grainColumn, grainDimensions } from '../../src/tables/dimensions.ts';
import { givenTable } from '../../src/tables/given-tables.ts';
import type { Localized } from '../../src/text/language.ts';
import { textsOf } from '../../src/text/texts.ts';
import type { ReadRegisters } from './read-registers.ts';

/** A table that is no derived one, as the site can publish it; `null` where it was given no figure for it. */
export async function makeTable(
  db: DuckDBConnection,
  declaration: TableDeclaration,
  registers: ReadRegisters['registers'],
  settings: Settings,
): Promise<PublishedTable | null> {
  const { source } = declaration;
  if (source === 'derived') throw new Error(`${declaration.id} is derived from other tables`);
  if (source === 'population' || source === 'returns' || source === 'published_series')
    return givenTable(declaration, settings);
  const counts = registers.get(source);
  return counts === undefined ? null : computeTable(db, declaration, counts, settings);
}

/** Why a site has no figures for a table, where it has none. */
export function sourceMissing(source: TableSource): Localized {
  return { vi: textsOf('vi').sourceMissing[source], en: textsOf('en').sourceMissing[source] };
}

/** Why a register's files do not suffice for a table; `null` where they do, and of tables counted from none. */
export function columnMissing(
  declaration: TableDeclaration,
  registers: ReadonlyMap<string, RegisterCounts>,
  settings: Settings,
): Localized | null {
  const counts = registers.get(declaration.source);
  if (counts === undefined) return null;
  const register = allRegisters[declaration.source as RegisterId];
  const dimensions = grainDimensions(register, [declaration], settings);
  const without = dimensionNotGiven(declaration, dimensions, counts.columns);
  if (without === undefined) return null;
  // The year of what was registered again is the year it came in; a chapter, and a group of causes, are of the cause.
  const column = grainColumn(declaration, without);
  const ofCause = dimensions.some(({ id, columns }) => id === column && columns[0] === 'cause');
  const wanted = ofCause ? 'cause' : column === 'registered_year' ? column : without;
  const { title } = siteCodelist(wanted, settings);
  return { vi: textsOf('vi').columnMissing(title.vi), en: textsOf('en').columnMissing(title.en) };
}
