import { crudeRate, naturalIncrease } from '../../statistics/rates.ts';
import { childrenDied } from './children.ts';
import { births, deaths, marriages, people } from './counts.ts';
import {
  asItStands,
  derived,
  given,
  notAll,
  statusOf,
  type DerivedFigure,
  type IndicatorRule,
} from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';

const divorces = (place: Place, figures: Figures): Figure => figures.at('divorces_by_recording', place);

/** Events of a year per 1,000 people. */
function crude(events: (place: Place, figures: Figures) => Figure): IndicatorRule {
  return (place, figures) => {
    const all = given(events(place, figures), people(place, figures));
    if ('missing' in all) return all.missing;
    const [count = 0, population = 0] = all.numbers;
    return notAll(place, figures, all.status) ?? derived(crudeRate(count, population), all.status, count);
  };
}

function increase(place: Place, figures: Figures): DerivedFigure {
  const [born, died] = [births(place, figures), deaths(place, figures)];
  const all = given(born, died);
  if ('missing' in all) return all.missing;
  const [more = 0, fewer = 0] = all.numbers;
  return asItStands({ value: more - fewer, status: statusOf([born, died]), reason: '' });
}

export const summaryRules = {
  registered_births: (place, figures) => asItStands(births(place, figures)),
  registered_deaths: (place, figures) => asItStands(deaths(place, figures)),
  infant_deaths: (place, figures) => asItStands(childrenDied(place, 'Y_LT1', figures)),
  registered_marriages: (place, figures) => asItStands(marriages(place, figures)),
  divorces_in_force: (place, figures) => asItStands(divorces(place, figures)),
  natural_increase: increase,
  crude_birth_rate: crude(births),
  crude_death_rate: crude(deaths),
  crude_marriage_rate: crude(marriages),
  crude_divorce_rate: crude(divorces),
  natural_increase_rate: (place, figures) => {
    const all = given(births(place, figures), deaths(place, figures), people(place, figures));
    if ('missing' in all) return all.missing;
    const [born = 0, died = 0, population = 0] = all.numbers;
    const result = naturalIncrease(born, died, population);
    return notAll(place, figures, all.status) ?? derived(result, all.status, born + died);
  },
} satisfies Readonly<Record<string, IndicatorRule>>;
