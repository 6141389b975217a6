import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/confidentiality/audit.ts';
import type { CountTable } from '../../src/confidentiality/count-tables.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import {
  combinations,
  finest,
  madeDimension,
  madeTable,
  placeOf,
  type MadeDimension,
} from './made-tables.ts';
import { attackBoth } from './two-releases.ts';

const solver = await loadHighs();
const rule = { threshold: 5 };

/** One table of some dimensions, its total open, from the events of every finest combination. */
function tableOf(dimensions: readonly MadeDimension[], counts: readonly number[]): CountTable {
  const events = combinations(dimensions.map(finest)).map((codes) => codes.join());
  return madeTable(
    'table',
    dimensions,
    (...codes) => counts[events.indexOf(codes.join())] ?? 0,
    (...codes) => codes.every((code) => code === '_T'),
  );
}

/** A table with what a release told of its counts before. */
function after(table: CountTable, first: CountTable, withheld: Uint8Array | undefined): CountTable {
  return {
    ...table,
    before: Array.from(first.values, (value, place) => (withheld?.[place] === 1 ? null : (value ?? null))),
  };
}

const withoutCounts = (table: CountTable, withheld: Uint8Array | undefined): CountTable => ({
  ...table,
  values: Array.from(table.values, (value, place) => (withheld?.[place] === 1 ? NaN : value)),
});

describe('a late registration', () => {
  // Nobody died of d; one such death is registered late.
  const causes = [madeDimension('cause', 4)];
  const first = tableOf(causes, [20, 7, 9, 0]);
  const second = tableOf(causes, [20, 7, 9, 1]);
  const place = placeOf(second, '4');

  test('is found by who has both releases where all but its own count is told, or the same as before', () => {
    const alone = Uint8Array.from({ length: 5 }, (_, at) =>
      at === place || at === placeOf(second, '2') ? 1 : 0,
    );
    const told = withoutCounts(after(second, first, undefined), alone);
    // By the second release alone the count can be anything up to eight.
    expect(audit(solver, [{ ...told, before: undefined }], [], rule).findings).toEqual([]);
    expect(audit(solver, [told], [], rule).findings).toEqual([]);
    const both = { counted: [first], withheld: [new Uint8Array(5)] };
    const reached = attackBoth(solver, causes, both, { counted: [second], withheld: [alone] });
    expect(reached.map(({ value, least, most }) => [value, least, most])).toEqual([
      [7, 7, 8],
      [1, 0, 1],
    ]);
    const only = Uint8Array.from({ length: 5 }, (_, at) => (at === place ? 1 : 0));
    const [finding] = audit(
      solver,
      [withoutCounts(after(second, first, undefined), only)],
      [],
      rule,
    ).findings;
    expect(finding).toMatchObject({ cell: 'cause=4', least: 1, most: 1 });
  });

  test('is not told: another count is withheld with it, of which it may be', () => {
    const { withheld, exposed } = protect(solver, [after(second, first, undefined)], [], rule);
    // Nothing is zero that could mislead who guesses that no withheld count is: that is said.
    expect(exposed).toEqual(['cause=2', 'cause=4']);
    expect(withheld[0]?.[place]).toBe(1);
    expect(withheld[0]?.reduce((sum, mark) => sum + mark, 0)).toBe(2);
  });

  test('nor found by who guesses that no withheld count is zero, where there is one to mislead with', () => {
    const five = [madeDimension('cause', 5)];
    const [then, now] = [tableOf(five, [20, 7, 9, 0, 0]), tableOf(five, [20, 7, 9, 1, 0])];
    const { withheld, exposed } = protect(solver, [after(now, then, undefined)], [], rule);
    expect(exposed).toEqual([]);
    expect([withheld[0]?.[placeOf(now, '4')], withheld[0]?.[placeOf(now, '5')]]).toEqual([1, 1]);
  });

  test('counts that have fallen since say that registers do not only grow', () => {
    const fallen = tableOf(causes, [19, 7, 9, 1]);
    const { withheld } = protect(solver, [after(fallen, first, undefined)], [], rule);
    expect(withheld).toEqual(protect(solver, [fallen], [], rule).withheld);
  });

  test('what no register could have grown to is not taken for growth', () => {
    // As many in all, one more of one cause, the others withheld before: one of them must have fallen.
    const before = Uint8Array.from({ length: 5 }, (_, at) => (at > 1 ? 1 : 0));
    const other = tableOf(causes, [21, 7, 8, 0]);
    const { withheld } = protect(solver, [after(other, first, before)], [], rule);
    expect(withheld).toEqual(protect(solver, [other], [], rule).withheld);
  });
});

describe('two releases together', () => {
  const shapes: Record<string, readonly MadeDimension[]> = {
    'of two dimensions': [madeDimension('a', 4), madeDimension('b', 4)],
    'of parts of parts': [madeDimension('a', 2, 2), madeDimension('b', 4)],
    'of three dimensions': [madeDimension('a', 3), madeDimension('b', 2), madeDimension('c', 2)],
  };
  const count = fc.oneof(
    { arbitrary: fc.constant(0), weight: 5 },
    { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 2 },
    { arbitrary: fc.integer({ min: 5, max: 25 }), weight: 3 },
  );
  test.each(Object.entries(shapes))('give no count away, %s', (_, dimensions) => {
    const size = dimensions.reduce((product, one) => product * finest(one).length, 1);
    const late = fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 8 });
    const seen = { news: 0, alone: 0 };
    fc.assert(
      fc.property(fc.array(count, { minLength: size, maxLength: size }), late, (counts, more) => {
        const grown = counts.map((one, at) => one + more.filter((place) => place === at).length);
        const [first, second] = [tableOf(dimensions, counts), tableOf(dimensions, grown)];
        const before = protect(solver, [first], [], rule);
        const now = protect(solver, [after(second, first, before.withheld[0])], [], rule);
        const reach = (withheld: readonly Uint8Array[]) =>
          attackBoth(
            solver,
            dimensions,
            { counted: [first], withheld: before.withheld },
            { counted: [second], withheld },
          );
        // A count that was told and is the same is no news.
        const isNews = (one: ReturnType<typeof reach>[number]): boolean =>
          one.value !== one.before && one.value > 0 && one.least === one.most;
        const reached = reach(now.withheld);
        expect(reached.filter(({ least, most, value }) => least > value || most < value)).toEqual([]);
        expect(reached.filter(isNews)).toEqual([]);
        seen.news += reached.filter(({ value, before: told }) => told !== null && value !== told).length;
        seen.alone += reach(protect(solver, [second], [], rule).withheld).filter(isNews).length;
      }),
      { numRuns: 60 },
    );
    // The second release by itself would have told some.
    expect(seen.news).toBeGreaterThan(10);
    expect(seen.alone).toBeGreaterThan(5);
  });
});
