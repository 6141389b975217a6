import type { ViewCell } from '../browser/view.ts';
import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { totalCode } from '../catalogue/codelist.ts';
import type { PlaceStandings } from '../programme/places.ts';
import type { Target } from '../programme/programme-file.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { viewAt, type OpenedTable } from './opened-tables.ts';
import { placeMap, type PlaceMap } from './place-map.ts';
import { placeAddress } from './places.ts';
import { areasOfUnits } from './publication.ts';
import { viewBehind } from './programme.ts';

/* A target on the map: the figures of its places, as they were measured. */

/** Draws it; `null` where too few places have a centre. */
export async function targetMap(
  target: Target,
  { year, places }: PlaceStandings,
  source: OpenedTable,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string },
): Promise<PlaceMap | null> {
  if (target.measured_by === undefined) return null;
  const view = viewAt(source, site, viewBehind(target.measured_by, source, { year: String(year) }));
  const texts = programmeTextsOf(language);
  const column: Code = {
    code: totalCode,
    parent: null,
    label: target.title,
    figure: { unit: { vi: texts.chartUnit, en: texts.chartUnit }, decimals: 1 },
  };
  const cells = new Map(places.map(({ place, figure }) => [place.code, figure]));
  const cell = (row: Code): ViewCell => {
    const figure = cells.get(row.code);
    return {
      value: figure?.value ?? null,
      lower: figure?.lower ?? null,
      upper: figure?.upper ?? null,
      status: figure?.status ?? '',
      confidentiality: figure?.withheld === true ? 'c' : '',
      reason: figure?.reason ?? '',
      decimals: 1,
    };
  };
  return placeMap(
    // Figures are in per cent, whatever the cells they were made of count.
    { ...view, state: { ...view.state, columns: 'indicator' }, columns: [column], cell },
    column,
    site,
    language,
    layout,
    await areasOfUnits(),
    ({ code }) => placeAddress(code, language),
  );
}
