import { at } from './curves.ts';
import { normal } from './draws.ts';
import { randomStream } from './random.ts';
import { readRows } from './rows.ts';
import type { Parameters } from './schema/parameters.ts';

/** A unit as `units.csv` has it. */
interface UnitRow {
  readonly code: string;
  readonly parent: string;
  readonly level: string;
  readonly name: string;
  readonly area: 'urban' | 'rural';
  readonly validTo: string;
}

/** One of today's communes. */
export interface Commune {
  readonly code: string;
  readonly area: 'urban' | 'rural';
  /** Share of the province's population, the same in all years. */
  readonly share: number;
}

/** A unit that ended, and what of it went where. */
export interface FormerCommune {
  readonly code: string;
  readonly parent: string;
  readonly kind: 'ward' | 'township' | 'rural';
  readonly validTo: string;
  /** Place of the commune in the list of today's, and the share of the former commune's people who live there. */
  readonly parts: readonly { readonly commune: number; readonly share: number }[];
}

export interface Territory {
  /** The unit above today's communes; `''` where there is none. */
  readonly top: string;
  readonly communes: readonly Commune[];
  readonly former: readonly FormerCommune[];
  /** Districts that ended with the former communes. */
  readonly districts: readonly { readonly code: string; readonly validTo: string }[];
  /** First day of today's communes, ISO. */
  readonly changed: string;
}

/** Reads today's communes with their population, and the former communes with what became of them. */
export function readTerritory(unitsCsv: string, changesCsv: string, communesCsv: string): Territory {
  const units = readUnits(unitsCsv);
  const ofLevel = (level: string, ended: boolean): UnitRow[] =>
    units.filter((unit) => unit.level === level && (unit.validTo !== '') === ended);
  const today = ofLevel('commune', false);
  const changes = readRows(changesCsv, ['date', 'from_code', 'to_code', 'share'], 'unit-changes.csv');
  const dates = [...new Set(changes.map(({ date = '' }) => date))];
  if (dates.length !== 1) throw new Error(`unit-changes.csv: ${dates.length} dates; one is known here`);
  const former = ofLevel('commune', true).map(({ code, parent, name, validTo }): FormerCommune => {
    const parts = changes
      .filter(({ from_code: from }) => from === code)
      .map(({ to_code: to, share }) => ({
        commune: today.findIndex((unit) => unit.code === to),
        share: Number(share),
      }));
    if (parts.some(({ commune }) => commune === -1) || !near1(parts.map(({ share }) => share)))
      throw new Error(`unit-changes.csv: ${code} does not go whole into units of today`);
    const kind = name.startsWith('Phường') ? 'ward' : name.startsWith('Thị trấn') ? 'township' : 'rural';
    return { code, parent, kind, validTo, parts };
  });
  return {
    top: at(today, 0).parent,
    communes: withShares(today, communesCsv),
    former,
    districts: ofLevel('district', true).map(({ code, validTo }) => ({ code, validTo })),
    changed: at(dates, 0),
  };
}

function near1(shares: readonly number[]): boolean {
  return Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9;
}

function readUnits(csv: string): UnitRow[] {
  const columns = ['code', 'parent', 'level', 'name_vi', 'area', 'valid_to'];
  return readRows(csv, columns, 'units.csv').map((row) => ({
    code: row['code'] ?? '',
    parent: row['parent'] ?? '',
    level: row['level'] ?? '',
    name: row['name_vi'] ?? '',
    area: row['area'] === 'urban' ? 'urban' : 'rural',
    validTo: row['valid_to'] ?? '',
  }));
}

function withShares(units: readonly UnitRow[], communesCsv: string): Commune[] {
  const rows = readRows(communesCsv, ['code', 'population'], 'simulation-communes.csv');
  const population = new Map(rows.map((row) => [row['code'], Number(row['population'])]));
  const total = [...population.values()].reduce((sum, count) => sum + count, 0);
  if (units.length !== population.size)
    throw new Error(`simulation-communes.csv: ${population.size} communes, units.csv: ${units.length}`);
  return units.map(({ code, area }) => {
    const count = population.get(code);
    if (count === undefined) throw new Error(`simulation-communes.csv: no population for ${code}`);
    return { code, area, share: count / total };
  });
}

/** A part of one of today's communes that came from one former commune, and its share of the commune's people. */
export interface Piece {
  readonly former: FormerCommune;
  readonly share: number;
}

/**
 * The pieces each of today's communes is made of. How many people the former communes had is assumed: as many as a
 * rural commune beside it times a factor of their kind, with some chance. What a split commune gives to each part
 * agrees with its shares, so that the conversion of a population over the change of units is exact.
 */
export function piecesOf(
  { communes, former }: Territory,
  kinds: Parameters['communes']['former'],
  seed: number,
): Piece[][] {
  const random = randomStream(seed, 'former communes');
  const weights = former.map(({ kind }) => kinds[kind] * Math.exp(kinds.spread * normal(random)));
  const partsIn = (commune: number): { place: number; share: number }[] =>
    former.flatMap(({ parts }, place) =>
      parts.filter((part) => part.commune === commune).map(({ share }) => ({ place, share })),
    );
  const perWeight = communes.map(
    ({ share }, commune) =>
      share / partsIn(commune).reduce((sum, part) => sum + at(weights, part.place) * part.share, 0),
  );
  const splitPeople = (place: number): number =>
    at(former, place).parts.reduce(
      (sum, part) => sum + at(weights, place) * part.share * at(perWeight, part.commune),
      0,
    );
  return communes.map(({ share: people }, commune) => {
    const parts = partsIn(commune);
    const ofSplit = parts
      .filter(({ share }) => share < 1)
      .map(({ place, share }) => ({ place, people: splitPeople(place) * share }));
    const left = people - ofSplit.reduce((sum, part) => sum + part.people, 0);
    const whole = parts.filter(({ share }) => share === 1);
    const weight = whole.reduce((sum, { place }) => sum + at(weights, place), 0);
    const ofWhole = whole.map(({ place }) => ({ place, people: (left * at(weights, place)) / weight }));
    return [...ofWhole, ...ofSplit].map((part) => ({
      former: at(former, part.place),
      share: part.people / people,
    }));
  });
}
