import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { publicationFolder } from '../../layouts/publication.ts';

/*
 * The published files, byte for byte, under `/du-lieu/`, for `astro dev`. In a build they are hundreds of megabytes that
 * need not travel through here: `scripts/build-site.ts` links them into place.
 */

export const getStaticPaths: GetStaticPaths = async () => {
  if (!import.meta.env.IS_DEV_SERVER) return [];
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
