import type { APIRoute } from 'astro';
import { languagePaths } from '../../../../layouts/addresses.ts';
import { bulletinPdf } from '../../../../layouts/bulletin-pdf.ts';
import { leaflet, placesWithLeaflet, yearOfLeaflets } from '../../../../layouts/bulletins.ts';
import type { Place } from '../../../../layouts/place-units.ts';
import type { Language } from '../../../../text/language.ts';

/** A PDF for every place of today without places within it, for the last year with a bulletin. */
export async function getStaticPaths() {
  const year = await yearOfLeaflets();
  if (year === undefined) return [];
  const places = await placesWithLeaflet();
  return languagePaths().flatMap(({ params, props }) =>
    places.map((place) => ({
      params: { ...params, year, unit: place.code },
      props: { ...props, year, place },
    })),
  );
}

/** The two-page leaflet of a place. */
export const GET: APIRoute<{ language: Language; year: string; place: Place }> = async ({
  props: { place, year, language },
}) =>
  new Response(await bulletinPdf(await leaflet(place, year, language)), {
    headers: { 'content-type': 'application/pdf' },
  });
