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
import { motherAges, mothersOfAges, peopleAged } from './ages.ts';
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
import { isAllUnknown } from './withheld.ts';

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

/** Births of a place by some groups of their mothers' ages, all of them, and those of unknown age where there are any. */
function bornTo(ages: readonly string[], place: Place, figures: Figures): Figure[] {
  const hasUnknown = figures.codes(tableOf(place), 'mother_age').includes(unknownCode);
  return [...ages, totalCode, ...(hasUnknown ? [unknownCode] : [])].map((age) =>
    birthsByMother({ ...place, mother_age: age }, figures),
  );
}

/** Births by their mother's age and women of these ages; births below 15 and from 50 on, and unknown ages, are folded in. */
function fertilityOf(place: Place, figures: Figures): Fertility | DerivedFigure {
  const women = motherAges.map((group) => peopleAged({ ...place, sex: 'F' }, group, figures));
  const born = bornTo(mothersOfAges, place, figures);
  const all = given(...born, ...women);
  if ('missing' in all) return all.missing;
  const unfinished = notAll(place, figures, statusOf(born));
  if (unfinished !== null) return unfinished;
  const groups = all.numbers.slice(0, motherAges.length);
  const [total = 0, unknown = 0] = all.numbers.slice(motherAges.length, born.length);
  // The outermost groups hold the births before 15 and from 50 on already.
  const folded = foldMotherAges({ under15: 0, groups, from50: 0, unknown });
  if (isRefusal(folded)) return notAvailable(folded.refused);
  return { births: folded, women: all.numbers.slice(born.length), total, status: all.status };
}

function ofFertility(formula: (found: Fertility) => Estimate | Refusal): IndicatorRule {
  return (place, figures) => {
    const found = fertilityOf(place, figures);
    return 'reason' in found ? found : derived(formula(found), found.status, found.total);
  };
}

/** All births and all women of these ages: births of single ages need not be shown, as long as some were known. */
const generalFertility: IndicatorRule = (place, figures) => {
  const notTold = isAllUnknown(tableOf(place), place, 'mother_age', figures);
  const born = birthsByMother(place, figures);
  const women = motherAges.map((group) => peopleAged({ ...place, sex: 'F' }, group, figures));
  const all = given(born, ...women);
  if ('missing' in all) return all.missing;
  const unfinished = notAll(place, figures, born.status);
  if (unfinished !== null) return unfinished;
  if (notTold !== 'no') return notAvailable(notTold === 'yes' ? 'ages_missing' : 'withheld');
  const [total = 0, ...lived] = all.numbers;
  return derived(generalFertilityRate(total, sum(lived)), all.status, total);
};

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
  const all = given(...bornTo(['Y_LT20'], place, figures));
  if ('missing' in all) return all.missing;
  const [young = 0, total = 0, unknown = 0] = all.numbers;
  return derived(proportion(young, total - unknown), all.status, total - unknown);
};

export const fertilityRules = {
  general_fertility_rate: generalFertility,
  age_specific_fertility_rate: ofAge,
  total_fertility_rate: ofFertility((found) => totalFertilityRate(found.births, found.women)),
  gross_reproduction_rate: grossReproduction,
  mean_age_at_birth: ofFertility((found) => meanAgeAtBirth(found.births, found.women)),
  sex_ratio_at_birth: sexRatio,
  births_under_20_share: under20,
} satisfies Readonly<Record<string, IndicatorRule>>;
