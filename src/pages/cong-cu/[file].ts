import type { APIRoute, GetStaticPaths } from 'astro';
import { areasFile } from '../../layouts/areas-file.ts';
import { engineFiles } from '../../layouts/engine-files.ts';

/* What the query page fetches under `/cong-cu/` when the reader asks for it: the SQL engine, and the areas of maps. */

interface ServedFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export const getStaticPaths: GetStaticPaths = async () => {
  const { module, worker } = await engineFiles();
  const areas = await areasFile();
  const files: ServedFile[] = [module, worker];
  if (areas !== null) files.push({ ...areas, type: 'application/json' });
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
};

export const GET: APIRoute<{ file: ServedFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'content-type': file.type } });
