import { causeByCode } from '../../catalogue/causes.ts';
import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { parseAgeCode } from '../../text/age-codes.ts';
import { agesNotTold } from './ages-told.ts';
import { asItStands, given, notAvailable, type IndicatorRule } from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';
import { countOf, isWithheld, whereTold } from './withheld.ts';

/* Causes of death by their number of deaths, in groups of people. */

/** The sex and ages of each group of people that leading causes are ranked in. */
const populationGroups: Readonly<Record<string, Place>> = {
  _T: {},
  M: { sex: 'M' },
  F: { sex: 'F' },
  Y0T4: { age_band: 'Y_LT5' },
  Y5T14: { age_band: 'Y5T14' },
  Y15T69_M: { sex: 'M', age_band: 'Y15T69' },
  Y15T69_F: { sex: 'F', age_band: 'Y15T69' },
  Y_GE70_M: { sex: 'M', age_band: 'Y_GE70' },
  Y_GE70_F: { sex: 'F', age_band: 'Y_GE70' },
};

/** Deaths from a cause in a group of people, where the register's ages tell who belongs to it. */
export function diedInGroup(
  { year = '', population_group: group = totalCode }: Place,
  cause: string,
  figures: Figures,
): Figure {
  const who = populationGroups[group] ?? {};
  const died = figures.at('deaths_by_cause_and_band', { year, ...who, cause });
  if (who.age_band === undefined || died.value === null) return died;
  const { sex = totalCode, age_band: band } = who;
  const unplaced = countOf(figures.at('deaths_by_cause_and_band', { year, sex, age_band: unknownCode }));
  return whereTold(died, agesNotTold(boundsOf(band), unplaced, { year, sex }, figures));
}

/** The ages a band begins and ends at, but for birth and the end of life. */
function boundsOf(band: string): number[] {
  const { from = 0, to = null } = parseAgeCode(band) ?? {};
  return [from, to].flatMap((age) => (age === null || age === 0 ? [] : [age]));
}

/** The deaths of one group and year from the causes that can be ranked. */
interface Ranking {
  readonly published: readonly number[];
  /** More than this no withheld cause can have had: what the published ones leave of their chapter, or of all deaths. */
  readonly mostWithheld: number;
}

const rankings = new WeakMap<Figures, Map<string, Ranking>>();

function rankingOf(place: Place, figures: Figures): Ranking {
  const known = rankings.get(figures) ?? new Map<string, Ranking>();
  rankings.set(figures, known);
  const name = `${place.year} ${place.population_group}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const codes = figures.codes('deaths_by_cause_and_band', 'cause');
  const died = new Map(codes.map((code) => [code, diedInGroup(place, code, figures)]));
  const ranked = codes.filter((code) => causeByCode.get(code)?.ranked === true);
  const withheld = ranked.filter((code) => isWithheld(died.get(code) ?? notAvailable('not_recorded')));
  const ranking: Ranking = {
    published: ranked.flatMap((code) => died.get(code)?.value ?? []),
    mostWithheld: Math.max(0, ...withheld.map((code) => mostDied(code, died))),
  };
  known.set(name, ranking);
  return ranking;
}

/** The most deaths a cause can have had: its own number, else what its parent has beyond its published parts. */
function mostDied(code: string, died: ReadonlyMap<string, Figure>): number {
  const own = died.get(code)?.value ?? null;
  if (own !== null) return own;
  const parent = causeByCode.get(code)?.parent ?? null;
  if (parent === null) return Infinity;
  const parts = [...died].filter(([part]) => causeByCode.get(part)?.parent === parent);
  return parts.reduce((rest, [, { value }]) => rest - (value ?? 0), mostDied(parent, died));
}

/**
 * The rank of a cause: equal numbers share one, and the next is as much further. Causes that are withheld leave it as it
 * is where they cannot have had more deaths; else it is withheld too.
 */
export const causeRank: IndicatorRule = (place, figures) => {
  const { cause = '' } = place;
  const all = given(diedInGroup(place, cause, figures));
  if ('missing' in all) return all.missing;
  const [own = 0] = all.numbers;
  if (own === 0 || causeByCode.get(cause)?.ranked !== true) return notAvailable('not_ranked', 'x');
  const { published, mostWithheld } = rankingOf(place, figures);
  if (mostWithheld > own) return notAvailable('withheld');
  const value = 1 + published.filter((deaths) => deaths > own).length;
  return asItStands({ value, status: all.status, reason: '' });
};
