import type { APIRoute, GetStaticPaths } from 'astro';
import type { ManifestTable } from '../../../catalogue/manifest.ts';
import { manifest, tableText } from '../../../layouts/publication.ts';

/* Titles and codes of one table, fetched by its page when the reader reaches for the filters. */

export const getStaticPaths: GetStaticPaths = async () => {
  const { tables } = await manifest();
  return tables.map((table) => ({ params: { slug: table.slug }, props: { table } }));
};

export const GET: APIRoute<{ table: ManifestTable }> = async ({ props: { table } }) =>
  new Response(await tableText(table), { headers: { 'content-type': 'application/json; charset=utf-8' } });
