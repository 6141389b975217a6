import type { APIRoute, GetStaticPaths } from 'astro';
import { engineFiles, type EngineFile } from '../../layouts/engine-files.ts';

/* The SQL engine's files under `/cong-cu/`, fetched by the query page when the reader asks for them. */

export const getStaticPaths: GetStaticPaths = async () => {
  const { module, worker } = await engineFiles();
  return [module, worker].map((file) => ({ params: { file: file.name }, props: { file } }));
};

export const GET: APIRoute<{ file: EngineFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'content-type': file.type } });
