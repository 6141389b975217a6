import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import { readFigures, type TableFigures } from './cells.ts';
import { readTableFile } from './table-file.ts';

/** A table as its page has it once it is loaded: its codes, and the figures of its Parquet. */
export interface LoadedTable {
  readonly site: Manifest['site'];
  readonly table: ManifestTable;
  readonly figures: TableFigures;
}

/**
 * Loads what the element of a table's view names: `data-table` and `data-parquet`.
 *
 * @throws Error where one of the two is not served, or belongs to another table or release
 */
export async function loadTable({ dataset }: HTMLElement): Promise<LoadedTable> {
  const { slug = '', parquet = '', table: tableAddress = '' } = dataset;
  const [{ site, table }, file] = await Promise.all([
    fetched(tableAddress).then(async (response) => readTableFile(await response.text(), slug)),
    fetched(parquet).then((response) => response.arrayBuffer()),
  ]);
  return { site, table, figures: await readFigures(file, table.rows) };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response;
}
