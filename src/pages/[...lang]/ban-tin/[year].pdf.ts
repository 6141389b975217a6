import type { APIRoute } from 'astro';
import { languagePaths } from '../../../layouts/addresses.ts';
import { bulletinPdf } from '../../../layouts/bulletin-pdf.ts';
import { bulletin, yearsWithBulletin } from '../../../layouts/bulletins.ts';
import type { Language } from '../../../text/language.ts';

/** A PDF for every year with a bulletin. */
export async function getStaticPaths() {
  const years = await yearsWithBulletin();
  return languagePaths().flatMap(({ params, props }) =>
    years.map((year) => ({ params: { ...params, year }, props: { ...props, year } })),
  );
}

/** The bulletin of a year as a PDF, of the same content as its page. */
export const GET: APIRoute<{ language: Language; year: string }> = async ({ props: { year, language } }) =>
  new Response(await bulletinPdf(await bulletin(year, language)), {
    headers: { 'content-type': 'application/pdf' },
  });
