import { figureText } from '../browser/cell-text.ts';
import { lighterWords, pointOf } from '../browser/chart-of-view.ts';
import { isShown } from '../browser/main-figures.ts';
import { sourceText } from '../browser/view-title.ts';
import type { TableView } from '../browser/view.ts';
import { unitAt } from '../browser/view-units.ts';
import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { cartogram } from '../charts/cartogram.ts';
import { choropleth } from '../charts/choropleth.ts';
import type { Geometry } from '../charts/shapes.ts';
import { homeTextsOf } from '../text/home-texts.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';

/** A map of one figure of every place of today. */
export interface PlaceMap {
  readonly title: string;
  readonly svg: string;
  /** Whether it is of areas, not of squares. */
  readonly isOfAreas: boolean;
  /** Names of the places that have a figure and no centre. */
  readonly missing: readonly string[];
}

/** Fewer places than these are no map. */
const fewest = 4;

/**
 * Draws the map of a view whose rows are units and whose column is one indicator: of their areas where all that have a
 * figure have one, else a cartogram of squares about their centres.
 *
 * @param areas the areas of units by their codes
 * @param href the address of a place's page
 * @returns `null` where too few places have a centre
 */
export function placeMap(
  view: TableView,
  column: Code,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string },
  areas: ReadonlyMap<string, Geometry>,
  href?: (unit: Code) => string,
): PlaceMap | null {
  const texts = homeTextsOf(language);
  const places = view.rows.filter(
    ({ code, unit }) => code !== site.unit && unit !== undefined && unit.validTo === '',
  );
  const isTold = (place: Code): boolean => isShown(view.cell(place, column));
  const areasOf = places.flatMap((place) => {
    const geometry = areas.get(place.code);
    return geometry === undefined ? [] : [{ key: place.code, geometry, href: href?.(place) }];
  });
  const withArea = places.filter(({ code }) => areas.has(code));
  const isOfAreas = withArea.length > 0 && places.every((place) => areas.has(place.code) || !isTold(place));
  const centred = places.flatMap((place) => {
    const centre = place.unit?.centre;
    return centre === undefined ? [] : [{ place, centre }];
  });
  const drawn = isOfAreas ? withArea : centred.map(({ place }) => place);
  if (drawn.length < fewest) return null;
  const points = drawn.flatMap((place) => {
    const point = pointOf(view, place, column, language);
    return point === null ? [] : [{ ...point, short: texts.initials(place.label[language]) }];
  });
  const title = `${column.label[language]}, ${view.fixed.find(({ list }) => list.dimension === 'year')?.code.label[language] ?? ''}`;
  const ranked = drawn
    .map((place) => ({ place, cell: view.cell(place, column) }))
    .filter(({ cell }) => isShown(cell))
    .sort((one, other) => (one.cell.value ?? 0) - (other.cell.value ?? 0));
  const named = (at: number): string => {
    const found = ranked.at(at);
    return found === undefined
      ? ''
      : texts.placeWithValue({
          place: found.place.label[language],
          value: figureText(found.cell.value ?? 0, language, found.cell.decimals),
        });
  };
  const series = { key: column.code, label: column.label[language], points };
  const options = {
    language,
    title,
    summary: ranked.length < 2 ? title : texts.mapSummary({ title, low: named(0), high: named(-1) }),
    unit: unitAt(view, places[0], column)[language],
    source: sourceText(view.table, site, language),
    decimals: ranked[0]?.cell.decimals,
    lighter: lighterWords(
      drawn.map((place) => view.cell(place, column)),
      language,
    ),
    notice: view.table.simulated ? textsOf(language).simulatedShort : undefined,
    id: layout.id,
  };
  const svg = isOfAreas
    ? choropleth(series, areasOf, options, { width: layout.width })
    : cartogram(
        series,
        centred.map(({ place, centre }) => ({ key: place.code, ...centre, href: href?.(place) })),
        options,
        { width: layout.width },
      );
  return {
    title,
    svg,
    isOfAreas,
    missing: places.filter((place) => !drawn.includes(place)).map(({ label }) => label[language]),
  };
}
