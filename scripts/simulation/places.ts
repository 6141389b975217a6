import { communePeople, type CommunePeople } from './communes.ts';
import { at } from './curves.ts';
import { pick } from './draws.ts';
import type { Random } from './random.ts';
import type { Parameters } from './schema/parameters.ts';
import type { SimulationSettings } from './settings.ts';
import { piecesOf, type FormerCommune, type Piece, type Territory } from './territory.ts';

/** Where people live and where events happen, under one seed. */
export interface Places {
  readonly territory: Territory;
  /** The pieces of each of today's communes. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly people: (year: number) => CommunePeople;
  readonly hospitals: Parameters['hospitals'];
}

/** The places of a site under a seed. */
export function placesOf({ parameters, population, territory }: SimulationSettings, seed: number): Places {
  const years = new Map<number, CommunePeople>();
  return {
    territory,
    pieces: piecesOf(territory, parameters.communes.former, seed),
    people: (year) => {
      const known = years.get(year);
      if (known !== undefined) return known;
      const people = communePeople(population, territory.communes, parameters.communes.ages, seed, year);
      years.set(year, people);
      return people;
    },
    hospitals: parameters.hospitals,
  };
}

/** Draws from which former commune a person living in one of today's communes is. */
export function drawFormer(random: Random, { pieces }: Places, commune: number): FormerCommune {
  return pick(
    random,
    at(pieces, commune).map(({ former, share }) => [former, share] as const),
  );
}

/** The code of the unit where a person lives on a day. */
export function unitOn({ territory }: Places, commune: number, former: FormerCommune, day: string): string {
  return day < territory.changed ? former.code : at(territory.communes, commune).code;
}

/** Draws the unit of the facility in which somebody is born or dies: its code on that day, `_X` outside of the site. */
export function drawFacility(
  random: Random,
  places: Places,
  of: 'births' | 'deaths',
  commune: number,
  former: FormerCommune,
  day: string,
): string {
  const { hospitals, territory } = places;
  const shares = hospitals[of][at(territory.communes, commune).area];
  const place = pick(random, [
    ['commune', shares.commune],
    ['district', shares.district],
    ['province', shares.province],
    ['outside', shares.outside],
  ] as const);
  if (place === 'commune') return unitOn(places, commune, former, day);
  const hospital =
    place === 'outside'
      ? null
      : place === 'district'
        ? (hospitals.districts[former.parent] ?? hospitals.province)
        : hospitals.province;
  return hospital === null ? '_X' : seatOn(territory, hospital, day);
}

/** Draws where somebody dies who dies neither at home nor in a facility. */
export function drawElsewhere(
  random: Random,
  places: Places,
  commune: number,
  former: FormerCommune,
  day: string,
): string {
  const { away } = places.hospitals;
  const place = random();
  if (place < away.outside) return '_X';
  if (place >= away.outside + away.district) return unitOn(places, commune, former, day);
  const neighbours = places.territory.former.filter(({ parent }) => parent === former.parent);
  const there = at(neighbours, Math.floor(random() * neighbours.length));
  return seatOn(places.territory, there.code, day);
}

/** The unit on a day in which the (greater part of the) former commune lies. */
function seatOn({ former, communes, changed }: Territory, code: string, day: string): string {
  if (day < changed) return code;
  const unit = former.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`simulation.yaml: no former commune ${code}`);
  const [largest] = unit.parts.toSorted((one, other) => other.share - one.share);
  if (largest === undefined) throw new Error(`unit-changes.csv: nothing of ${code}`);
  return at(communes, largest.commune).code;
}
