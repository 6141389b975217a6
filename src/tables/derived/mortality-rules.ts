import { infantMortality, neonatal, postNeonatal, underFive } from '../../statistics/infant.ts';
import { isRefusal, type Estimate, type Refusal } from '../../statistics/estimate.ts';
import { lifeTable, probabilityOfDying, type LifeTableRow } from '../../statistics/life-table.ts';
import { rate } from '../../statistics/rates.ts';
import {
  directlyStandardisedRate,
  mergeStandard,
  whoWorldStandard,
} from '../../statistics/standardisation.ts';
import { parseAgeCode } from '../../text/age-codes.ts';
import { noAgeStated } from './ages-told.ts';
import { commonGroups, deathsAndPeople, groupOf } from './ages.ts';
import { childrenDied } from './children.ts';
import { births } from './counts.ts';
import {
  asItStands,
  derived,
  given,
  notAll,
  notAvailable,
  type DerivedFigure,
  type IndicatorRule,
} from './derived-figure.ts';
import type { Figures, Place } from './figures.ts';
import { whereTold } from './withheld.ts';

const deathTableOf = ({ area }: Place): string => (area === undefined ? 'deaths_by_age' : 'deaths_by_area');

/** The age-standardised rate of a place's deaths in a table, per 100,000 of the WHO World Standard. */
export function standardised(place: Place, deathTable: string, figures: Figures): DerivedFigure {
  const unfinished = notAll(place, figures, '');
  if (unfinished !== null) return unfinished;
  const ages = deathsAndPeople(place, deathTable, 'standard', figures);
  if ('reason' in ages) return notAvailable(ages.reason, ages.reason === 'not_there' ? 'x' : '');
  if (ages.status.includes('b')) return notAvailable('not_sent');
  const weights = mergeStandard(whoWorldStandard, ages.groups.at(-1)?.from ?? 0);
  const result = isRefusal(weights)
    ? weights
    : directlyStandardisedRate(ages.counts, ages.people, weights, 100_000);
  const events = ages.counts.reduce((sum, count) => sum + count, 0);
  return derived(result, ages.status, events);
}

const ageSpecific: IndicatorRule = (place, figures) => {
  const { age = '', ...whole } = place;
  const unfinished = notAll(place, figures, '');
  if (unfinished !== null) return unfinished;
  const group = commonGroups(deathTableOf(place), place, figures).find(({ code }) => code === age);
  const given_ = group ?? parseAgeCode(age);
  if (given_ === null) return notAvailable('ages_missing', 'x');
  const all = given(...groupOf(whole, deathTableOf(place), given_, figures));
  if ('missing' in all) return all.missing;
  if (all.status.includes('b')) return notAvailable('not_sent');
  const [died = 0, lived = 0] = all.numbers;
  // Where no age at all was stated, nobody is known to have died at any.
  const told = whereTold({ value: died, status: '', reason: '' }, noAgeStated(whole, figures));
  if (told.value === null) return asItStands(told);
  return derived(rate(died, lived, 1000), all.status, died);
};

/** Deaths of children per 1,000 births of the same sex and year; their ages have to be known, for some in days. */
function ofChildren(
  ages: string,
  formula: (died: number, born: number) => Estimate | Refusal,
): IndicatorRule {
  return (place, figures) => {
    const all = given(childrenDied(place, ages, figures), births(place, figures));
    if ('missing' in all) return all.missing;
    const [died = 0, born = 0] = all.numbers;
    return notAll(place, figures, all.status) ?? derived(formula(died, born), all.status, died);
  };
}

/** As for standardised rates (PHE, ONS): what fewer deaths tell of lives is chance. */
const fewestDeaths = 10;
/**
 * Deaths in the open group: those who reach it live 1/M years more, which one death or two may make a hundred, and every
 * expectancy before it is made of that.
 */
const fewestOld = 3;

interface Table {
  readonly rows: readonly LifeTableRow[];
  readonly deaths: number;
  /** Of them, those under five. */
  readonly children: number;
  readonly status: string;
}

const known = new WeakMap<Figures, Map<string, Table | DerivedFigure>>();

/** The life table of a place, year and sex: made once, as all its columns ask for it. */
function tableOf(place: Place, figures: Figures): Table | DerivedFigure {
  const { age: _, indicator: __, ...whole } = place;
  const name = JSON.stringify(whole);
  const tables = known.get(figures) ?? new Map<string, Table | DerivedFigure>();
  known.set(figures, tables);
  const before = tables.get(name);
  if (before !== undefined) return before;
  const made = makeTable(whole, figures);
  tables.set(name, made);
  return made;
}

function makeTable(place: Place, figures: Figures): Table | DerivedFigure {
  const unfinished = notAll(place, figures, '');
  if (unfinished !== null) return unfinished;
  const ages = deathsAndPeople(place, deathTableOf(place), 'life_table', figures);
  if ('reason' in ages) return notAvailable(ages.reason, ages.reason === 'not_there' ? 'x' : '');
  if (ages.status.includes('b')) return notAvailable('not_sent');
  const deaths = ages.counts.reduce((sum, count) => sum + count, 0);
  const rows = lifeTable(
    ages.groups.map(({ from, to }, index) => ({
      from,
      width: to === null ? null : to - from,
      deaths: ages.counts[index] ?? null,
      people: ages.people[index] ?? null,
    })),
  );
  if (isRefusal(rows)) return notAvailable(rows.refused);
  if (deaths < fewestDeaths || (ages.counts.at(-1) ?? 0) < fewestOld) return notAvailable('few_events');
  const children = ages.counts.filter((_, index) => (ages.groups[index]?.from ?? 0) < 5);
  return { rows, deaths, children: children.reduce((sum, count) => sum + count, 0), status: ages.status };
}

function ofLifeTable(
  formula: (rows: readonly LifeTableRow[]) => Estimate | Refusal,
  events: 'deaths' | 'children' = 'deaths',
): IndicatorRule {
  return (place, figures) => {
    const table = tableOf(place, figures);
    return 'rows' in table ? derived(formula(table.rows), table.status, table[events]) : table;
  };
}

/** A column of the life table, in the row that an age group is. */
function column(of: (row: LifeTableRow) => number): IndicatorRule {
  return (place, figures) => {
    const table = tableOf(place, figures);
    if (!('rows' in table)) return table;
    const group = parseAgeCode(place.age ?? '');
    if (group === null) return notAvailable('ages_missing', 'x');
    const row = table.rows.find(
      ({ from, width }) => from === group.from && (width === null ? null : from + width) === group.to,
    );
    if (row === undefined) return notAvailable('groups_differ');
    return asItStands({ value: of(row), status: table.status, reason: '' });
  };
}

function expectancyAt(age: number): (rows: readonly LifeTableRow[]) => Estimate | Refusal {
  return (rows) => {
    const row = rows.find(({ from }) => from === age);
    return row === undefined ? { refused: 'groups_differ' } : expectancy(row);
  };
}

function expectancy({ e, lower, upper }: LifeTableRow): Estimate {
  return { value: e, lower, upper };
}

function perThousand(result: Estimate | Refusal): Estimate | Refusal {
  if (isRefusal(result)) return result;
  const scaled = (bound: number | null): number | null => (bound === null ? null : bound * 1000);
  return { value: result.value * 1000, lower: scaled(result.lower), upper: scaled(result.upper) };
}

const expectancyColumn: IndicatorRule = (place, figures, table) => {
  const shown = column(({ e }) => e)(place, figures, table);
  const from = parseAgeCode(place.age ?? '')?.from;
  const made = tableOf(place, figures);
  if (shown.value === null || !('rows' in made) || from === undefined) return shown;
  const row = made.rows.find((one) => one.from === from);
  return row === undefined ? shown : { ...shown, ...expectancy(row) };
};

export const mortalityRules = {
  age_specific_death_rate: ageSpecific,
  age_standardised_death_rate: (place, figures) => standardised(place, deathTableOf(place), figures),
  infant_mortality_rate: ofChildren('Y_LT1', infantMortality),
  neonatal_mortality_rate: ofChildren('D0T27', neonatal),
  post_neonatal_mortality_rate: ofChildren('D28T364', postNeonatal),
  under_five_mortality_rate: ofChildren('_T', underFive),
  under_five_probability: ofLifeTable((rows) => perThousand(probabilityOfDying(rows, 0, 5)), 'children'),
  life_expectancy: ofLifeTable(expectancyAt(0)),
  life_expectancy_60: ofLifeTable(expectancyAt(60)),
  life_table_m: column(({ m }) => m),
  life_table_q: column(({ q }) => q),
  life_table_l: column(({ l }) => l),
  life_table_d: column(({ d }) => d),
  life_table_person_years: column(({ L }) => L),
  life_table_person_years_above: column(({ T }) => T),
  life_table_e: expectancyColumn,
} satisfies Readonly<Record<string, IndicatorRule>>;
