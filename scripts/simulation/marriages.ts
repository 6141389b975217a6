import { ageAt, ageDistribution, normalShare } from './ages.ts';
import { daysOfYear, monthOf } from './calendar.ts';
import { communeDifferences, communeShares, peopleAt } from './communes.ts';
import { given, trend } from './curves.ts';
import { normal, pick, poisson } from './draws.ts';
import type { Occurred } from './events.ts';
import { drawFormer, unitOn, type Places } from './places.ts';
import { randomStream, type Random } from './random.ts';
import type { Parameters } from './schema/parameters.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Columns of the register of marriages. */
export const marriageColumns = [
  'date',
  'unit',
  'groom_age',
  'bride_age',
  'groom_previous',
  'bride_previous',
  'reregistered',
] as const;

type Previous = 'single' | 'divorced' | 'widowed';

/** A marriage; it begins with its registration. */
export interface Marriage extends Occurred {
  readonly groomAge: number;
  readonly brideAge: number;
  readonly groomPrevious: Previous;
  readonly bridePrevious: Previous;
}

/** Draws the registered marriages of all years. */
export function drawMarriages(settings: SimulationSettings, places: Places, seed: number): Marriage[] {
  const { parameters, territory } = settings;
  const random = randomStream(seed, 'marriages');
  const { nuptiality } = parameters.communes;
  const differences = communeDifferences(territory.communes, nuptiality, seed, 'marriages');
  const drawn: Marriage[] = [];
  for (const year of yearsOf(parameters)) {
    const { season, unusual_days: unusual } = parameters.marriages;
    const days = daysOfYear(year, season, parameters.cut_off, unusual);
    const couples = given(parameters.expected.marriages.values, year) * days.share;
    const couple = coupleDrawing(parameters, year);
    const young = communeShares(peopleAt(places.people(year), 'F', 22), differences);
    for (const [commune, share] of young.entries())
      for (let left = poisson(random, couples * share); left > 0; left--) {
        const day = days.draw(random);
        const former = drawFormer(random, places, commune);
        drawn.push(
          marriageOn(random, parameters, day, unitOn(places, commune, former, day), commune, couple),
        );
      }
  }
  return drawn;
}

type Couple = Pick<Marriage, 'groomAge' | 'brideAge' | 'groomPrevious' | 'bridePrevious'>;

function marriageOn(
  random: Random,
  { marriages }: Parameters,
  day: string,
  unit: string,
  commune: number,
  drawCouple: (random: Random) => Couple,
): Marriage {
  const couple = drawCouple(random);
  const previous = (status: Previous): string => (random() < marriages.previous_unknown ? '' : status);
  return {
    day,
    commune,
    registered: day,
    ...couple,
    row: [
      monthOf(day),
      unit,
      String(couple.groomAge),
      String(couple.brideAge),
      previous(couple.groomPrevious),
      previous(couple.bridePrevious),
      'no',
    ],
  };
}

/**
 * Draws ages and previous status of the couples of a year. The ages of the two go together by a Gaussian copula: each
 * keeps its own distribution.
 */
function coupleDrawing({ marriages, expected, years }: Parameters, year: number): (random: Random) => Couple {
  const { first, again, likeness } = marriages;
  const mean = given(expected.mean_age_first_marriage.values, year);
  const grooms = {
    single: ageDistribution(first.groom, mean + first.gap / 2),
    not: ageDistribution(again.groom),
  };
  const brides = {
    single: ageDistribution(first.bride, mean - first.gap / 2),
    not: ageDistribution(again.bride),
  };
  const groomShares = marriages.groom_previous;
  const pickPrevious = (random: Random, shares: Readonly<Record<Previous, number>>): Previous =>
    pick(random, [
      ['single', shares.single],
      ['divorced', shares.divorced],
      ['widowed', shares.widowed],
    ]);
  const now = (status: Previous): number =>
    trend({ first: groomShares.first[status], last: groomShares.last[status] }, years, year);
  return (random) => {
    const groomPrevious = pickPrevious(random, {
      single: now('single'),
      divorced: now('divorced'),
      widowed: now('widowed'),
    });
    const { groom_single: ofSingle, groom_not_single: ofOther } = marriages.bride_previous;
    const bridePrevious = pickPrevious(random, groomPrevious === 'single' ? ofSingle : ofOther);
    const z = normal(random);
    const other = likeness * z + Math.sqrt(1 - likeness ** 2) * normal(random);
    return {
      groomPrevious,
      bridePrevious,
      groomAge: ageAt(groomPrevious === 'single' ? grooms.single : grooms.not, normalShare(z)),
      brideAge: ageAt(bridePrevious === 'single' ? brides.single : brides.not, normalShare(other)),
    };
  };
}

/** The mean age at first marriage of some marriages, men and women with the same weight, in exact years. */
export function meanAgeAtFirstMarriage(marriages: readonly Marriage[]): number {
  const mean = (ages: readonly number[]): number =>
    ages.reduce((sum, age) => sum + age + 0.5, 0) / ages.length;
  const grooms = marriages.filter(({ groomPrevious }) => groomPrevious === 'single');
  const brides = marriages.filter(({ bridePrevious }) => bridePrevious === 'single');
  return (mean(grooms.map(({ groomAge }) => groomAge)) + mean(brides.map(({ brideAge }) => brideAge))) / 2;
}
