import fc from 'fast-check';
import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { roomyPoint } from '../../src/confidentiality/roomy.ts';
import { cellsOf, equationCount } from '../../src/confidentiality/system.ts';
import { combinations, finest, madeDimension, madeTable, namedSystem } from './made-tables.ts';

const solver = await loadHighs();

test('as many counts as can be are away from nothing', () => {
  const { system, cell } = namedSystem({ all: 40, one: NaN, two: NaN, three: NaN, four: NaN }, [
    ['all', 'one', 'two', 'three', 'four'],
  ]);
  const cells = ['one', 'two', 'three', 'four'].map(cell);
  expect(roomyPoint(solver, system, cells, system.value, 8)?.every((count) => count >= 8)).toBe(true);
});

test('what cannot be is nothing', () => {
  const { system, cell } = namedSystem({ all: 3, part: 5, other: NaN }, [['all', 'part', 'other']]);
  expect(roomyPoint(solver, system, [cell('other')], system.value, 8)).toBe(null);
});

test('whatever is asked for, every equation holds and no count is below zero', () => {
  const dimensions = [madeDimension('d1', 2, 2), madeDimension('d2', 3)];
  const places = combinations(dimensions.map(finest)).map((codes) => codes.join());
  fc.assert(
    fc.property(
      fc.array(fc.nat(12), { minLength: places.length, maxLength: places.length }),
      fc.integer({ min: 1, max: 20 }),
      fc.infiniteStream(fc.boolean()),
      (counts, room, marks) => {
        const table = madeTable('table', dimensions, (...codes) => counts[places.indexOf(codes.join())] ?? 0);
        const { system } = checkedLattice([table], []);
        const cells = Array.from(system.value.keys()).filter(() => marks.next().value === true);
        const found = roomyPoint(solver, system, cells, system.value, room);
        if (found === null) return;
        const value = system.value.slice();
        for (const [index, cell] of cells.entries()) value[cell] = found[index] ?? NaN;
        expect(value.every((count) => count >= 0 && Number.isInteger(count))).toBe(true);
        for (let equation = 0; equation < equationCount(system); equation++) {
          const [whole = 0, ...parts] = cellsOf(system, equation);
          expect(parts.reduce((sum, part) => sum + (value[part] ?? 0), 0)).toBe(value[whole]);
        }
      },
    ),
  );
});
