import { at, between } from './curves.ts';
import { binomial } from './draws.ts';
import { yearOf, type Occurred } from './events.ts';
import { randomStream } from './random.ts';
import type { SimulatedEvents } from './occurrences.ts';
import type { CommuneReturns } from './returns.ts';
import type { SimulationSettings } from './settings.ts';

/**
 * What is counted of the events of a year (of 2026 up to the cut-off): notices, deaths known to the health sector,
 * divorces and adoptions with what was recorded of them.
 *
 * @returns a function of the year; to be called with the years in order
 */
export function flowReturns(
  { parameters: { returns }, territory }: SimulationSettings,
  { births, deaths, divorces, adoptions }: SimulatedEvents,
  seed: number,
): (year: number) => CommuneReturns {
  const random = randomStream(seed, 'returns, events');
  const communes = territory.communes.map((_, commune) => commune);
  const perCommune = <T extends Occurred>(list: readonly T[], counted: (event: T) => boolean): number[] => {
    const counts = communes.map(() => 0);
    for (const event of list) if (counted(event)) counts[event.commune] = at(counts, event.commune) + 1;
    return counts;
  };
  const some = (counts: readonly number[], share: number): number[] =>
    counts.map((count) => binomial(random, count, share));
  const isRecorded = ({ registered }: Occurred): boolean => registered !== '';
  return (year) => {
    const ofYear = <T extends Occurred>(list: readonly T[]): T[] =>
      list.filter((event) => yearOf(event) === year);
    const died = ofYear(deaths);
    const divorced = ofYear(divorces);
    const adopted = ofYear(adoptions);
    const facilityBirths = perCommune(ofYear(births), ({ facility }) => facility);
    const birthNotices = some(facilityBirths, between(returns.birth_notices_issued, year));
    const facilityDeaths = perCommune(died, ({ facility }) => facility);
    const deathNotices = some(facilityDeaths, between(returns.death_notices_issued, year));
    const counted = died.filter(() => random() < between(returns.deaths_counted_by_health, year));
    const community = died.filter(({ facility }) => !facility);
    const examined = perCommune(
      community,
      ({ certification: by }) => by === 'medical' || by === 'verbal_autopsy',
    );
    return {
      facility_births: facilityBirths,
      birth_notices_issued: birthNotices,
      birth_notices_on_time: some(birthNotices, between(returns.birth_notices_on_time, year)),
      facility_deaths: facilityDeaths,
      death_notices_issued: deathNotices,
      death_notices_on_time: some(deathNotices, between(returns.death_notices_on_time, year)),
      deaths_counted_by_health: perCommune(counted, () => true),
      deaths_certified_by_health: perCommune(counted, ({ certification }) => certification === 'medical'),
      community_deaths: perCommune(community, () => true),
      community_deaths_cause_recorded: some(examined, between(returns.community_deaths_cause_recorded, year)),
      divorces_in_force: perCommune(divorced, () => true),
      divorces_recorded: perCommune(divorced, isRecorded),
      adoptions_arising: perCommune(adopted, () => true),
      adoptions_registered: perCommune(adopted, isRecorded),
    };
  };
}
