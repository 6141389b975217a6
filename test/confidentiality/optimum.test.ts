import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { interval } from '../../src/confidentiality/interval.ts';
import { optimum } from '../../src/confidentiality/optimum.ts';
import { primary, widthsNeeded } from '../../src/confidentiality/primary.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { suppress } from '../../src/confidentiality/suppress.ts';
import { cellKind, type System } from '../../src/confidentiality/system.ts';
import { finest, madeDimension, madeTable, namedSystem, published } from './made-tables.ts';

const solver = await loadHighs();
const rule = { threshold: 5 };

function systemWith(parts: readonly (readonly number[])[], counts: readonly number[]): System {
  const dimensions = parts.map((levels, index) => madeDimension(`d${index + 1}`, ...levels));
  const second = finest(dimensions[1] ?? madeDimension('none'));
  const first = finest(dimensions[0] ?? madeDimension('none'));
  const table = madeTable(
    'table',
    dimensions,
    (one = '', other = '') => counts[first.indexOf(one) * second.length + second.indexOf(other)] ?? 0,
  );
  return checkedLattice([table], []).system;
}

const costOf = ({ cost }: System, withheld: Uint8Array): number =>
  withheld.reduce((sum, one, cell) => sum + one * (cost[cell] ?? 0), 0);

/** Whether the interval of each primary cell is wide enough. */
function isSafe(system: System, withheld: Uint8Array, named: Uint8Array): boolean {
  const needed = widthsNeeded(system, rule);
  const reader = published(system, withheld);
  return [...named].every((one, cell) => {
    if (one !== 1) return true;
    const { least = 0, most = 0 } = interval(solver, reader, withheld, cell) ?? {};
    return most - least >= (needed[cell] ?? 0) - 1e-6;
  });
}

/** The least cost of all sets of cells that protect the primary ones, by trying them all. */
function leastCost(system: System): number {
  const named = primary(system, rule);
  const others = [...named].flatMap((one, cell) => (one === 1 ? [] : cell));
  return Array.from({ length: 2 ** others.length }, (_, choice) => {
    const withheld = named.slice();
    for (const [index, cell] of others.entries()) withheld[cell] = (choice >> index) & 1;
    return withheld;
  })
    .map((withheld) => ({ withheld, cost: costOf(system, withheld) }))
    .sort((one, other) => one.cost - other.cost)
    .reduce((found, { withheld, cost }) => {
      if (found < Infinity) return found;
      return isSafe(system, withheld, named) ? cost : found;
    }, Infinity);
}

test.each([
  ['a small count in a square', [[2], [2]], [3, 9, 20, 14]],
  ['two in one row', [[2], [3]], [3, 2, 9, 20, 14, 8]],
  ['two that share nothing', [[2], [3]], [3, 12, 9, 20, 4, 8]],
  ['zeros that cannot help', [[2], [3]], [4, 0, 9, 0, 14, 8]],
  ['a hierarchy', [[2, 2], [1]], [2, 9, 20, 7]],
])('the least that is found by trying every set of cells: %s', (_, parts, counts) => {
  const system = systemWith(parts, counts);
  const best = optimum(solver, system, primary(system, rule), widthsNeeded(system, rule), 20);
  expect(best?.cost).toBeCloseTo(leastCost(system), 6);
  expect(isSafe(system, best?.withheld ?? new Uint8Array(), primary(system, rule))).toBe(true);
});

test('no more is withheld than by suppression, and never less than the primary cells', () => {
  for (let seed = 1; seed <= 12; seed++) {
    let state = seed;
    const counts = Array.from({ length: 30 }, () => {
      state = (state * 48271) % 2147483647;
      return Math.floor(40 * (state / 2147483647) ** 3);
    });
    const system = systemWith([[2, 3], [5]], counts);
    const named = primary(system, rule);
    const best = optimum(solver, system, named, widthsNeeded(system, rule), 20);
    const { withheld } = suppress(solver, system, rule);
    expect(best?.cost).toBeLessThanOrEqual(costOf(system, withheld) + 1e-6);
    expect([...named].every((one, cell) => one !== 1 || best?.withheld?.[cell] === 1)).toBe(true);
  }
});

test('open cells can leave no way', () => {
  const made = namedSystem({ all: 9, few: 2, many: 7 }, [['all', 'few', 'many']]);
  for (const name of ['all', 'many']) made.system.kind[made.cell(name)] = cellKind.open;
  expect(optimum(solver, made.system, made.marked('few'), new Float64Array(3).fill(4), 20)).toBe(null);
});

test('without time there is no choice, and what it costs at least is known', () => {
  const system = systemWith(
    [[2, 3], [5]],
    Array.from({ length: 30 }, (_, index) => (index * 7) % 11),
  );
  const named = primary(system, rule);
  const best = optimum(solver, system, named, widthsNeeded(system, rule), 0);
  expect(best?.withheld).toBe(null);
  expect(best?.cost).toBeGreaterThanOrEqual(costOf(system, named) - 1e-6);
});
