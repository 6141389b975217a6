import type { APIRoute } from 'astro';
import { releaseFeed } from '../../../files/release-feed.ts';
import { languagePaths } from '../../../layouts/addresses.ts';
import { manifest, releaseCalendar } from '../../../layouts/publication.ts';
import { publishedFeed } from '../../../layouts/release-feed-entries.ts';
import type { Language } from '../../../text/language.ts';

/* What was published, as an Atom feed. */

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  new Response(releaseFeed(publishedFeed(await manifest(), await releaseCalendar(), language)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
