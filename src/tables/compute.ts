import type { DuckDBConnection } from '@duckdb/node-api';
import { ancestors, type Codelist } from '../catalogue/codelist.ts';
import type { TableDeclaration } from '../catalogue/declaration.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import type { RegisterCounts } from '../registers/counts.ts';
import { againDimension, cutWith, registeredCondition, typeOf, type GrainCut } from '../registers/grain.ts';
import { splitUnits } from '../registers/split-units.ts';
import type { Settings } from '../settings/settings.ts';
import { cellStates } from './cell-states.ts';
import { siteCodelist, withoutUnusedUnknown } from './codelists.ts';
import { denseCells } from './dense-cells.ts';
import { grainColumn, tableColumns } from './dimensions.ts';
import { siteKey, unitsAbove } from './published-units.ts';

/**
 * Computes one declared table from the counts of its register: the sum for every combination of codes, totals and
 * every step of every hierarchy included.
 *
 * An event counts towards its own code and every code above it, so one join with each dimension's ancestors makes all
 * totals at once, whatever the hierarchy; a unit's ancestors are those of its time and those of today. The counts are
 * summed to the table's own dimensions first: the joins then run over thousands of rows, not millions.
 *
 * @returns all cells, in codelist order; a true zero is 0. What was not sent has no value
 */
export async function computeTable(
  db: DuckDBConnection,
  declaration: TableDeclaration,
  counts: RegisterCounts,
  settings: Settings,
): Promise<PublishedTable> {
  const { grain } = counts;
  const cut = cutWith(grain, tableColumns(declaration, againDimension(grain.dimensions)));
  const { dimensions } = declaration;
  const lists = dimensions.map((dimension) => siteCodelist(dimension, settings));
  for (const list of lists)
    await storeAncestors(db, typeOf(grain.name, grainColumn(declaration, list.dimension)), list, settings);
  const own = dimensions.map((dimension) => `${grainColumn(declaration, dimension)} AS ${dimension}`);
  const reader = await db.runAndReadAll(`
    WITH own AS (SELECT ${own.join(', ')}, sum(events) AS events FROM ${cut.table}
      WHERE ${registeredCondition(grain, declaration.events === 'reregistered' ? 'again' : 'first')} AND ${siteCondition(declaration, cut, settings)} GROUP BY ALL HAVING sum(events) > 0)
    SELECT ${dimensions.map((id) => `up_${id}.above`).join(', ')}, sum(events)
    FROM own ${dimensions.map((id) => `JOIN up_${id} ON up_${id}.code = own.${id}`).join(' ')}
    GROUP BY ALL`);
  for (const { dimension } of lists) await db.run(`DROP TABLE up_${dimension}`);

  const sums = reader.getRows();
  const codelists = lists.map((list, index) => {
    const used = new Set(sums.map((row) => String(row[index])));
    return withoutUnusedUnknown(list, (code) => used.has(code));
  });
  const stateOf = cellStates(settings, counts, declaration.events);
  const [unitAt, yearAt, monthAt] = (['unit', 'year', 'month'] as const).map((id) => dimensions.indexOf(id));
  const site = siteKey(settings);
  const cells = denseCells(codelists, sums, (codes, events) => {
    const month = Number(codes[monthAt ?? -1] ?? NaN);
    const { hasValue, status } = stateOf(
      codes[unitAt ?? -1] ?? site,
      Number(codes[yearAt ?? -1]),
      Number.isNaN(month) ? null : month,
    );
    return { value: hasValue ? (events ?? 0) : null, status };
  });
  return { declaration, codelists, cells };
}

/** Without areas a table sums all events of the site: not those that went to a neighbour with a part of a split unit. */
function siteCondition({ dimensions }: TableDeclaration, cut: GrainCut, settings: Settings): string {
  if (dimensions.includes('unit') || !cut.dimensions.includes('unit')) return 'true';
  const left = [...splitUnits(settings).values()].flat().filter(({ inSite }) => !inSite);
  return left.length === 0 ? 'true' : `unit NOT IN (${left.map(({ part }) => `'${part}'`).join(', ')})`;
}

async function storeAncestors(
  db: DuckDBConnection,
  type: string,
  list: Codelist,
  settings: Settings,
): Promise<void> {
  const above = list.dimension === 'unit' ? unitsAbove(settings) : ancestors(list);
  const rows = [...above].flatMap(([code, chain]) => chain.map((one) => `('${code}', '${one}')`));
  await db.run(`CREATE TEMP TABLE up_${list.dimension} (code VARCHAR, above VARCHAR)`);
  await db.run(`INSERT INTO up_${list.dimension} VALUES ${rows.join(', ')}`);
  // The join runs on the ENUM's bytes; codes that are only totals (`_T`) are in no row and in no ENUM.
  await db.run(`ALTER TABLE up_${list.dimension} ALTER code TYPE ${type} USING try_cast(code AS ${type})`);
  await db.run(`DELETE FROM up_${list.dimension} WHERE code IS NULL`);
}
