import fc from 'fast-check';
import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import type { CountTable, Crosswalk } from '../../src/confidentiality/count-tables.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import { cellKind, type System } from '../../src/confidentiality/system.ts';
import { withOpenTotals } from '../../src/confidentiality/totals.ts';
import { dimensionOf, madeTable, placeOf } from './made-tables.ts';
import { weaknesses } from './weaknesses.ts';

const solver = await loadHighs();
const rule = { threshold: 5 };

/** Two divisions of causes that differ by what is between chapter and group: `c` of chapter `iii`, of group `other`. */
const causes: Crosswalk = {
  variable: 'cause',
  columns: [
    { dimension: 'chapter', leaves: ['i', 'ii', 'iii', 'iii', 'iv'] },
    { dimension: 'group', leaves: ['other', 'other', 'other', 'ill', 'injury'] },
  ],
};

/** Deaths by chapter and by group, alone and by sex. */
function tablesOf(counts: readonly (readonly [number, number])[]): CountTable[] {
  const sex = dimensionOf('sex', { F: [], M: [] });
  return causes.columns.map(({ dimension, leaves }) => {
    const codes = dimensionOf(dimension, Object.fromEntries(leaves.map((code) => [code ?? '', []])));
    return madeTable(dimension, [codes, sex], (code, one) =>
      leaves.reduce(
        (sum, leaf, row) => sum + (leaf === code ? (counts[row]?.[one === 'F' ? 0 : 1] ?? 0) : 0),
        0,
      ),
    );
  });
}

function kindOf(system: System, name: string): number | undefined {
  return system.kind[Array.from(system.kind.keys()).find((cell) => system.name(cell) === name) ?? -1];
}

test('of two divisions that differ by a few, one total is given up: a chapter before a group', () => {
  const tables = tablesOf([
    [40, 50],
    [20, 10],
    [2, 1],
    [60, 70],
    [12, 24],
  ]);
  const { system } = checkedLattice(tables, [causes]);
  const open = withOpenTotals(solver, system, rule);
  for (const name of ['group=ill', 'group=other', 'chapter=i', 'chapter=iv'])
    expect(kindOf(open, name), name).toBe(cellKind.open);
  // Of two groups that are told the few between follow from chapter iii, and this from the other chapters.
  for (const name of ['chapter=ii', 'chapter=iii']) expect(kindOf(open, name), name).toBe(cellKind.free);
  const { withheld, exposed } = protect(solver, tables, [causes], rule);
  expect(exposed).toEqual([]);
  const [chapters, groups] = tables;
  if (chapters === undefined || groups === undefined) throw new Error('two tables were made');
  expect(withheld[0]?.[placeOf(chapters, 'iii', '_T')]).toBe(1);
  for (const code of ['_T', 'ill', 'other', 'injury'])
    expect(withheld[1]?.[placeOf(groups, code, '_T')], code).toBe(0);
});

test('totals are all open where none tells of a few', () => {
  const { system } = checkedLattice(tablesOf(Array.from({ length: 5 }, () => [30, 40] as const)), [causes]);
  const open = withOpenTotals(solver, system, rule);
  for (let cell = 0; cell < open.size; cell++)
    if (open.depth[cell] === 1 && system.kind[cell] === cellKind.free)
      expect(open.kind[cell], open.name(cell)).toBe(cellKind.open);
});

test('whatever the counts, open totals alone give no small total away, and each that is left out would', () => {
  const few = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 60 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(few, few), { minLength: 5, maxLength: 5 }), (counts) => {
      const { system } = checkedLattice(tablesOf(counts), [causes]);
      const open = withOpenTotals(solver, system, rule);
      const allElse = (one: System): Uint8Array =>
        Uint8Array.from(one.kind, (kind) => (kind === cellKind.open ? 0 : 1));
      const found = (one: System): string[] =>
        weaknesses(solver, one, allElse(one), rule).filter((line) => isTotal(one, line));
      expect(found(open)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

function isTotal(system: System, line: string): boolean {
  const cell = Array.from(system.kind.keys()).find((one) => line.startsWith(`${system.name(one)}: `)) ?? -1;
  return (
    system.depth[cell] === 1 && (system.value[cell] ?? 0) > 0 && (system.value[cell] ?? 0) < rule.threshold
  );
}
