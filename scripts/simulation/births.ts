import { communeRegistration, communeShares } from './communes.ts';
import { at, between } from './curves.ts';
import { binomial, multinomial, pick, poisson } from './draws.ts';
import { expectedBirths } from './fertility.ts';
import { randomStream, type Random } from './random.ts';
import { registrationOf, timelinesses } from './registration.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Columns of the register of births. */
export const birthColumns = [
  'year',
  'timeliness',
  'unit',
  'sex',
  'mother_age',
  'birth_order',
  'site',
] as const;

/** Draws the registered births of all years, one row an event, in the order of `birthColumns`. */
export function* drawBirths(settings: SimulationSettings, seed: number): Generator<string[]> {
  const { parameters, population, communes } = settings;
  const random = randomStream(seed, 'births');
  const shares = communeShares(communes, parameters.communes.fertility, seed, 'births');
  const steps = communeRegistration(communes, parameters.births.registration, seed, 'births');
  for (const year of yearsOf(parameters)) {
    const expected = expectedBirths(parameters, population, year).flatMap(({ motherAge, births }) =>
      shares.map((share, commune) => ({ commune, age: motherAge, events: births * share })),
    );
    const registration = registrationOf(
      parameters.births.registration,
      steps,
      parameters.years,
      year,
      expected,
    );
    for (const { commune, age, events } of expected) {
      const born = poisson(random, events);
      const registered = binomial(random, born, registration.registered(commune, age));
      const byTimeliness = multinomial(random, registered, registration.timeliness(commune, age));
      for (const [index, timeliness] of timelinesses.entries())
        for (let birth = 0; birth < at(byTimeliness, index); birth++)
          yield [
            String(year),
            timeliness,
            at(communes, commune).code,
            ...drawBirth(random, settings, commune, age),
          ];
    }
  }
}

function drawBirth(
  random: Random,
  { parameters: { births }, communes }: SimulationSettings,
  commune: number,
  motherAge: number,
): [sex: string, motherAge: string, birthOrder: string, site: string] {
  const sex = random() * (births.sex_ratio + 100) < births.sex_ratio ? 'M' : 'F';
  const earlier = binomial(random, mostEarlier, between(births.earlier_children, motherAge) / mostEarlier);
  const order = 1 + Math.min(earlier, mostEarlierAt(motherAge));
  const site = pick(random, Object.entries(births.site[at(communes, commune).area]));
  const age = random() < births.mother_age_unknown ? '_U' : String(motherAge);
  return [sex, age, String(order), site];
}

const mostEarlier = 7;

/** A child every year and a half from 15 on is the most that is credible. */
function mostEarlierAt(motherAge: number): number {
  return Math.max(0, Math.floor((motherAge - 15) / 1.5));
}
