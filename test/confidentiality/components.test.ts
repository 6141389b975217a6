import { expect, test } from 'vitest';
import { components, unknowns } from '../../src/confidentiality/components.ts';
import { cellKind } from '../../src/confidentiality/system.ts';
import { namedSystem } from './made-tables.ts';

const made = namedSystem({ all: 21, a: 9, b: 12, a1: 4, a2: 5, b1: 3, b2: 4, b3: 5, c: 1 }, [
  ['all', 'a', 'b'],
  ['a', 'a1', 'a2'],
  ['b', 'b1', 'b2', 'b3'],
]);
const groups = (...names: string[]): string[][] =>
  components(made.system, made.marked(...names)).map(({ cells }) =>
    cells.map((cell) => made.system.name(cell)),
  );

test('withheld cells that share an equation hang together, across published ones they do not', () => {
  expect(groups('a1', 'a2', 'b1', 'b3')).toEqual([
    ['a1', 'a2'],
    ['b1', 'b3'],
  ]);
  expect(groups('a1', 'a2', 'a', 'b', 'b3')).toEqual([['a', 'b', 'a1', 'a2', 'b3']]);
});

test('a cell without equations is a group of its own, and no cell is in two', () => {
  expect(groups('c', 'b2')).toEqual([['b2'], ['c']]);
  expect(groups()).toEqual([]);
});

test('every equation that a withheld cell is in belongs to its group, others to none', () => {
  const [one, two] = components(made.system, made.marked('a1', 'b'));
  expect([one, two]).toEqual([
    { cells: [made.cell('b')], equations: [0, 2] },
    { cells: [made.cell('a1')], equations: [1] },
  ]);
});

test('a reader knows neither withheld cells nor hidden ones nor those without a value', () => {
  const hidden = namedSystem({ all: 5, withheld: 1, hidden: 2, unknown: NaN }, [
    ['all', 'withheld', 'hidden', 'unknown'],
  ]);
  hidden.system.kind[hidden.cell('hidden')] = cellKind.hidden;
  expect([...unknowns(hidden.system, hidden.marked('withheld'))]).toEqual([0, 1, 1, 1]);
});
