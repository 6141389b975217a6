import type { DuckDBConnection } from '@duckdb/node-api';
import { ancestors, type Codelist } from '../catalogue/codelist.ts';
import type { DimensionId, TableDeclaration } from '../catalogue/declaration.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import type { RegisterCounts } from '../registers/counts.ts';
import { againDimension, cutWith, registeredCondition, typeOf, type GrainCut } from '../registers/grain.ts';
import { splitUnits } from '../registers/split-units.ts';
import type { Settings } from '../settings/settings.ts';
import { siteCodelist, withoutUnused } from './codelists.ts';
import { countedCells, usedCodes, type PlacedSums } from './counted-cells.ts';
import { grainColumn, tableColumns } from './dimensions.ts';
import { areasAbove, occurrencesAbove, unitsAbove } from './published-units.ts';

/**
 * Computes one declared table from the counts of its register: the sum for every combination of codes, totals and
 * every step of every hierarchy included.
 *
 * An event counts towards its own code and every code above it, so one join with each dimension's ancestors makes all
 * totals at once, whatever the hierarchy; a unit's ancestors are those of its time and those of today. The counts are
 * summed to the table's own dimensions first: the joins then run over thousands of rows, not millions. Each ancestor
 * brings its share of the cell's place in the table, so that the sums come back as places and numbers.
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
  const lists = dimensions.map((dimension) => tableCodelist(declaration, dimension, settings));
  let stride = lists.reduce((size, { codes }) => size * codes.length, 1);
  for (const list of lists) {
    stride /= list.codes.length;
    await storeAncestors(
      db,
      typeOf(grain.name, grainColumn(declaration, list.dimension)),
      list,
      stride,
      settings,
    );
  }
  const own = dimensions.map((dimension) => `${grainColumn(declaration, dimension)} AS ${dimension}`);
  const reader = await db.runAndReadAll(`
    WITH own AS (SELECT ${own.join(', ')}, sum(events) AS events FROM ${cut.table}
      WHERE ${registeredCondition(grain, declaration.events === 'reregistered' ? 'again' : 'first')} AND ${siteCondition(declaration, cut, settings)} GROUP BY ALL HAVING sum(events) > 0)
    SELECT (${dimensions.map((id) => `up_${id}.place`).join(' + ')})::INTEGER AS place, sum(events)::DOUBLE
    FROM own ${dimensions.map((id) => `JOIN up_${id} ON up_${id}.code = own.${id}`).join(' ')}
    GROUP BY 1`);
  for (const { dimension } of lists) await db.run(`DROP TABLE up_${dimension}`);
  const [places = [], events = []] = reader.getColumns();
  const sums: PlacedSums = { places: places.map(Number), events: events.map(Number) };

  const used = usedCodes(lists, sums);
  const codelists = lists.map((list, index) =>
    withoutUnused(list, (code) => used[index]?.has(code) === true),
  );
  return {
    declaration,
    codelists,
    cells: countedCells(declaration, lists, codelists, sums, counts, settings),
  };
}

/** The codes of a table's dimension; where the declaration says so, of today's units only. */
function tableCodelist({ units }: TableDeclaration, dimension: DimensionId, settings: Settings): Codelist {
  const list = siteCodelist(dimension, settings);
  if (units !== 'today' || (dimension !== 'unit' && dimension !== 'occurrence')) return list;
  return { ...list, codes: list.codes.filter(({ unit }) => unit === undefined || unit.validTo === '') };
}

/** Without areas a table sums all events of the site: not those that went to a neighbour with a part of a split unit. */
function siteCondition({ dimensions }: TableDeclaration, cut: GrainCut, settings: Settings): string {
  if (dimensions.includes('unit') || !cut.dimensions.includes('unit')) return 'true';
  const left = [...splitUnits(settings).values()].flat().filter(({ inSite }) => !inSite);
  return left.length === 0 ? 'true' : `unit NOT IN (${left.map(({ part }) => `'${part}'`).join(', ')})`;
}

/** For each code of the grain the codes of a table's dimension it counts towards. */
function codesAbove(list: Codelist, settings: Settings): ReadonlyMap<string, readonly string[]> {
  switch (list.dimension) {
    case 'unit':
      return unitsAbove(settings);
    case 'occurrence':
      return occurrencesAbove(settings);
    case 'area':
      return areasAbove(settings);
    case 'chapter': {
      // A cause's chapter stands right below the total.
      const chapters = new Set(list.codes.map(({ code }) => code));
      const causes = ancestors(siteCodelist('cause', settings));
      return new Map(
        [...causes].map(([code, chain]) => [code, chain.filter((above) => chapters.has(above))]),
      );
    }
    default:
      return ancestors(list);
  }
}

async function storeAncestors(
  db: DuckDBConnection,
  type: string,
  list: Codelist,
  stride: number,
  settings: Settings,
): Promise<void> {
  const places = new Map(list.codes.map(({ code }, index) => [code, index * stride]));
  const rows = [...codesAbove(list, settings)].flatMap(([code, chain]) =>
    chain.flatMap((above) => {
      const place = places.get(above);
      return place === undefined ? [] : [`('${code}', ${place})`];
    }),
  );
  await db.run(`CREATE TEMP TABLE up_${list.dimension} (code VARCHAR, place INTEGER)`);
  await db.run(`INSERT INTO up_${list.dimension} VALUES ${rows.join(', ')}`);
  // The join runs on the ENUM's bytes; codes that are only totals (`_T`) are in no row and in no ENUM.
  await db.run(`ALTER TABLE up_${list.dimension} ALTER code TYPE ${type} USING try_cast(code AS ${type})`);
  await db.run(`DELETE FROM up_${list.dimension} WHERE code IS NULL`);
}
