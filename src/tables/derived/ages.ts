import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import type { Reason } from '../../catalogue/reasons.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import { redistributeUnknown } from '../../statistics/unknown-ages.ts';
import { parseAgeCode, type AgeGroup } from '../../text/age-codes.ts';
import { people } from './counts.ts';
import { statusOf } from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';

/** Counts and people of the same age groups, and the status of all of them. */
export interface ByAge {
  readonly groups: readonly AgeGroup[];
  readonly counts: readonly number[];
  readonly people: readonly number[];
  readonly status: string;
}

interface NoAges {
  readonly reason: Reason;
}

const end = ({ to }: AgeGroup): number => to ?? Infinity;

const finestOf = new WeakMap<readonly string[], readonly AgeGroup[]>();

/** Groups of a list that hold no other group of it: together they are all ages, once. Every cell asks for them. */
function finest(codes: readonly string[]): readonly AgeGroup[] {
  const before = finestOf.get(codes);
  if (before !== undefined) return before;
  const groups = codes.flatMap((code) => parseAgeCode(code) ?? []);
  const holds = (one: AgeGroup, other: AgeGroup): boolean => one.from <= other.from && end(other) <= end(one);
  const found = groups
    .filter((one) => !groups.some((other) => other !== one && holds(one, other)))
    .sort((one, other) => one.from - other.from);
  finestOf.set(codes, found);
  return found;
}

/** The tables that hold a place's people by age, and their code of it. */
function populationTable({ area }: Place): string {
  return area === undefined ? 'population_by_age' : 'population_by_area';
}

/** The age groups that deaths and people can both be summed to, the finest there are. */
export function commonGroups(deathTable: string, place: Place, figures: Figures): AgeGroup[] {
  const ofDeaths = finest(figures.codes(deathTable, 'age'));
  const ofPeople = finest(figures.codes(populationTable(place), 'age'));
  const bounds = ofDeaths.map(({ from }) => from).filter((from) => ofPeople.some((one) => one.from === from));
  return groupsBetween(bounds);
}

function groupsBetween(bounds: readonly number[]): AgeGroup[] {
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? null;
    const code =
      to === null
        ? `Y_GE${from}`
        : from === 0
          ? `Y_LT${to}`
          : to === from + 1
            ? `Y${from}`
            : `Y${from}T${to - 1}`;
    return { code, from, to };
  });
}

/** Where age groups begin in the standard population, and in an abridged life table. */
const wanted = {
  standard: Array.from({ length: 18 }, (_, index) => index * 5),
  life_table: [0, 1, ...Array.from({ length: 17 }, (_, index) => (index + 1) * 5)],
} as const satisfies Record<string, readonly number[]>;
/** An open group that begins below says too little of the old. */
const lowestOpen = 65;

/** The figures of a group summed over the groups of a list within it; `null` where one is missing. */
function within(
  list: readonly AgeGroup[],
  group: AgeGroup,
  of: (age: string) => Figure,
): { readonly sum: number; readonly figures: readonly Figure[] } {
  const figures = list
    .filter((one) => group.from <= one.from && end(one) <= end(group))
    .map(({ code }) => of(code));
  return { sum: figures.reduce((sum, { value }) => sum + (value ?? 0), 0), figures };
}

/**
 * Deaths (of a table by `age`) and people of a place in one age group that both tables can be summed to.
 *
 * @returns the two as figures: why one is missing stands in them
 */
export function groupOf(
  place: Place,
  deathTable: string,
  group: AgeGroup,
  figures: Figures,
): [Figure, Figure] {
  const died = within(finest(figures.codes(deathTable, 'age')), group, (age) =>
    figures.at(deathTable, { ...place, age }),
  );
  const lived = within(finest(figures.codes(populationTable(place), 'age')), group, (age) =>
    people({ ...place, age }, figures),
  );
  return [asFigure(died), asFigure(lived)];
}

function asFigure({ sum, figures }: ReturnType<typeof within>): Figure {
  const missing = figures.find(({ value }) => value === null);
  if (missing !== undefined) return missing;
  if (figures.length === 0) return { value: null, status: '', reason: 'ages_missing' };
  return { value: sum, status: statusOf(figures), reason: '' };
}

/**
 * Deaths and people of a place by the age groups that both have: five-year groups as the standard population has them,
 * or those and the first year, as a life table begins. An open group that begins earlier in one of them is the open
 * group of both. Deaths of unknown age are spread over the ages in proportion, each sex for itself.
 *
 * @returns why it cannot be done: a group missing, groups that do not fit together, no population by age
 */
export function deathsAndPeople(
  place: Place,
  deathTable: string,
  kind: keyof typeof wanted,
  figures: Figures,
): ByAge | NoAges {
  if (!figures.has(populationTable(place))) return { reason: 'no_population_by_age' };
  if (!figures.has(deathTable)) return { reason: 'not_recorded' };
  const begins: readonly number[] = wanted[kind];
  const common = commonGroups(deathTable, place, figures)
    .map(({ from }) => from)
    .filter((from) => begins.includes(from));
  const open = common.at(-1) ?? 0;
  const bounds = begins.filter((from) => from <= open);
  if (open < lowestOpen || bounds.length !== common.length) return { reason: 'groups_differ' };
  const groups = groupsBetween(bounds);
  const found = groups.map((group) => groupOf(place, deathTable, group, figures));
  const missing = found.flat().find(({ value }) => value === null);
  if (missing !== undefined) return { reason: missing.reason === '' ? 'not_sent' : missing.reason };
  const counts = withoutUnknown(
    found.map(([died]) => died.value ?? 0),
    place,
    deathTable,
    groups,
    figures,
  );
  if (counts === null) return { reason: 'ages_missing' };
  const lived = found.map(([, { value }]) => value ?? 0);
  return { groups, counts, people: lived, status: statusOf(found.flat()) };
}

/** Spreads deaths of unknown age over the groups; those of both sexes as the sum of what was spread within each. */
function withoutUnknown(
  counts: readonly number[],
  place: Place,
  deathTable: string,
  groups: readonly AgeGroup[],
  figures: Figures,
): readonly number[] | null {
  if (!figures.codes(deathTable, 'age').includes(unknownCode)) return counts;
  const unknownOf = (sex: string): number =>
    figures.at(deathTable, { ...place, sex, age: unknownCode }).value ?? 0;
  const { sex = totalCode } = place;
  if (unknownOf(sex) === 0) return counts;
  const sexes =
    sex === totalCode ? figures.codes(deathTable, 'sex').filter((one) => one !== totalCode) : [sex];
  const spread = sexes.map((one) => {
    const own = groups.map(
      (group) => groupOf({ ...place, sex: one }, deathTable, group, figures)[0].value ?? 0,
    );
    return redistributeUnknown(own, unknownOf(one));
  });
  if (spread.some(isRefusal)) {
    // One sex has no known age at all: all ages are spread as those of everybody are.
    const all = redistributeUnknown(counts, unknownOf(sex));
    return isRefusal(all) ? null : all;
  }
  return counts.map((_, index) =>
    spread.reduce((sum, one) => sum + (isRefusal(one) ? 0 : (one[index] ?? 0)), 0),
  );
}
