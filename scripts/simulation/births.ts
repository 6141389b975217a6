import { daysOfYear, monthOf } from './calendar.ts';
import { communeDifferences, communeRegistration, communeShares, peopleAt } from './communes.ts';
import { at, between, step } from './curves.ts';
import { binomial, pick, poisson } from './draws.ts';
import { ethnicShares } from './ethnicity.ts';
import type { Occurred } from './events.ts';
import { expectedBirths } from './fertility.ts';
import { drawFacility, drawFormer, unitOn, type Places } from './places.ts';
import { randomStream, type Random } from './random.ts';
import { registrationOf } from './registration.ts';
import { drawRegistration } from './registration-day.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Columns of the register of births. */
export const birthColumns = [
  'date',
  'registered',
  'timeliness',
  'unit',
  'unit_of_occurrence',
  'sex',
  'mother_age',
  'birth_order',
  'plurality',
  'site',
  'filiation',
  'ethnicity',
  'reregistered',
] as const;

/** A live birth, registered or not. */
export interface Birth extends Occurred {
  readonly motherAge: number;
  readonly facility: boolean;
}

/** Draws the births of all years, those of twins as two. */
export function drawBirths(settings: SimulationSettings, places: Places, seed: number): Birth[] {
  const { parameters, population, territory } = settings;
  const { births, cut_off: cutOff } = parameters;
  const random = randomStream(seed, 'births');
  const differences = communeDifferences(territory.communes, parameters.communes.fertility, seed, 'births');
  const steps = communeRegistration(territory.communes, births.registration, seed, 'births');
  const draw = birthDrawing(settings, places, seed);
  const drawn: Birth[] = [];
  for (const year of yearsOf(parameters)) {
    const days = daysOfYear(year, births.season, cutOff);
    const expected = expectedBirths(parameters, population, year).flatMap(({ motherAge, births: all }) =>
      communeShares(peopleAt(places.people(year), 'F', motherAge), differences).map((share, commune) => ({
        commune,
        age: motherAge,
        events: all * share * days.share,
      })),
    );
    const registration = registrationOf(births.registration, steps, year, expected);
    for (const { commune, age, events } of expected)
      for (let left = poisson(random, events / (1 + births.twins)); left > 0; left--) {
        const day = days.draw(random);
        const registered = drawRegistration(
          random,
          births.registration,
          registration,
          { commune, age },
          day,
          cutOff,
        );
        drawn.push(...draw(random, commune, age, day, registered));
      }
  }
  return drawn;
}

type Registered = ReturnType<typeof drawRegistration>;

/** Draws what is known of the children of one confinement. */
function birthDrawing(
  { parameters: { births }, territory }: SimulationSettings,
  places: Places,
  seed: number,
): (random: Random, commune: number, age: number, day: string, registered: Registered) => Birth[] {
  const ethnic = ethnicShares(territory.communes, births.ethnicity, seed);
  return (random, commune, motherAge, day, registered) => {
    const former = drawFormer(random, places, commune);
    const unit = unitOn(places, commune, former, day);
    const site = pick(random, Object.entries(births.site[at(territory.communes, commune).area]));
    const occurrence =
      site === 'facility'
        ? drawFacility(random, places, 'births', commune, former, day)
        : site === 'home'
          ? unit
          : '';
    const abandoned = random() < births.abandoned;
    const children = random() < births.twins ? 2 : 1;
    const earlier = binomial(random, mostEarlier, between(births.earlier_children, motherAge) / mostEarlier);
    const order = 1 + Math.min(earlier, mostEarlierAt(motherAge));
    const outOfWedlock = random() < step(births.out_of_wedlock, motherAge);
    const filiation = abandoned ? 'abandoned' : outOfWedlock ? 'out_of_wedlock' : 'in_wedlock';
    const group = pick(random, at(ethnic, commune));
    const ethnicity = random() < births.ethnicity_unknown ? '' : String(group);
    const age = abandoned || random() < births.mother_age_unknown ? '' : String(motherAge);
    return Array.from({ length: children }, (_, twin) => ({
      day,
      commune,
      registered: registered.day,
      motherAge,
      facility: site === 'facility' && !abandoned,
      row: [
        monthOf(day),
        monthOf(registered.day),
        registered.timeliness,
        unit,
        abandoned ? unit : occurrence,
        random() * (births.sex_ratio + 100) < births.sex_ratio ? 'M' : 'F',
        age,
        abandoned ? '' : String(order + twin),
        String(children),
        site === '_U' || abandoned ? '' : site,
        filiation,
        ethnicity,
        'no',
      ],
    }));
  };
}

const mostEarlier = 7;

/** A child every year and a half from 15 on is the most that is credible. */
function mostEarlierAt(motherAge: number): number {
  return Math.max(0, Math.floor((motherAge - 15) / 1.5));
}
