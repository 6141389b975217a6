import type { APIRoute } from 'astro';
import { programmeSources } from '../../layouts/programme.ts';
import { calendarAddress, taskCalendar } from '../../layouts/task-calendar.ts';
import { languages } from '../../text/language.ts';

/* The deadlines of tasks for a reader's calendar, one file a language. */

export async function getStaticPaths() {
  const sources = await programmeSources();
  return languages.flatMap((language) => {
    const text = taskCalendar(sources, language);
    const file = calendarAddress(language).split('/').at(-1);
    return text === null ? [] : [{ params: { file }, props: { text } }];
  });
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
