import { describe, expect, test } from 'vitest';
import {
  a0AndreevKingkade,
  a0CoaleDemenyWest,
  lifeTable,
  probabilityOfDying,
  type LifeTableGroup,
  type LifeTableRow,
} from '../../src/statistics/life-table.ts';

// Reference vectors, "life_table_chiang".
const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const people = [
  7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820, 37978,
  37039, 33288, 23306, 11936, 11936,
];
const deaths = [17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937];
const groups: readonly LifeTableGroup[] = ages.map((from, index) => ({
  from,
  width: index === ages.length - 1 ? null : (ages[index + 1] ?? NaN) - from,
  deaths: deaths[index] ?? null,
  people: people[index] ?? null,
}));
const withGroup = (index: number, change: Partial<LifeTableGroup>) =>
  groups.map((group, place) => (place === index ? { ...group, ...change } : group));

function rowsOf(of: readonly LifeTableGroup[], a0?: number): readonly LifeTableRow[] {
  const rows = lifeTable(of, a0);
  if ('refused' in rows) throw new Error(rows.refused);
  return rows;
}

describe('life table', () => {
  const rows = rowsOf(groups);
  const at = (from: number) => rows.find((row) => row.from === from);

  test('life expectancy at 0, 65 and 90 (reference vectors, PHE’s variant of Chiang)', () => {
    expect(at(0)?.e).toBeCloseTo(80.16960813, 6);
    expect(at(65)?.e).toBeCloseTo(18.76856852, 6);
    expect(at(90)?.e).toBeCloseTo(6.16210635, 6);
    // The published interval takes z as 1.96, hence five decimals.
    expect([at(0)?.lower.toFixed(5), at(0)?.upper.toFixed(5)]).toEqual(['79.88269', '80.45653']);
  });

  test('its columns agree with each other', () => {
    expect(rows[0]).toMatchObject({ l: 100_000, a: 0.1, width: 1 });
    expect(rows.at(-1)).toMatchObject({ q: 1, a: null, width: null, qVariance: 0 });
    for (const row of rows) expect(row.e).toBeCloseTo(row.T / row.l, 10);
  });

  test('variance as Chiang sums it over all later ages', () => {
    for (const [from, row] of rows.entries()) {
      const terms = rows.slice(from).map(({ l, a, width, qVariance }, index) => {
        const { deaths: count, m, e } = { deaths: deaths[from + index] ?? NaN, ...pick(from + index) };
        if (width === null || a === null) return (l / 2) ** 2 * (4 / (count * m ** 2));
        return l ** 2 * ((1 - a) * width + e) ** 2 * qVariance;
      });
      const variance = terms.reduce((sum, one) => sum + one, 0) / row.l ** 2;
      expect(row.se).toBeCloseTo(Math.sqrt(variance), 10);
    }
    function pick(index: number) {
      return { m: rows[index]?.m ?? NaN, e: rows[index + 1]?.e ?? 0 };
    }
  });

  test('a closed group without deaths has q = 0 and no variance', () => {
    const [, , row] = rowsOf(withGroup(2, { deaths: 0 }));
    expect(row).toMatchObject({ m: 0, q: 0, qVariance: 0, d: 0 });
  });

  test('a0 changes the first year only', () => {
    const [first, second] = rowsOf(groups, 0.3);
    expect(first?.a).toBe(0.3);
    expect(second?.a).toBe(0.5);
    for (const a0 of [0, 1, NaN, -0.1]) expect(() => lifeTable(groups, a0)).toThrow(RangeError);
  });

  test.each([
    ['no deaths in the open group', withGroup(19, { deaths: 0 }), 'no_events'],
    ['nobody in a group', withGroup(4, { people: 0 }), 'ages_missing'],
    ['deaths of a group not known', withGroup(4, { deaths: null }), 'ages_missing'],
    ['a negative count', withGroup(4, { deaths: -1 }), 'negative_count'],
    ['nobody would survive a group', withGroup(4, { deaths: 43219 }), 'exceeds_population'],
    ['exactly nobody would', withGroup(4, { deaths: 400, people: 1000 }), 'exceeds_population'],
    ['the first year is missing', groups.slice(1), 'groups_differ'],
    ['0–4 undivided', [{ from: 0, width: 5, deaths: 1, people: 9999 }, ...groups.slice(2)], 'groups_differ'],
    ['a gap', groups.filter((_, index) => index !== 7), 'groups_differ'],
    ['no open group', groups.slice(0, -1), 'groups_differ'],
    ['an open group amid others', withGroup(7, { width: null }), 'groups_differ'],
    ['no groups', [], 'groups_differ'],
  ] as const)('refuses: %s', (_, given, refused) => {
    expect(lifeTable(given)).toEqual({ refused });
  });

  test('refuses 5,000 people or fewer', () => {
    const small = (total: number): LifeTableGroup[] => [
      { from: 0, width: 1, deaths: 1, people: 100 },
      { from: 1, width: 64, deaths: 10, people: total - 600 },
      { from: 65, width: null, deaths: 25, people: 500 },
    ];
    expect(lifeTable(small(5000))).toEqual({ refused: 'small_population' });
    expect(lifeTable(small(5001))).toHaveLength(3);
  });
});

describe('probability of dying', () => {
  const rows = rowsOf(groups);

  test('between two ages is 1 − l/l', () => {
    const answer = probabilityOfDying(rows, 0, 5);
    expect(answer).toMatchObject({ value: expect.closeTo(1 - (rows[2]?.l ?? NaN) / 100_000, 12) });
    expect(probabilityOfDying(rows, 0, 1)).toMatchObject({ value: expect.closeTo(rows[0]?.q ?? NaN, 15) });
  });

  test('of one group has the variance of its q', () => {
    const [row] = rows;
    expect(probabilityOfDying(rows, 0, 1)).toMatchObject({
      upper: expect.closeTo((row?.q ?? NaN) + 1.959963984540054 * Math.sqrt(row?.qVariance ?? NaN), 12),
    });
  });

  test('refuses ages that bound no group; without deaths it has no bounds', () => {
    expect(probabilityOfDying(rows, 0, 4)).toEqual({ refused: 'groups_differ' });
    expect(probabilityOfDying(rows, 2, 5)).toEqual({ refused: 'groups_differ' });
    expect(() => probabilityOfDying(rows, 5, 5)).toThrow(RangeError);
    const without = rowsOf(withGroup(2, { deaths: 0 }));
    expect(probabilityOfDying(without, 5, 10)).toEqual({ value: 0, lower: null, upper: null });
  });
});

describe('separation factors', () => {
  test.each([
    [0.107, 'male', 0.33],
    [0.2, 'female', 0.35],
    [0.1, 'male', 0.3134],
    [0.02, 'female', 0.109],
  ] as const)('Coale–Demeny West (Preston et al. 2001, table 3.3): %d, %s', (m0, sex, a0) => {
    expect(a0CoaleDemenyWest(m0, sex)).toBeCloseTo(a0, 12);
  });

  test.each([
    [0.01, 'male', 0.1293355],
    [0.023, 'male', 0.10330483],
    [0.08307, 'male', 0.29915],
    [0.01, 'female', 0.1284773],
    [0.01724, 'female', 0.1135765436],
    [0.06891, 'female', 0.31411],
  ] as const)('Andreev & Kingkade 2015: %d, %s', (m0, sex, a0) => {
    expect(a0AndreevKingkade(m0, sex)).toBeCloseTo(a0, 10);
  });

  test('the lines of Andreev & Kingkade meet, to the printed digits', () => {
    for (const [sex, bounds] of [
      ['male', [0.023, 0.08307]],
      ['female', [0.01724, 0.06891]],
    ] as const)
      for (const bound of bounds)
        expect(a0AndreevKingkade(bound, sex)).toBeCloseTo(a0AndreevKingkade(bound - 1e-9, sex), 3);
  });

  test.each([-0.1, NaN, Infinity])('a rate of %d is an error', (m0) => {
    expect(() => a0CoaleDemenyWest(m0, 'male')).toThrow(RangeError);
    expect(() => a0AndreevKingkade(m0, 'female')).toThrow(RangeError);
  });
});
