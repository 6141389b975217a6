import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import type { Reason } from '../../catalogue/reasons.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import { redistributeUnknown } from '../../statistics/unknown-ages.ts';
import { finestAgeGroups, type AgeGroup } from '../../text/age-codes.ts';
import { people } from './counts.ts';
import { statusOf } from './derived-figure.ts';
import { whyNoTable, type Figure, type Figures, type Place } from './figures.ts';
import { countOf, firstMissing, isWithheld } from './withheld.ts';

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
  const found = finestAgeGroups(codes).sort((one, other) => one.from - other.from);
  finestOf.set(codes, found);
  return found;
}

/** The table that holds a place's people by age. */
function populationTable({ area }: Place): string {
  return area === undefined ? 'population_by_age' : 'population_by_area';
}

/**
 * The finest age groups that the people of a place are given by: one year may end with 80 and over and another with 85.
 * Those of all places together where no year is named, or where nothing is given.
 */
function groupsOfPeople(place: Place, figures: Figures): readonly AgeGroup[] {
  const table = populationTable(place);
  const codes = figures.codes(table, 'age');
  if (place.year === undefined) return finest(codes);
  const known = givenGroups.get(figures) ?? new Map<string, readonly AgeGroup[]>();
  givenGroups.set(figures, known);
  const name = `${table} ${place.year} ${place.unit ?? place.area ?? ''} ${place.sex ?? ''}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const given = codes.filter((age) => people({ ...place, age }, figures).value !== null && age !== totalCode);
  const groups = finest(given.length === 0 ? codes : given);
  known.set(name, groups);
  return groups;
}

/** The groups of people by place: every age of every table asks for them. */
const givenGroups = new WeakMap<Figures, Map<string, readonly AgeGroup[]>>();

/** The age groups that deaths and people can both be summed to, the finest there are. */
export function commonGroups(deathTable: string, place: Place, figures: Figures): AgeGroup[] {
  const ofDeaths = finest(figures.codes(deathTable, 'age'));
  const ofPeople = groupsOfPeople(place, figures);
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

/** Ages of childbearing, in the groups that fertility is reckoned by. */
export const motherAges: readonly AgeGroup[] = groupsBetween([15, 20, 25, 30, 35, 40, 45, 50]).slice(0, -1);

/**
 * The groups of mothers whose births are held against the women of `motherAges`: those of mothers below 15 and from 50
 * on belong to the outermost, which tables count as groups of their own.
 */
export const mothersOfAges: readonly string[] = [
  'Y_LT20',
  ...motherAges.slice(1, -1).map(({ code }) => code),
  'Y_GE45',
];

/** Where age groups begin in the standard population, and in an abridged life table. */
const wanted = {
  standard: Array.from({ length: 18 }, (_, index) => index * 5),
  life_table: [0, 1, ...Array.from({ length: 17 }, (_, index) => (index + 1) * 5)],
} as const satisfies Record<string, readonly number[]>;
/** An open group that begins below says too little of the old. */
const lowestOpen = 65;

/** The figure of a group, summed over the groups of a list within it; why there is none where one is missing. */
function within(list: readonly AgeGroup[], group: AgeGroup, of: (age: string) => Figure): Figure {
  const parts = list.filter((one) => group.from <= one.from && end(one) <= end(group));
  // Of a group that nothing is part of the table itself says why.
  const figures = parts.length === 0 ? [of(group.code)] : parts.map(({ code }) => of(code));
  const missing = firstMissing(figures);
  if (missing !== undefined) {
    // Where the parts are withheld, a table that has the group itself may still show it.
    const itself = isWithheld(missing) ? of(group.code) : missing;
    return itself.value === null ? missing : itself;
  }
  const whole =
    parts.at(0)?.from === group.from &&
    parts.every((one, index) => end(one) === (parts[index + 1]?.from ?? end(group)));
  // With a gap between them they are fewer than the group.
  if (!whole) return { value: null, status: '', reason: 'ages_missing' };
  const value = figures.reduce((sum, one) => sum + (one.value ?? 0), 0);
  return { value, status: statusOf(figures), reason: '' };
}

/** The people of a place in an age group that those they are given by add up to. */
export function peopleAged(place: Place, group: AgeGroup, figures: Figures): Figure {
  return within(groupsOfPeople(place, figures), group, (age) => people({ ...place, age }, figures));
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
  return [deathsAged(place, deathTable, group, figures), peopleAged(place, group, figures)];
}

function deathsAged(place: Place, deathTable: string, group: AgeGroup, figures: Figures): Figure {
  return within(finest(figures.codes(deathTable, 'age')), group, (age) =>
    figures.at(deathTable, { ...place, age }),
  );
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
  if (!figures.has(deathTable)) return { reason: whyNoTable(deathTable, figures.settings) };
  const begins: readonly number[] = wanted[kind];
  const common = commonGroups(deathTable, place, figures)
    .map(({ from }) => from)
    .filter((from) => begins.includes(from));
  const open = common.at(-1) ?? 0;
  const bounds = begins.filter((from) => from <= open);
  if (open < lowestOpen || bounds.length !== common.length) return { reason: 'groups_differ' };
  const groups = groupsBetween(bounds);
  const found = groups.map((group) => groupOf(place, deathTable, group, figures));
  const missing = firstMissing(found.flat());
  if (missing !== undefined) return { reason: missing.reason === '' ? 'not_sent' : missing.reason };
  const counts = withoutUnknown(
    found.map(([died]) => died.value ?? 0),
    place,
    deathTable,
    groups,
    figures,
  );
  if ('reason' in counts) return counts;
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
): readonly number[] | NoAges {
  if (!figures.codes(deathTable, 'age').includes(unknownCode)) return counts;
  const unknownOf = (sex: string): number | null =>
    countOf(figures.at(deathTable, { ...place, sex, age: unknownCode }));
  const { sex = totalCode } = place;
  const unknown = unknownOf(sex);
  if (unknown === 0) return counts;
  const sexes =
    sex === totalCode ? figures.codes(deathTable, 'sex').filter((one) => one !== totalCode) : [sex];
  const bySex = sexes.map((one) => ({
    unknown: unknownOf(one),
    known: groups.map((group) => countOf(deathsAged({ ...place, sex: one }, deathTable, group, figures))),
  }));
  if (unknown === null || bySex.some((own) => own.unknown === null || own.known.includes(null)))
    return { reason: 'withheld' };
  const spread = bySex.map((own) => redistributeUnknown(own.known, own.unknown ?? 0));
  if (spread.some(isRefusal)) {
    // One sex has no known age at all: all ages are spread as those of everybody are.
    const all = redistributeUnknown(counts, unknown);
    return isRefusal(all) ? { reason: 'ages_missing' } : all;
  }
  return counts.map((_, index) =>
    spread.reduce((sum, one) => sum + (isRefusal(one) ? 0 : (one[index] ?? 0)), 0),
  );
}
