import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { publicationFolder } from '../../layouts/publication.ts';

/* The published files, byte for byte, under `/du-lieu/`. */

export const getStaticPaths: GetStaticPaths = async () => {
  const names = await readdir(path.join(publicationFolder, 'files'), {
    recursive: true,
    withFileTypes: true,
  });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return [path.join(publicationFolder, 'manifest.json'), ...files].map((source) => ({
    params: {
      file: path.relative(
        source.endsWith('manifest.json') ? publicationFolder : path.join(publicationFolder, 'files'),
        source,
      ),
    },
    props: { source },
  }));
};

export const GET: APIRoute<{ source: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.source)));
