import { births, deaths } from './counts.ts';
import { asItStands, given, notAvailable, type IndicatorRule } from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';

/* What one office registered beside what another counted: agreement proves little, a gap shows where to look. */

type Side = (place: Place, figures: Figures) => Figure;

const reported =
  (measure: string): Side =>
  ({ year = '', unit }, figures) =>
    figures.at('returns', { year, unit: unit ?? figures.site, measure });

/** By code of the dimension `check`: the figure in the registers, and the other office's. */
const checks: Readonly<Record<string, readonly [Side, Side]>> = {
  birth_notices: [births, reported('birth_notices_issued')],
  death_notices: [deaths, reported('death_notices_issued')],
  deaths_health: [deaths, reported('deaths_counted_by_health')],
  divorce_judgments: [
    ({ year = '', unit = '' }, figures) =>
      figures.at('divorces_by_recording', { year, unit, recording: 'recorded' }),
    reported('divorces_in_force'),
  ],
  residents_certificates: [reported('residents_with_certificate'), reported('residents')],
  cohabiting_couples: [reported('couples_registered'), reported('couples_cohabiting')],
};

const nothing: Figure = { value: null, status: '', reason: 'not_recorded' };

function sides(place: Place, figures: Figures): [Figure, Figure] {
  const check = checks[place.check ?? ''];
  if (check === undefined) return [nothing, nothing];
  const { year = '', unit = '' } = place;
  return [check[0]({ year, unit }, figures), check[1]({ year, unit }, figures)];
}

const compare =
  (of: (own: number, other: number) => number | null): IndicatorRule =>
  (place, figures) => {
    const all = given(...sides(place, figures));
    if ('missing' in all) return all.missing;
    const [own = 0, other = 0] = all.numbers;
    const value = of(own, other);
    return value === null ? notAvailable('no_events') : asItStands({ value, status: all.status, reason: '' });
  };

export const crossCheckRules = {
  in_registers: (place, figures) => asItStands(sides(place, figures)[0]),
  in_other_source: (place, figures) => asItStands(sides(place, figures)[1]),
  difference: compare((own, other) => own - other),
  ratio_to_other_source: compare((own, other) => (other === 0 ? null : (own / other) * 100)),
} satisfies Readonly<Record<string, IndicatorRule>>;
