import { ageAt, ageDistribution, normalShare } from './ages.ts';
import { daysOfYear, monthOf } from './calendar.ts';
import { communeDifferences, communeShares, peopleAt } from './communes.ts';
import { between, given } from './curves.ts';
import { binomial, normal, poisson } from './draws.ts';
import type { Occurred } from './events.ts';
import { drawFormer, unitOn, type Places } from './places.ts';
import { randomStream, type Random } from './random.ts';
import { drawRecording } from './recording.ts';
import type { Parameters } from './schema/parameters.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Columns of the divorces in force. */
export const divorceColumns = [
  'date',
  'unit',
  'recorded',
  'duration',
  'dependent_children',
  'husband_age',
  'wife_age',
] as const;

/** A divorce in force; `registered` is the day it was recorded in the register of marriages. */
export interface Divorce extends Occurred {
  readonly contested: boolean;
}

/** Draws the divorces in force of all years. */
export function drawDivorces(settings: SimulationSettings, places: Places, seed: number): Divorce[] {
  const { parameters, territory } = settings;
  const { divorces, cut_off: cutOff } = parameters;
  const random = randomStream(seed, 'divorces');
  const differences = communeDifferences(territory.communes, parameters.communes.divorce, seed, 'divorces');
  const detail = detailDrawing(parameters);
  const drawn: Divorce[] = [];
  for (const year of yearsOf(parameters)) {
    const days = daysOfYear(year, divorces.season, cutOff);
    const ratio = between(divorces.consent_ratio, year);
    const events = given(parameters.expected.divorces_adjudicated.values, year) * (1 + ratio) * days.share;
    const married = communeShares(peopleAt(places.people(year), 'F', 32), differences);
    for (const [commune, share] of married.entries())
      for (let left = poisson(random, events * share); left > 0; left--) {
        const contested = random() * (1 + ratio) < 1;
        const day = days.draw(random);
        const unit = unitOn(places, commune, drawFormer(random, places, commune), day);
        const registered = drawRecording(random, divorces.recorded, day, cutOff);
        const row = [monthOf(day), unit, monthOf(registered), ...detail(random)];
        drawn.push({ day, commune, registered, contested, row });
      }
  }
  return drawn;
}

/** Draws duration, dependent children and the two ages: those at the wedding, with the years since. */
function detailDrawing({ divorces, marriages, expected }: Parameters): (random: Random) => string[] {
  const durations = ageDistribution(divorces.duration);
  const mean = Math.min(...expected.mean_age_first_marriage.values.values());
  const { first, likeness } = marriages;
  // They married before the years of the site, a little younger than its first couples.
  const grooms = ageDistribution(first.groom, mean + first.gap / 2 - 0.5);
  const brides = ageDistribution(first.bride, mean - first.gap / 2 - 0.5);
  return (random) => {
    const duration = ageAt(durations, random());
    const children = binomial(
      random,
      mostChildren,
      between(divorces.dependent_children, duration) / mostChildren,
    );
    const z = normal(random);
    const other = likeness * z + Math.sqrt(1 - likeness ** 2) * normal(random);
    const age = (distribution: typeof grooms, u: number): string => {
      const known = random() >= divorces.age_unknown;
      return known ? String(ageAt(distribution, u) + duration) : '';
    };
    return [String(duration), String(children), age(grooms, normalShare(z)), age(brides, normalShare(other))];
  };
}

const mostChildren = 4;
