import { drawCauseGroup, drawCertification, drawRecordedCause } from './causes.ts';
import { communeRegistration, communeShares } from './communes.ts';
import { at } from './curves.ts';
import { binomial, multinomial, pick, poisson } from './draws.ts';
import { expectedBirths } from './fertility.ts';
import { expectedDeaths } from './mortality.ts';
import type { Sex } from './parameters.ts';
import { randomStream, type Random } from './random.ts';
import { registrationOf, timelinesses } from './registration.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Columns of the register of deaths. */
export const deathColumns = [
  'year',
  'timeliness',
  'unit',
  'sex',
  'age',
  'cause',
  'certification',
  'site',
] as const;

/** Draws the registered deaths of all years, one row an event, in the order of `deathColumns`. */
export function* drawDeaths(settings: SimulationSettings, seed: number): Generator<string[]> {
  const { parameters, population, communes } = settings;
  const random = randomStream(seed, 'deaths');
  const shares = communeShares(communes, parameters.communes.mortality, seed, 'deaths');
  const steps = communeRegistration(communes, parameters.deaths.registration, seed, 'deaths');
  for (const year of yearsOf(parameters)) {
    const births = expectedBirths(parameters, population, year).reduce((sum, group) => sum + group.births, 0);
    const expected = expectedDeaths(parameters, population, year, births).flatMap(({ sex, age, deaths }) =>
      shares.map((share, commune) => ({ commune, sex, age, events: deaths * share })),
    );
    const registration = registrationOf(
      parameters.deaths.registration,
      steps,
      parameters.years,
      year,
      expected,
    );
    for (const { commune, sex, age, events } of expected) {
      const died = poisson(random, events);
      const registered = binomial(random, died, registration.registered(commune, age));
      if (registered === 0) continue;
      const byTimeliness = multinomial(random, registered, registration.timeliness(commune, age));
      for (const [index, timeliness] of timelinesses.entries())
        for (let death = 0; death < at(byTimeliness, index); death++)
          yield [
            String(year),
            timeliness,
            at(communes, commune).code,
            ...drawDeath(random, settings, year, sex, age),
          ];
    }
  }
}

function drawDeath(
  random: Random,
  { parameters, causes }: SimulationSettings,
  year: number,
  sex: Sex,
  age: number,
): [sex: string, age: string, cause: string, certification: string, site: string] {
  const { deaths } = parameters;
  const group = drawCauseGroup(random, causes, year, sex, age);
  const sites = deaths.site[group.kind];
  const site = pick(random, [
    ['facility', sites.facility],
    ['home', sites.home],
    ['other', sites.other],
  ] as const);
  const by = drawCertification(random, parameters, year, site);
  const cause = drawRecordedCause(random, parameters, causes, { year, age, group, by });
  // The death of a mother is reviewed case by case: her sex and age are always known.
  const mayBeUnknown = group.kind !== 'maternal';
  const recorded = (value: string, unknown: number): string =>
    random() < unknown && mayBeUnknown ? '_U' : value;
  return [
    recorded(sex, deaths.sex_unknown),
    recorded(String(age), deaths.age_unknown),
    cause,
    by,
    recorded(site, deaths.site_unknown),
  ];
}
