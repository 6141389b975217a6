import type { APIRoute, GetStaticPaths } from 'astro';
import { searchIndex } from '../../../layouts/search-index.ts';
import { languages, type Language } from '../../../text/language.ts';

/* What can be found on the site, in one language, fetched when a reader first searches. */

export const getStaticPaths: GetStaticPaths = () =>
  languages.map((language) => ({ params: { language }, props: { language } }));

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  new Response((await searchIndex(language)).text, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
