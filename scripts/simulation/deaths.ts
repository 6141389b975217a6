import { ageAt, ageDistribution, type AgeDistribution } from './ages.ts';
import { daysOfYear, monthOf } from './calendar.ts';
import { drawCauseGroup, drawCertification, drawRecordedCause, type Certification } from './causes.ts';
import { communeDifferences, communeRegistration, communeShares, peopleAt } from './communes.ts';
import { at } from './curves.ts';
import { pick, poisson } from './draws.ts';
import { yearOf, type Occurred } from './events.ts';
import { expectedBirths } from './fertility.ts';
import { expectedDeaths } from './mortality.ts';
import { drawElsewhere, drawFacility, drawFormer, unitOn, type Places } from './places.ts';
import { drawPregnancy } from './pregnancy.ts';
import { randomStream, type Random } from './random.ts';
import { registrationOf } from './registration.ts';
import { drawRegistration } from './registration-day.ts';
import type { CauseGroup } from './schema/causes.ts';
import type { Sex } from './schema/parameters.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Columns of the register of deaths. */
export const deathColumns = [
  'date',
  'registered',
  'timeliness',
  'unit',
  'unit_of_occurrence',
  'sex',
  'age',
  'age_days',
  'cause',
  'certification',
  'site',
  'pregnancy',
  'reregistered',
] as const;

/** A death, registered or not. */
export interface Death extends Occurred {
  readonly sex: Sex;
  readonly age: number;
  readonly facility: boolean;
  readonly certification: Certification;
}

/** Draws the deaths of all years. */
export function drawDeaths(settings: SimulationSettings, places: Places, seed: number): Death[] {
  const { parameters, population, territory } = settings;
  const { deaths, cut_off: cutOff } = parameters;
  const random = randomStream(seed, 'deaths');
  const differences = communeDifferences(territory.communes, parameters.communes.mortality, seed, 'deaths');
  const steps = communeRegistration(territory.communes, deaths.registration, seed, 'deaths');
  const infantDays = ageDistribution(deaths.infant_days);
  const drawn: Death[] = [];
  for (const year of yearsOf(parameters)) {
    const days = daysOfYear(year, deaths.season, cutOff);
    const births = expectedBirths(parameters, population, year).reduce((sum, group) => sum + group.births, 0);
    const expected = expectedDeaths(parameters, population, year, births).flatMap(
      ({ sex, age, deaths: all }) =>
        communeShares(peopleAt(places.people(year), sex, age), differences).map((share, commune) => ({
          commune,
          sex,
          age,
          events: all * share * days.share,
        })),
    );
    const registration = registrationOf(deaths.registration, steps, year, expected);
    for (const { commune, sex, age, events } of expected)
      for (let left = poisson(random, events); left > 0; left--) {
        const day = days.draw(random);
        const cell = { commune, age };
        const registered = drawRegistration(random, deaths.registration, registration, cell, day, cutOff);
        drawn.push(drawDeath(random, settings, places, infantDays, { commune, sex, age, day, registered }));
      }
  }
  return drawn;
}

interface Drawn {
  readonly commune: number;
  readonly sex: Sex;
  readonly age: number;
  readonly day: string;
  readonly registered: ReturnType<typeof drawRegistration>;
}

/** Draws what is known of a death. */
function drawDeath(
  random: Random,
  { parameters, causes }: SimulationSettings,
  places: Places,
  infantDays: AgeDistribution,
  { commune, sex, age, day, registered }: Drawn,
): Death {
  const { deaths } = parameters;
  const group = drawCauseGroup(random, causes, day, sex, age);
  const sites = deaths.site[group.kind];
  const site = pick(random, [
    ['facility', sites.facility],
    ['home', sites.home],
    ['other', sites.other],
  ] as const);
  const by = drawCertification(random, parameters, yearOf({ day }), site);
  const cause = drawRecordedCause(random, parameters, causes, { year: yearOf({ day }), age, group, by });
  const former = drawFormer(random, places, commune);
  const unit = unitOn(places, commune, former, day);
  const occurrence =
    site === 'facility'
      ? drawFacility(random, places, 'deaths', commune, former, day)
      : site === 'other'
        ? drawElsewhere(random, places, commune, former, day)
        : unit;
  // The death of a mother is reviewed case by case: her sex and age are always known.
  const unknown = (share: number): boolean => random() < share && group.kind !== 'maternal';
  const sexKnown = !unknown(deaths.sex_unknown);
  const ageKnown = !unknown(deaths.age_unknown);
  const siteKnown = !unknown(deaths.site_unknown);
  const pregnancy = drawPregnancy(random, deaths.pregnancy, { sex, age, group, by });
  return {
    day,
    commune,
    registered: registered.day,
    sex,
    age,
    facility: site === 'facility',
    certification: by,
    row: [
      monthOf(day),
      monthOf(registered.day),
      registered.timeliness,
      unit,
      siteKnown ? occurrence : '',
      sexKnown ? sex : '_U',
      ageKnown ? String(age) : '_U',
      age === 0 && ageKnown ? String(drawInfantDay(random, infantDays, group)) : '',
      cause,
      by,
      siteKnown ? site : '',
      sexKnown && ageKnown ? pregnancy : '',
      'no',
    ],
  };
}

/** Completed days of a child who died under one year, of a cause that strikes on some days only. */
function drawInfantDay(random: Random, days: AgeDistribution, { days: [first, last] }: CauseGroup): number {
  const below = (day: number): number => (day <= 0 ? 0 : at(days.cumulative, day - 1));
  const u = below(first) + random() * (below(last + 1) - below(first));
  return Math.min(ageAt(days, u), last);
}
