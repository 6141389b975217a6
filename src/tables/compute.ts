import type { DuckDBConnection } from '@duckdb/node-api';
import { ancestors, type Codelist } from '../catalogue/codelist.ts';
import type { DimensionId, TableDeclaration } from '../catalogue/declaration.ts';
import type { Cells, PublishedTable } from '../catalogue/published-table.ts';
import type { Grain } from '../registers/grain.ts';
import type { Settings } from '../settings/settings.ts';
import { siteCodelist, withoutUnusedUnknown } from './codelists.ts';

/**
 * Computes one declared table from the counts of its register: the sum for every combination of codes, totals and
 * every step of every hierarchy included.
 *
 * An event counts towards its own code and every code above it, so one join with each dimension's ancestors makes all
 * totals at once, whatever the hierarchy. The counts are summed to the table's own dimensions first: the joins then
 * run over thousands of rows, not millions.
 *
 * @returns all cells, in codelist order; a true zero is 0. Where the register has not a single row of a year, nothing
 *   was collected, and the year's cells have no value
 */
export async function computeTable(
  db: DuckDBConnection,
  declaration: TableDeclaration,
  grain: Grain,
  settings: Settings,
): Promise<PublishedTable> {
  const { dimensions } = declaration;
  const lists = dimensions.map((dimension) => siteCodelist(dimension, settings));
  for (const list of lists) await storeAncestors(db, grain, list);
  const reader = await db.runAndReadAll(`
    WITH own AS (SELECT ${dimensions.join(', ')}, sum(events) AS events FROM ${grain.table} GROUP BY ALL)
    SELECT ${dimensions.map((id) => `up_${id}.above`).join(', ')}, sum(events)
    FROM own ${dimensions.map((id) => `JOIN up_${id} ON up_${id}.code = own.${id}`).join(' ')}
    GROUP BY ALL`);
  for (const { dimension } of lists) await db.run(`DROP TABLE up_${dimension}`);

  const sums = reader.getRows();
  const used = dimensions.map((_, index) => new Set(sums.map((row) => String(row[index]))));
  const codelists = lists.map((list, index) =>
    withoutUnusedUnknown(list, (code) => used[index]?.has(code) ?? false),
  );
  return { declaration, codelists, cells: denseCells(dimensions, codelists, sums, settings) };
}

async function storeAncestors(db: DuckDBConnection, { table }: Grain, list: Codelist): Promise<void> {
  const type = `${table}_${list.dimension}`;
  const rows = [...ancestors(list)].flatMap(([code, chain]) =>
    chain.map((above) => `('${code}', '${above}')`),
  );
  await db.run(`CREATE TEMP TABLE up_${list.dimension} (code VARCHAR, above VARCHAR)`);
  await db.run(`INSERT INTO up_${list.dimension} VALUES ${rows.join(', ')}`);
  // The join runs on the ENUM's bytes; codes that are only totals (`_T`) are in no row and in no ENUM.
  await db.run(`ALTER TABLE up_${list.dimension} ALTER code TYPE ${type} USING try_cast(code AS ${type})`);
  await db.run(`DELETE FROM up_${list.dimension} WHERE code IS NULL`);
}

/** Puts the sums in their places among all combinations of codes; what was not counted is zero. */
function denseCells(
  dimensions: readonly DimensionId[],
  codelists: readonly Codelist[],
  sums: readonly (readonly unknown[])[],
  settings: Settings,
): Cells {
  const positions = codelists.map(({ codes }) => new Map(codes.map(({ code }, index) => [code, index])));
  const size = codelists.reduce((product, { codes }) => product * codes.length, 1);
  const value = new Array<number | null>(size).fill(0);
  for (const row of sums) {
    const at = positions.reduce(
      (place, codes, index) => place * codes.size + (codes.get(String(row[index])) ?? NaN),
      0,
    );
    if (Number.isInteger(at)) value[at] = Number(row[dimensions.length]);
  }
  const codes: Partial<Record<DimensionId, string[]>> = {};
  let repeat = size;
  for (const [index, dimension] of dimensions.entries()) {
    const list = codelists[index]?.codes ?? [];
    repeat /= list.length;
    const column = new Array<string>(size);
    for (let at = 0; at < size; at++) column[at] = list[Math.floor(at / repeat) % list.length]?.code ?? '';
    codes[dimension] = column;
  }
  // A row with a count of 0 says that something was looked for and not found; a year without any row says nothing.
  const yearAt = dimensions.indexOf('year');
  const collected = new Set(sums.map((row) => String(row[yearAt])));
  const provisional = new Set(settings.years.provisional.map(String));
  const years = codes.year ?? [];
  return {
    codes,
    value: value.map((events, at) => (collected.has(years[at] ?? '') ? events : null)),
    status: value.map((_, at) =>
      collected.has(years[at] ?? '') && provisional.has(years[at] ?? '') ? 'p' : '',
    ),
    confidentiality: value.map(() => ''),
  };
}
