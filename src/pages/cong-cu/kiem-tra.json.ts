import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publicationFolder } from '../../layouts/publication.ts';

/* What `/kiem-tra/` has to know of the site, fetched by it when the first file is chosen. */

export const GET: APIRoute = async () =>
  new Response(await readFile(path.join(publicationFolder, 'check.json')), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
