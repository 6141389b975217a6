import type { APIRoute } from 'astro';
import { calendarFile } from '../../../files/icalendar.ts';
import { languagePaths } from '../../../layouts/addresses.ts';
import { manifest, releaseCalendar } from '../../../layouts/publication.ts';
import { releaseEvents } from '../../../layouts/release-events.ts';
import type { Language } from '../../../text/language.ts';

/* The release calendar for the reader's own calendar. */

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  new Response(calendarFile(releaseEvents(await manifest(), await releaseCalendar(), language)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
