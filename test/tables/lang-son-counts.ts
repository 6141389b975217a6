import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedTrial } from '../publish-trial.ts';

/* The real map of Lạng Sơn, 194 communes until 30 June 2025 and 65 from then on, and counts on it that are random. */

const csvRows = (name: string): string[][] =>
  readFileSync(path.resolve('data/lang-son', name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const units = csvRows('units.csv').map(([code = '', from = '', to = '', level = '', parent = '']) => {
  return { code, from, level, parent, key: to === '' ? code : `${code}-${to}`, ended: to !== '' };
});
export const old = units.filter(({ level, ended }) => level === 'commune' && ended);
export const today = units.filter(({ level, ended }) => level === 'commune' && !ended);
export const districts = units.filter(({ level }) => level === 'district');
const changes = csvRows('unit-changes.csv').map(([, from = '', to = '', share = '']) => {
  return { from: `${from}-2025-06-30`, to, share: Number(share) };
});
export const wholeTo = (to: string): string[] =>
  changes.filter((change) => change.to === to && change.share === 1).map(({ from }) => from);
export const partsTo = (to: string) => changes.filter((change) => change.to === to && change.share < 1);

/** One count: how many events of a unit, in a month, with the codes of its register. */
export interface Count {
  readonly key: string;
  readonly month: string;
  readonly codes: readonly string[];
  readonly events: number;
}

/** Numbers of a fixed row, the same in every run (Park and Miller 1988). */
export function numbers(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at * 48_271) % 2_147_483_647;
    return at % below;
  };
}

export const months = (year: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${year}-${String(from + index).padStart(2, '0')}`);
export const before = [...months('2024', 1, 12), ...months('2025', 1, 6)];
export const after = months('2025', 7, 12);

export function randomCounts(seed: number, codes: readonly (readonly string[])[]): Count[] {
  const next = numbers(seed);
  const of = (keys: readonly { key: string }[], when: readonly string[]): Count[] =>
    keys.flatMap(({ key }) =>
      when.flatMap((month) =>
        codes.map((own) => ({ key, month, codes: own, events: Math.max(0, next(7) - 3) })),
      ),
    );
  return [...of(old, before), ...of(today, after)];
}

/** Sums of a register's counts by unit, year or month, and codes. */
export function sumsOf(
  counts: readonly Count[],
): (keys: readonly string[], when: string, codes?: RegExp) => number {
  const byUnit = Map.groupBy(counts, ({ key }) => key);
  return (keys, when, codes = /^/) =>
    keys
      .flatMap((key) => byUnit.get(key) ?? [])
      .filter((one) => one.month.startsWith(when) && codes.test(one.codes.join()))
      .reduce((sum, { events }) => sum + events, 0);
}

/** The file of the counts; every third row names its unit by the key, the others by the code of the time. */
export const file = (columns: string, counts: readonly Count[]): string =>
  `date,unit,${columns},count\n` +
  counts
    .map(({ key, month, codes, events }, index) =>
      [month, index % 3 === 0 ? key : key.slice(0, 5), ...codes, events].join(',').concat('\n'),
    )
    .join('');

export const mapFiles = {
  'units.csv': readFileSync(path.resolve('data/lang-son/units.csv')),
  'unit-changes.csv': readFileSync(path.resolve('data/lang-son/unit-changes.csv')),
};
export const settings = {
  unit: '"20"',
  units_as_of: '2026-01-01',
  years: '{ first: 2024, last: 2025 }',
  cut_off: '2025-12-31',
};
export const gapsSaid = ({ said }: PublishedTrial): string[] =>
  said.filter((line) => /not collected|incomplete/.test(line));
