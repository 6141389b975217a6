import { expect, test } from 'vitest';
import { trials, unitsHeader } from '../publish-trial.ts';

/*
 * Provinces that do not exist, of few and very unequal districts: whatever their counts, they are published, and the
 * attack on what is published finds nothing. Publishing fails where it does.
 */

const { publish } = trials();
const causes = ['I21', 'J18', 'C34', 'V09', 'K35', 'I64', 'A16', 'E11', 'X70', 'R54', 'U071', 'O721'];

/** Numbers that look thrown, the same each time (Numerical Recipes' generator): those below `end`, from 0. */
function thrown(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * end);
  };
}

test.each([
  ['province', [600, 1, 10], 1, '[]'],
  ['province', [3, 200, 10, 600], 2, '[]'],
  ['province', [60, 2], 3, '[]'],
  ['district', [600, 200, 1], 4, '[]'],
  // Of the few infants who die in a year nothing could be told.
  ['district', [3, 3], 5, '[tu-vong-tre-em]'],
  ['province', [1], 6, '[]'],
] as const)('a %s of districts with %j births a year is published', async (level, sizes, seed, leaveOut) => {
  const below = thrown(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] ?? expect.fail('nothing to choose from');
  const events = [2022, 2023, 2024].flatMap((year) =>
    sizes.flatMap((size, place) =>
      Array.from({ length: size }, () => ({ place: `D${place}`, date: `${year}-0${1 + below(9)}-03` })),
    ),
  );
  const births = events.map(
    ({ place, date }) => `${date},${place},${one('MF'.split(''))},on_time,${15 + below(33)},${1 + below(3)}`,
  );
  const deaths = events.map(
    ({ place, date }) =>
      `${date},${place},${below(50) === 0 ? '_U' : one('MF'.split(''))},on_time,${below(100)},${one(causes)}`,
  );
  const part = level === 'province' ? 'district' : 'commune';
  const { manifest } = await publish({
    inputs: [
      '  - { register: births, files: births.csv }',
      '  - { register: deaths, files: deaths.csv }',
    ].join('\n'),
    files: {
      'units.csv': [
        unitsHeader,
        `P,,,${level},,P,P,,,`,
        ...sizes.map((_, place) => `D${place},,,${part},P,D${place},D${place},,,`),
        '',
      ].join('\n'),
      'births.csv': `date,unit,sex,timeliness,mother_age,birth_order\n${births.join('\n')}\n`,
      'deaths.csv': `date,unit,sex,timeliness,age,cause\n${deaths.join('\n')}\n`,
    },
    settings: { disclosure: '{ rule: threshold, threshold: 5 }', leave_out: leaveOut },
  });
  expect(manifest.tables.length).toBeGreaterThan(20);
  expect(manifest.protection?.narrowest ?? 4).toBeGreaterThanOrEqual(4);
});
