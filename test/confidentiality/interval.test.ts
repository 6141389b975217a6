import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { interval, intervals } from '../../src/confidentiality/interval.ts';
import { cellKind } from '../../src/confidentiality/system.ts';
import { namedSystem, type NamedSystem } from './made-tables.ts';

const solver = await loadHighs();

const of = ({ system, cell, marked }: NamedSystem, name: string, withheld: string[], lower = 0) =>
  interval(solver, system, marked(...withheld), cell(name), lower);

test('two parts of a published whole share it', () => {
  const made = namedSystem({ all: 9, a: NaN, b: NaN, c: 4 }, [['all', 'a', 'b', 'c']]);
  expect(of(made, 'a', ['a', 'b'])).toEqual({ least: 0, most: 5 });
  expect(of(made, 'a', ['a', 'b'], 1)).toEqual({ least: 1, most: 4 });
  const alone = namedSystem({ all: 9, a: NaN, c: 4 }, [['all', 'a', 'c']]);
  expect(of(alone, 'a', ['a'])).toEqual({ least: 5, most: 5 });
});

test('the values of withheld cells are not looked at', () => {
  const equation = [['all', 'a', 'b']] as const;
  const blind = of(namedSystem({ all: 9, a: NaN, b: NaN }, equation), 'a', ['a', 'b']);
  expect(of(namedSystem({ all: 9, a: 2, b: 7 }, equation), 'a', ['a', 'b'])).toEqual(blind);
});

test('a whole that is withheld with a part has no end', () => {
  const made = namedSystem({ all: NaN, a: NaN, b: 6 }, [['all', 'a', 'b']]);
  expect(of(made, 'a', ['all', 'a'])).toEqual({ least: 0, most: Infinity });
  expect(of(made, 'all', ['all', 'a'])).toEqual({ least: 6, most: Infinity });
});

test('a cell in no equation can be anything', () => {
  const made = namedSystem({ all: 5, a: 5, alone: NaN }, [['all', 'a']]);
  expect(of(made, 'alone', ['alone'], 1)).toEqual({ least: 1, most: Infinity });
});

test('bounds need not be whole', () => {
  const made = namedSystem({ p: 3, q: 4, r: 4, x: NaN, y: NaN, z: NaN }, [
    ['p', 'x', 'y'],
    ['q', 'y', 'z'],
    ['r', 'z', 'x'],
  ]);
  expect(of(made, 'x', ['x', 'y', 'z'])).toEqual({ least: 1.5, most: 1.5 });
});

test('where nothing fits there is no interval', () => {
  const made = namedSystem({ all: 3, a: NaN, b: NaN, c: 4 }, [['all', 'a', 'b', 'c']]);
  expect(of(made, 'a', ['a', 'b'])).toBe(null);
  const pair = namedSystem({ all: 1, a: NaN, b: NaN }, [['all', 'a', 'b']]);
  expect(of(pair, 'a', ['a', 'b'], 1)).toBe(null);
  // Nothing fits where another cell has no end either.
  const endless = namedSystem({ all: 3, a: NaN, b: NaN, c: 4, d: NaN, e: 0 }, [
    ['all', 'a', 'b', 'c'],
    ['d', 'a', 'e'],
  ]);
  expect(of(endless, 'd', ['a', 'b', 'd'])).toBe(null);
});

test('nobody guesses that a hidden cell is not zero', () => {
  const made = namedSystem({ all: 9, a: NaN, hidden: NaN }, [['all', 'a', 'hidden']]);
  made.system.kind[made.cell('hidden')] = cellKind.hidden;
  expect(of(made, 'a', ['a'], 1)).toEqual({ least: 1, most: 9 });
  expect(of(made, 'hidden', ['a'], 1)).toEqual({ least: 0, most: 8 });
});

test('a published cell has no interval', () => {
  const made = namedSystem({ all: 9, a: NaN, b: NaN }, [['all', 'a', 'b']]);
  expect(() => of(made, 'all', ['a', 'b'])).toThrow('all is published');
});

test('many cells at once are as each by itself', () => {
  const values = {
    A: 10,
    B: 6,
    C: 9,
    X: 8,
    Y: 9,
    Z: 8,
    T: 25,
    aX: NaN,
    aY: NaN,
    aZ: 3,
    bX: NaN,
    bY: NaN,
    bZ: NaN,
    cX: 1,
    cY: NaN,
    cZ: NaN,
  };
  const made = namedSystem(values, [
    ['A', 'aX', 'aY', 'aZ'],
    ['B', 'bX', 'bY', 'bZ'],
    ['C', 'cX', 'cY', 'cZ'],
    ['X', 'aX', 'bX', 'cX'],
    ['Y', 'aY', 'bY', 'cY'],
    ['Z', 'aZ', 'bZ', 'cZ'],
  ]);
  const withheld = ['aX', 'aY', 'bX', 'bY', 'bZ', 'cY', 'cZ'];
  const cells = withheld.map(made.cell);
  const together = intervals(solver, made.system, cells, cells);
  expect(withheld.map((name) => together?.get(made.cell(name)))).toEqual(
    withheld.map((name) => of(made, name, withheld)),
  );
});
