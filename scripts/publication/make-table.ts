import type { DuckDBConnection } from '@duckdb/node-api';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { TableDeclaration, TableSource } from '../../src/catalogue/declaration.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { registers as allRegisters, type RegisterId } from '../../src/registers/checks/register.ts';
import type { RegisterCounts } from '../../src/registers/counts.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { siteCodelist } from '../../src/tables/codelists.ts';
import { computeTable } from '../../src/tables/compute.ts';
import { dimensionNotGiven, grainColumn, grainDimensions } from '../../src/tables/dimensions.ts';
import { givenTable } from '../../src/tables/given-tables.ts';
import { isLeftOut } from '../../src/tables/left-out.ts';
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

/** Why a table is not even tried: the settings leave it out, or a register's files do not suffice; `null` where it is. */
export function whyNotMade(
  declaration: TableDeclaration,
  registers: ReadonlyMap<string, RegisterCounts>,
  settings: Settings,
): Localized | null {
  if (isLeftOut(declaration.id, settings)) return { vi: textsOf('vi').leftOut, en: textsOf('en').leftOut };
  return columnMissing(declaration, registers, settings);
}

/** Why a derived table has no figures where it has none: those it was to be made of, by their ids, may be left out. */
export function derivedMissing(read: readonly string[], settings: Settings): Localized {
  const [left] = catalogue.filter(({ id }) => read.includes(id) && isLeftOut(id, settings));
  if (left === undefined) return sourceMissing('derived');
  const { vi, en } = left.title;
  return { vi: textsOf('vi').sourceLeftOut(vi), en: textsOf('en').sourceLeftOut(en) };
}

/** Why a register's files do not suffice for a table; `null` where they do, and of tables counted from none. */
function columnMissing(
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
