import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disclosed } from '../../src/confidentiality/disclosed.ts';
import { cellKind, cellsOf, equationCount, systemOf, type System } from '../../src/confidentiality/system.ts';
import { madeDimension, namedSystem } from './made-tables.ts';

const names = ({ system }: { system: System }, cells: number[]): string[] => cells.map(system.name);

test('a sum with one withheld cell gives it away, and then the next', () => {
  const made = namedSystem({ all: NaN, a: NaN, b: 5, a1: NaN, a2: 5 }, [
    ['all', 'a', 'b'],
    ['a', 'a1', 'a2'],
  ]);
  expect(disclosed(made.system, made.marked('all', 'a', 'a1'))).toEqual([]);
  const known = namedSystem({ all: 14, a: NaN, b: 5, a1: NaN, a2: 5 }, [
    ['all', 'a', 'b'],
    ['a', 'a1', 'a2'],
  ]);
  expect(names(known, disclosed(known.system, known.marked('a', 'a1')))).toEqual(['a', 'a1']);
});

test('a cell is given away by two divisions of the same whole', () => {
  // x + y = 7 by one division, x + y + z = 9 by another.
  const made = namedSystem({ p: 7, q: 9, x: NaN, y: NaN, z: NaN }, [
    ['p', 'x', 'y'],
    ['q', 'x', 'y', 'z'],
  ]);
  expect(names(made, disclosed(made.system, made.marked('x', 'y', 'z')))).toEqual(['z']);
});

test('three pairs that close a triangle give all of it away, four pairs in a ring nothing', () => {
  const triangle = namedSystem({ p: 3, q: 4, r: 5, x: NaN, y: NaN, z: NaN }, [
    ['p', 'x', 'y'],
    ['q', 'y', 'z'],
    ['r', 'z', 'x'],
  ]);
  expect(names(triangle, disclosed(triangle.system, triangle.marked('x', 'y', 'z')))).toEqual([
    'x',
    'y',
    'z',
  ]);
  const ring = namedSystem({ p: 3, q: 4, r: 5, s: 4, w: NaN, x: NaN, y: NaN, z: NaN }, [
    ['p', 'w', 'x'],
    ['q', 'x', 'y'],
    ['r', 'y', 'z'],
    ['s', 'z', 'w'],
  ]);
  expect(disclosed(ring.system, ring.marked('w', 'x', 'y', 'z'))).toEqual([]);
});

test('hidden cells are unknown whether they are marked or not, and told only where they are', () => {
  const made = namedSystem({ all: 9, a: NaN, hidden: NaN, other: 6 }, [
    ['all', 'a', 'hidden', 'other'],
    ['other', 'hidden'],
  ]);
  made.system.kind[made.cell('hidden')] = cellKind.hidden;
  expect(names(made, disclosed(made.system, made.marked('a')))).toEqual(['a']);
  expect(names(made, disclosed(made.system, made.marked('a', 'hidden')))).toEqual(['a', 'hidden']);
});

/** Unit vectors in the row space, by elimination in fractions of whole numbers: slow, and nothing modular about it. */
function disclosedInFractions(system: System, withheld: Uint8Array): number[] {
  const columns = [...withheld].flatMap((one, cell) => (one === 1 ? cell : []));
  let rows = Array.from({ length: equationCount(system) }, (_, equation) => {
    const [whole, ...parts] = cellsOf(system, equation);
    return columns.map((cell) =>
      BigInt((cell === whole ? 1 : 0) - parts.filter((part) => part === cell).length),
    );
  });
  const reduced: bigint[][] = [];
  for (const [index] of columns.entries()) {
    const pivot = rows.find((row) => row[index] !== 0n);
    if (pivot === undefined) continue;
    const clear = (row: bigint[]): bigint[] =>
      row.map((value, at) => value * (pivot[index] ?? 0n) - (pivot[at] ?? 0n) * (row[index] ?? 0n));
    rows = rows.filter((row) => row !== pivot).map(clear);
    reduced.splice(0, reduced.length, ...reduced.map(clear), pivot);
  }
  return columns.filter((_, index) =>
    reduced.some((row) => row[index] !== 0n && row.every((value, at) => at === index || value === 0n)),
  );
}

test('agrees with elimination in fractions', () => {
  const systems = fc
    .integer({ min: 4, max: 14 })
    .chain((size) =>
      fc.tuple(
        fc.array(fc.uniqueArray(fc.nat(size - 1), { minLength: 2, maxLength: 5 }), { maxLength: 12 }),
        fc.array(fc.constantFrom(0, 1, 1), { minLength: size, maxLength: size }),
      ),
    );
  fc.assert(
    fc.property(systems, ([equations, marks]) => {
      const size = marks.length;
      const system = systemOf(
        {
          value: new Float64Array(size),
          kind: new Uint8Array(size),
          cost: new Float64Array(size),
          name: String,
        },
        equations,
      );
      const withheld = Uint8Array.from(marks);
      expect(disclosed(system, withheld)).toEqual(disclosedInFractions(system, withheld));
    }),
    { numRuns: 500 },
  );
});

test('a table of three dimensions with thousands of withheld cells takes a moment', () => {
  const codes = [madeDimension('a', 8, 5), madeDimension('b', 4, 3), madeDimension('c', 5, 4)].map(
    (one) => one.codes,
  );
  const at = (...places: number[]): number =>
    places.reduce((cell, place, index) => cell * (codes[index]?.length ?? 0) + place, 0);
  const lengths = codes.map(({ length }) => length);
  const size = lengths.reduce((product, length) => product * length, 1);
  const equations: number[][] = [];
  for (let cell = 0; cell < size; cell++) {
    const places = [
      Math.floor(cell / ((lengths[1] ?? 0) * (lengths[2] ?? 0))),
      Math.floor(cell / (lengths[2] ?? 0)) % (lengths[1] ?? 0),
      cell % (lengths[2] ?? 0),
    ];
    for (const [index, list] of codes.entries()) {
      const own = list[places[index] ?? 0]?.code;
      const parts = list.flatMap(({ parent }, place) =>
        parent === own ? at(...places.with(index, place)) : [],
      );
      if (parts.length > 0) equations.push([cell, ...parts]);
    }
  }
  const system = systemOf(
    { value: new Float64Array(size), kind: new Uint8Array(size), cost: new Float64Array(size), name: String },
    equations,
  );
  let random = 1;
  const withheld = Uint8Array.from({ length: size }, () => {
    random = (random * 48271) % 2147483647;
    return random % 2;
  });
  const found = disclosed(system, withheld);
  const [one] = found;
  expect(found.length).toBeGreaterThan(0);
  // What was given away may be published: nothing else is given away by it.
  const without = withheld.slice();
  for (const cell of found) without[cell] = 0;
  expect(disclosed(system, without)).toEqual([]);
  expect(withheld[one ?? 0]).toBe(1);
});
