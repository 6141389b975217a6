import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Milestone } from '../settings/targets.ts';
import { sharedRanks, type SharedRank } from '../statistics/shared-ranks.ts';
import { betterOf, type Assessment } from './assess.ts';
import { sideOf, type Side } from './judge.ts';
import { figureOf, type YearFigure } from './measure.ts';

/* How the places of a site stand on a target. A place whose figure is withheld has neither a side nor a rank. */

/** A place with its figure, where it lies beside the aim, and the ranks it may have among those with a figure. */
export interface PlaceStanding {
  readonly place: Code;
  readonly figure: YearFigure;
  readonly side: Side | null;
  readonly rank: SharedRank | null;
}

export interface PlaceStandings {
  readonly year: number;
  /** The aim they are held against: of the year where it has one, else the one that is spoken of. */
  readonly milestone: Milestone;
  /** The whole site in that year. */
  readonly whole: YearFigure;
  /** Those with a figure, the best first, then the others by their order. */
  readonly places: readonly PlaceStanding[];
}

/**
 * How today's places stand on a target in the last final year that any of them has a figure of; `null` where the target
 * is not told by place, or no place has a figure.
 */
export function placeStandings(
  { target, source, current }: Assessment,
  { site }: Pick<Manifest, 'site'>,
): PlaceStandings | null {
  const measure = target.measured_by;
  const units = source?.table.codelists.find(({ dimension }) => dimension === 'unit')?.codes ?? [];
  const places = units.filter(
    ({ code, unit }) => code !== site.unit && unit !== undefined && unit.validTo === '',
  );
  const milestone = current?.milestone;
  if (!target.by_commune || source === null || measure === undefined || milestone?.value === undefined)
    return null;
  for (let year = site.years.last; year >= site.years.first; year -= 1) {
    const figures = places.map((place) => ({
      place,
      figure: figureOf(measure, source, site, place.code, year),
    }));
    if (!figures.some(({ figure }) => figure.final && figure.value !== null)) continue;
    const whole = figureOf(measure, source, site, site.unit, year);
    return {
      year,
      milestone,
      whole,
      places: ranked(figures, milestone.value, target.direction ?? 'at_least'),
    };
  }
  return null;
}

function ranked(
  figures: readonly { readonly place: Code; readonly figure: YearFigure }[],
  aim: number,
  direction: NonNullable<Assessment['target']['direction']>,
): PlaceStanding[] {
  const better = betterOf(direction);
  const known = figures.filter(({ figure }) => figure.value !== null);
  const ranks = sharedRanks(
    known.map(({ figure: { value, lower, upper } }) => ({
      lower: lower ?? value ?? 0,
      upper: upper ?? value ?? 0,
    })),
    better,
  );
  const standings = known.map(({ place, figure }, at): PlaceStanding => ({
    place,
    figure,
    side: sideOf({ ...figure, value: figure.value ?? 0 }, aim, direction),
    rank: ranks[at] ?? null,
  }));
  const sign = better === 'higher' ? -1 : 1;
  standings.sort((one, other) => sign * ((one.figure.value ?? 0) - (other.figure.value ?? 0)));
  const others = figures
    .filter(({ figure }) => figure.value === null)
    .map((one): PlaceStanding => ({ ...one, side: null, rank: null }));
  return [...standings, ...others];
}
