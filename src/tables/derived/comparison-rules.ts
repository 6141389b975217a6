import { expectedByCrudeRate } from '../../statistics/completeness.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import { births, deaths, marriages, people } from './counts.ts';
import {
  asItStands,
  given,
  notAll,
  notAvailable,
  statusOf,
  type DerivedFigure,
  type IndicatorRule,
} from './derived-figure.ts';
import { expectedEvents, publishedFigure } from './expected.ts';
import type { Figure, Figures, Place } from './figures.ts';

/* What was registered beside what should have been and what other offices published, for the whole site. */

function registered({ year = '', event }: Place, figures: Figures): Figure {
  if (event === 'marriages') return marriages({ year }, figures);
  return event === 'births' ? births({ year }, figures) : deaths({ year }, figures);
}

function expected({ year = '', event }: Place, figures: Figures): DerivedFigure {
  return event === 'births' || event === 'deaths'
    ? expectedEvents(event, { year }, figures)
    : notAvailable('no_expected');
}

/** The number another office published; of births and deaths its crude rate times the population. */
function published({ year = '', event }: Place, figures: Figures): Figure {
  if (event === 'marriages') {
    const number = publishedFigure('marriages', { year }, figures);
    return number.value === null ? notAvailable('not_reported') : number;
  }
  const rate = publishedFigure(
    event === 'births' ? 'crude_birth_rate' : 'crude_death_rate',
    { year },
    figures,
  );
  const lived = people({ year }, figures);
  const all = given(rate, lived);
  // Nobody published it: another office's silence, not a lack of something to hold against.
  if (rate.value === null) return notAvailable('not_reported');
  if ('missing' in all) return all.missing;
  const [perThousand = 0, population = 0] = all.numbers;
  const events = expectedByCrudeRate(perThousand, population);
  if (isRefusal(events)) return notAvailable(events.refused);
  return { value: events, status: statusOf([rate, lived, { status: 'e' }]), reason: '' };
}

type Other = (place: Place, figures: Figures) => Figure;

const gap =
  (other: Other, asShare: boolean): IndicatorRule =>
  (place, figures) => {
    const own = registered(place, figures);
    const all = given(own, other(place, figures));
    if ('missing' in all) return all.missing;
    const unfinished = notAll(place, figures, own.status);
    if (unfinished !== null) return unfinished;
    const [count = 0, against = 0] = all.numbers;
    if (asShare && against === 0) return notAvailable('no_events');
    const value = asShare ? ((count - against) / against) * 100 : count - against;
    return asItStands({ value, status: all.status, reason: '' });
  };

export const comparisonRules = {
  registered_figure: (place, figures) => asItStands(registered(place, figures)),
  expected_figure: expected,
  published_figure: (place, figures) => asItStands(published(place, figures)),
  gap_to_expected: gap(expected, false),
  gap_to_expected_share: gap(expected, true),
  gap_to_published: gap(published, false),
  gap_to_published_share: gap(published, true),
} satisfies Readonly<Record<string, IndicatorRule>>;
