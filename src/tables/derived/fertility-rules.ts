import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { isRefusal, type Estimate, type Refusal } from '../../statistics/estimate.ts';
import {
  ageSpecificFertilityRates,
  foldMotherAges,
  generalFertilityRate,
  grossReproductionRate,
  meanAgeAtBirth,
  sexRatioAtBirth,
  totalFertilityRate,
} from '../../statistics/fertility.ts';
import { proportion } from '../../statistics/rates.ts';
import { motherAges, peopleAged } from './ages.ts';
import { births, birthsByMother } from './counts.ts';
import {
  derived,
  given,
  notAll,
  notAvailable,
  statusOf,
  type DerivedFigure,
  type IndicatorRule,
} from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';

/** Ages of childbearing in five-year groups. */
const motherGroups: readonly string[] = motherAges.map(({ code }) => code);

interface Fertility {
  readonly births: readonly number[];
  readonly women: readonly number[];
  readonly total: number;
  readonly status: string;
}

const tableOf = ({ area }: Place): string =>
  area === undefined ? 'births_by_mother_age' : 'births_by_mother_age_and_area';

/** Births by their mother's age and women of these ages; births below 15 and from 50 on, and unknown ages, are folded in. */
function fertilityOf(place: Place, figures: Figures): Fertility | DerivedFigure {
  const at = (age: string): Figure => birthsByMother({ ...place, mother_age: age }, figures);
  const born = motherGroups.map(at);
  const women = motherAges.map((group) => peopleAged({ ...place, sex: 'F' }, group, figures));
  const others = ['Y_LT15', 'Y_GE50', totalCode].map(at);
  const unknown = figures.codes(tableOf(place), 'mother_age').includes(unknownCode) ? [at(unknownCode)] : [];
  const all = given(...born, ...women, ...others, ...unknown);
  if ('missing' in all) return all.missing;
  const unfinished = notAll(place, figures, statusOf(born));
  if (unfinished !== null) return unfinished;
  const [under15 = 0, from50 = 0, total = 0, unknownAge = 0] = all.numbers.slice(14);
  const folded = foldMotherAges({ under15, groups: all.numbers.slice(0, 7), from50, unknown: unknownAge });
  if (isRefusal(folded)) return notAvailable(folded.refused);
  return { births: folded, women: all.numbers.slice(7, 14), total, status: all.status };
}

function ofFertility(formula: (found: Fertility) => Estimate | Refusal): IndicatorRule {
  return (place, figures) => {
    const found = fertilityOf(place, figures);
    return 'reason' in found ? found : derived(formula(found), found.status, found.total);
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** One age group; of the two outermost the folded births, of a group outside 15–49, and of all ages, none. */
const ofAge: IndicatorRule = (place, figures) => {
  const { mother_age: age = '', ...whole } = place;
  const index = motherGroups.indexOf(age);
  if (index < 0) return notAvailable('ages_missing', 'x');
  const found = fertilityOf(whole, figures);
  if ('reason' in found) return found;
  const rate = ageSpecificFertilityRates(found.births, found.women)[index];
  return rate === undefined
    ? notAvailable('ages_missing')
    : derived(rate, found.status, found.births[index] ?? 0);
};

const sexRatio: IndicatorRule = (place, figures) => {
  const all = given(births({ ...place, sex: 'M' }, figures), births({ ...place, sex: 'F' }, figures));
  if ('missing' in all) return all.missing;
  const [boys = 0, girls = 0] = all.numbers;
  return derived(sexRatioAtBirth(boys, girls), all.status, boys + girls);
};

const grossReproduction: IndicatorRule = (place, figures) => {
  const found = fertilityOf(place, figures);
  if ('reason' in found) return found;
  const all = given(births({ ...place, sex: 'M' }, figures), births({ ...place, sex: 'F' }, figures));
  if ('missing' in all) return all.missing;
  const [boys = 0, girls = 0] = all.numbers;
  const total = totalFertilityRate(found.births, found.women);
  const result = isRefusal(total) ? total : grossReproductionRate(total, girls, boys + girls);
  return derived(result, found.status, found.total);
};

/** Of births whose mother's age is known. */
const under20: IndicatorRule = (place, figures) => {
  const at = (age: string): Figure => birthsByMother({ ...place, mother_age: age }, figures);
  const all = given(...['Y_LT15', 'Y15T19', 'Y_GE50', ...motherGroups.slice(1)].map(at));
  if ('missing' in all) return all.missing;
  const whole = sum(all.numbers);
  return derived(proportion(sum(all.numbers.slice(0, 2)), whole), all.status, whole);
};

export const fertilityRules = {
  general_fertility_rate: ofFertility(({ women, total }) => generalFertilityRate(total, sum(women))),
  age_specific_fertility_rate: ofAge,
  total_fertility_rate: ofFertility((found) => totalFertilityRate(found.births, found.women)),
  gross_reproduction_rate: grossReproduction,
  mean_age_at_birth: ofFertility((found) => meanAgeAtBirth(found.births, found.women)),
  sex_ratio_at_birth: sexRatio,
  births_under_20_share: under20,
} satisfies Readonly<Record<string, IndicatorRule>>;
