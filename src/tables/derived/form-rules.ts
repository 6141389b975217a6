import { totalCode, unknownCode, type DimensionId } from '../../catalogue/codelist.ts';
import { agesNotTold } from './ages-told.ts';
import { births, deaths, partOf } from './counts.ts';
import {
  asItStands,
  given,
  notAvailable,
  statusOf,
  type DerivedFigure,
  type IndicatorRule,
} from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';
import { countOf, whereTold } from './withheld.ts';

/* The lines of the Ministry's returns, each a cell of a counted table or a sum of some. */

function sumOf(...figures: readonly Figure[]): DerivedFigure {
  const all = given(...figures);
  if ('missing' in all) return all.missing;
  const value = all.numbers.reduce((sum, count) => sum + count, 0);
  return asItStands({ value, status: statusOf(figures), reason: '' });
}

const line =
  (table: string, dimension: DimensionId, code: string): IndicatorRule =>
  (place, figures) =>
    asItStands(partOf(table, place, dimension, code, figures));

/** Overdue is whatever came after the deadline, be it a month or ten years. */
const overdue =
  (table: string): IndicatorRule =>
  (place, figures) =>
    sumOf(...['late', 'delayed'].map((code) => partOf(table, place, 'timeliness', code, figures)));

/** Deaths of a line by age; a register by the ages 5–9 does not tell who of them was below 6. */
const byAge =
  (age: string, bounds: readonly number[]): IndicatorRule =>
  (place, figures) => {
    const at = (code: string): Figure => figures.at('deaths_by_form_age', { ...place, form_age: code });
    const notTold = agesNotTold(bounds, countOf(at(unknownCode)), place, figures);
    const died = whereTold(at(age), notTold);
    return died.reason === 'not_recorded' ? notAvailable('not_recorded') : asItStands(died);
  };

const placesOfBirth = 'births_by_residence_and_occurrence';

/** A register that never says "abroad" does not say that nobody was born there. */
function bornAbroad(place: Place, figures: Figures): Figure {
  return figures.at(placesOfBirth, { ...place, occurrence: '_A' });
}

const bornInCountry: IndicatorRule = (place, figures) => {
  const at = (occurrence: string): Figure => figures.at(placesOfBirth, { ...place, occurrence });
  const unknown = figures.codes(placesOfBirth, 'occurrence').includes(unknownCode) ? [at(unknownCode)] : [];
  const all = given(at(totalCode), bornAbroad(place, figures), ...unknown);
  if ('missing' in all) return all.missing;
  const [total = 0, ...others] = all.numbers;
  const value = others.reduce((rest, count) => rest - count, total);
  return value < 0 ? notAvailable('negative_count') : asItStands({ value, status: all.status, reason: '' });
};

const filiation = 'births_by_filiation_and_unit';

export const formRules = {
  form_births_total: (place, figures) => asItStands(births(place, figures)),
  form_births_male: line('births_by_sex', 'sex', 'M'),
  form_births_female: line('births_by_sex', 'sex', 'F'),
  form_births_on_time: line('births_by_timeliness', 'timeliness', 'on_time'),
  form_births_overdue: overdue('births_by_timeliness'),
  form_births_in_wedlock: line(filiation, 'filiation', 'in_wedlock'),
  form_births_out_of_wedlock: line(filiation, 'filiation', 'out_of_wedlock'),
  form_births_abandoned: line(filiation, 'filiation', 'abandoned'),
  form_births_in_country: bornInCountry,
  form_births_abroad: (place, figures) => asItStands(bornAbroad(place, figures)),
  form_deaths_total: (place, figures) => asItStands(deaths(place, figures)),
  form_deaths_under_6: byAge('Y_LT6', [6]),
  form_deaths_6_to_15: byAge('Y6T15', [6, 16]),
  form_deaths_16_and_over: byAge('Y_GE16', [16]),
  form_deaths_on_time: line('deaths_by_timeliness', 'timeliness', 'on_time'),
  form_deaths_overdue: overdue('deaths_by_timeliness'),
} satisfies Readonly<Record<string, IndicatorRule>>;
