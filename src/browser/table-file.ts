import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';

/**
 * What the script of a table's page has to know of it: a part of the manifest, which holds every table's codes and would
 * be fetched whole for the filters of one.
 */
export interface TableFile {
  readonly site: Manifest['site'];
  readonly table: ManifestTable;
}

/** The text of `/cong-cu/bang/<slug>.json`, without a space too many. */
export function tableFileText({ site }: Manifest, table: ManifestTable): string {
  return JSON.stringify({ site, table } satisfies TableFile);
}

/** Reads that text. @throws Error where it is the file of another table, or none at all */
export function readTableFile(text: string, slug: string): TableFile {
  const { site, table } = JSON.parse(text) as Partial<TableFile>;
  if (site === undefined || table?.slug !== slug) throw new Error(`no table ${slug} in its file`);
  return { site, table };
}
