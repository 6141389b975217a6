import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { openMoves } from '../../src/confidentiality/cheapest-moves.ts';
import { namedSystem } from './made-tables.ts';

const solver = await loadHighs();

/** Two rows and three columns whose sums are known: a cell moves with one of its row and the two below or above. */
const table = namedSystem({ A: 9, B: 30, X: 12, Y: 14, Z: 13, aX: 2, aY: 4, aZ: 3, bX: 10, bY: 10, bZ: 10 }, [
  ['A', 'aX', 'aY', 'aZ'],
  ['B', 'bX', 'bY', 'bZ'],
  ['X', 'aX', 'bX'],
  ['Y', 'aY', 'bY'],
  ['Z', 'aZ', 'bZ'],
]);
const inner = ['aX', 'aY', 'aZ', 'bX', 'bY', 'bZ'];
const cells = inner.map(table.cell);
const counts = inner.map((name) => table.system.value[table.cell(name)] ?? 0);

function openTable(prices: Readonly<Record<string, number>>) {
  return openMoves(
    solver,
    table.system,
    cells,
    table.system.value,
    Float64Array.from(inner, (name) => prices[name] ?? 1),
  );
}

test('a cell moves by way of what costs the least, whatever was asked before', () => {
  const moves = openTable({ aY: 5 });
  expect([...(moves.to(0, 2) ?? [])]).toEqual([4, 4, 1, 8, 10, 12]);
  expect([...(moves.to(5, -1) ?? [])]).toEqual([1, 4, 4, 11, 10, 9]);
  expect([...(moves.to(0, 2) ?? [])]).toEqual([4, 4, 1, 8, 10, 12]);
  moves.reprice(1, 0.1);
  expect([...(moves.to(0, 2) ?? [])]).toEqual([4, 2, 3, 8, 12, 10]);
  moves.close();
});

test('where one way is not long enough the rest goes another', () => {
  const moves = openTable({ aY: 5 });
  expect([...(moves.to(0, 4) ?? [])]).toEqual([6, 3, 0, 6, 11, 13]);
  moves.close();
});

test('nothing falls below zero, and what cannot be is not found', () => {
  const moves = openTable({});
  expect(moves.to(0, 8)).toBe(null);
  expect(moves.to(0, -3)).toBe(null);
  // What was not found has left nothing behind.
  expect(moves.to(0, -2)?.[0]).toBe((counts[0] ?? 0) - 2);
  moves.close();
});
