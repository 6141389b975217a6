import type { Code } from '../../catalogue/codelist.ts';
import type { UnitArea } from '../../catalogue/unit-areas.ts';
import { cartogram } from '../../charts/cartogram.ts';
import type { ChartOptions, ChartPoint } from '../../charts/chart.ts';
import { choropleth } from '../../charts/choropleth.ts';
import { homeTextsOf } from '../../text/home-texts.ts';
import type { Language } from '../../text/language.ts';
import { columnParts, decimalsOf, pointOf, type Column } from './chart-data.ts';
import type { QueryResult } from './result.ts';

/* A result that has a row for each place, as a map. */

/** The places of a site that a map can show. */
export interface MapPlaces {
  /** Units of today below the site's own. */
  readonly units: readonly Code[];
  /** Their areas, none where the site has no boundaries. */
  readonly areas: ReadonlyMap<string, UnitArea['geometry']>;
}

/** A result's rows by their places. */
export interface MapData {
  readonly points: readonly ChartPoint[];
  readonly figure: Column;
  /** Whether it is a map of areas, not of squares. */
  readonly isOfAreas: boolean;
  readonly decimals: number;
  /** The places that the map shows, with a point or without. */
  readonly units: readonly Code[];
  /** What stands in the column of places where a row has none on the map, and how many such rows there are. */
  readonly off: { readonly names: readonly string[]; readonly rows: number };
  /** Rows of a place that had one before. */
  readonly same: number;
}

/** Fewer places than these are no map. */
export const fewestPlaces = 4;
const fewestMet = 2;

/** The units of a site that a map can show: of today, below the site's own, with a centre or an area. */
export function mapUnits(units: readonly Code[], siteUnit: string, areas: MapPlaces['areas']): Code[] {
  return units.filter(
    ({ code, unit }) =>
      code !== siteUnit && unit?.validTo === '' && (unit.centre !== undefined || areas.has(code)),
  );
}

/**
 * The points of a map: the first column of numbers, at the places that the column with most of their codes or names
 * names. Two rows of one place give the first.
 *
 * @returns `null` where no column names places, or there is no number
 */
export function mapData(result: QueryResult, places: MapPlaces, language: Language): MapData | null {
  const { units } = places;
  const { figures, bounds } = columnParts(result, result.rows);
  const [figure] = figures;
  const known = placesByName(units);
  const columns = result.columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ numeric }) => !numeric)
    .map((column) => ({ column, met: placesIn(result, column, known).size }))
    .filter(({ met }) => met >= Math.min(fewestMet, result.rows) && met > 0)
    .sort((one, other) => other.met - one.met);
  const [naming] = columns;
  if (figure === undefined || naming === undefined) return null;
  const values = Array.from({ length: result.rows }, (_, row) => result.number(row, figure.at));
  const decimals = decimalsOf(values);
  const isWhole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const met = placesIn(result, naming.column, known);
  // Counts are in squares: a large area would make them look large.
  const isOfAreas = !isWhole && [...met].every(({ code }) => places.areas.has(code));
  const isOn = ({ code, unit }: Code): boolean =>
    isOfAreas ? places.areas.has(code) : unit?.centre !== undefined;
  const points = new Map<string, ChartPoint>();
  const off = new Set<string>();
  let offRows = 0;
  let same = 0;
  for (let row = 0; row < result.rows; row++) {
    const name = result.cell(row, naming.column.at) ?? 'NULL';
    const place = known.get(name);
    if (place === undefined || !isOn(place)) {
      off.add(name);
      offRows++;
    } else if (points.has(place.code)) same++;
    else
      points.set(place.code, {
        ...pointOf(result, row, { column: figure, bounds }, language, decimals),
        key: place.code,
        label: place.label[language],
        short: homeTextsOf(language).initials(place.label[language]),
      });
  }
  return {
    points: [...points.values()],
    figure,
    isOfAreas,
    decimals,
    units: units.filter(isOn),
    off: { names: [...off], rows: offRows },
    same,
  };
}

/** The places by their codes, and by their names in either language where only one has it. */
function placesByName(units: readonly Code[]): ReadonlyMap<string, Code> {
  const byName = new Map<string, Code | null>();
  for (const unit of units)
    for (const name of new Set(Object.values(unit.label))) byName.set(name, byName.has(name) ? null : unit);
  const only = [...byName].flatMap(([name, unit]) => (unit === null ? [] : [[name, unit] as const]));
  return new Map([...only, ...units.map((unit) => [unit.code, unit] as const)]);
}

/** The places that a column names. */
function placesIn(result: QueryResult, { at }: Column, known: ReadonlyMap<string, Code>): ReadonlySet<Code> {
  const met = new Set<Code>();
  for (let row = 0; row < result.rows; row++) {
    const place = known.get(result.cell(row, at) ?? '');
    if (place !== undefined) met.add(place);
  }
  return met;
}

/** Draws a map: of areas, else of squares about the centres of the places; those without a point are outlines. */
export function drawMap(
  data: MapData,
  places: MapPlaces,
  options: ChartOptions,
  layout: { readonly width: number },
): string {
  const series = { key: data.figure.name, label: options.unit, points: data.points };
  if (data.isOfAreas) {
    const areas = data.units.flatMap(({ code }) => {
      const geometry = places.areas.get(code);
      return geometry === undefined ? [] : [{ key: code, geometry }];
    });
    return choropleth(series, areas, options, layout);
  }
  const units = data.units.flatMap(({ code, unit }) =>
    unit?.centre === undefined ? [] : [{ key: code, ...unit.centre }],
  );
  return cartogram(series, units, options, layout);
}
