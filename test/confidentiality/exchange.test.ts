import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openExchange } from '../../src/confidentiality/exchange.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { cellsOf, equationCount, type System } from '../../src/confidentiality/system.ts';
import { combinations, finest, madeDimension, madeTable, namedSystem } from './made-tables.ts';

/** Whether counts keep every equation. */
function fits(system: System, state: Int32Array): boolean {
  return Array.from({ length: equationCount(system) }, (_, equation) => {
    const [whole = 0, ...parts] = cellsOf(system, equation);
    return (state[whole] ?? 0) - parts.reduce((sum, part) => sum + (state[part] ?? 0), 0);
  }).every((left) => left === 0);
}

const square = namedSystem({ A: 5, B: 6, X: 4, Y: 7, aX: 2, aY: 3, bX: 2, bY: 4 }, [
  ['A', 'aX', 'aY'],
  ['B', 'bX', 'bY'],
  ['X', 'aX', 'bX'],
  ['Y', 'aY', 'bY'],
]);
const inner = ['aX', 'aY', 'bX', 'bY'];
const start = Int32Array.from(square.system.value);

test('a circle of four cells moves them by the same', () => {
  const exchange = openExchange(square.system, square.marked(...inner), start);
  expect(exchange.shift(square.cell('aX'), 2)).toBe(true);
  expect(inner.map((name) => exchange.state[square.cell(name)])).toEqual([4, 1, 0, 6]);
  exchange.reset();
  expect([...exchange.state]).toEqual([...start]);
  expect(exchange.most[square.cell('aX')]).toBe(4);
  expect(exchange.least[square.cell('bX')]).toBe(0);
});

test('no count falls below zero, and what is not found leaves the state as it was', () => {
  const exchange = openExchange(square.system, square.marked(...inner), start);
  expect(exchange.shift(square.cell('aX'), 3)).toBe(false);
  expect(exchange.shift(square.cell('aX'), -3)).toBe(false);
  expect([...exchange.state]).toEqual([...start]);
});

test('published cells close no circle', () => {
  const exchange = openExchange(square.system, square.marked('aX', 'bY'), start);
  expect(exchange.shift(square.cell('aX'), 1)).toBe(false);
  expect([...exchange.state]).toEqual([...start]);
});

test('every state that is reached keeps every equation and every published count', () => {
  const tables = fc
    .constantFrom([[3], [4]], [[2, 2], [3]], [[2], [2], [3]], [[3, 2], [2], [2]])
    .chain((parts) => {
      const dimensions = parts.map((own, index) => madeDimension(`d${index}`, ...own));
      const places = combinations(dimensions.map(finest)).map((codes) => codes.join());
      const size = dimensions.reduce((product, { codes }) => product * codes.length, 1);
      return fc.record({
        system: fc.array(fc.nat(6), { minLength: places.length, maxLength: places.length }).map((counts) => {
          const table = madeTable(
            'table',
            dimensions,
            (...codes) => counts[places.indexOf(codes.join())] ?? 0,
          );
          return checkedLattice([table], []).system;
        }),
        marks: fc.array(fc.constantFrom(0, 1, 1), { minLength: size, maxLength: size }),
        steps: fc.array(
          fc.record({
            cell: fc.nat(size - 1),
            amount: fc.integer({ min: -4, max: 4 }),
            isReset: fc.boolean(),
          }),
        ),
      });
    });
  fc.assert(
    fc.property(tables, ({ system, marks, steps }) => {
      const withheld = Uint8Array.from(marks);
      const begin = Int32Array.from(system.value);
      const exchange = openExchange(system, withheld, begin);
      for (const { cell, amount, isReset } of steps) {
        if (withheld[cell] !== 1 || amount === 0) continue;
        const before = exchange.state.slice();
        if (exchange.shift(cell, amount)) expect(exchange.state[cell]).toBe((before[cell] ?? 0) + amount);
        else expect(exchange.state).toEqual(before);
        expect(fits(system, exchange.state)).toBe(true);
        for (const [one, value] of exchange.state.entries()) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeGreaterThanOrEqual(exchange.least[one] ?? NaN);
          expect(value).toBeLessThanOrEqual(exchange.most[one] ?? NaN);
          if (withheld[one] !== 1) expect(value).toBe(begin[one]);
        }
        if (isReset) exchange.reset();
      }
    }),
    { numRuns: 200 },
  );
});
