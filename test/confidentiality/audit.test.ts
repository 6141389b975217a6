import loadHighs, { type Highs } from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { audit, type AuditResult } from '../../src/confidentiality/audit.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import { combinations, finest, madeDimension, madeTable } from './made-tables.ts';

/* What the attack calls found, in tables small enough to be worked out by hand. */

let solver: Highs;
beforeAll(async () => {
  solver = await loadHighs();
});

const units = madeDimension('unit', 2);
const causes = madeDimension('cause', 3);

/** Attacks a table of two units and three causes, as read by rows, of which some places are withheld. */
function attacked(counts: readonly number[], withheld: readonly string[]): AuditResult {
  const of = new Map(
    combinations([units, causes].map(finest)).map((codes, at) => [codes.join(), counts[at] ?? 0]),
  );
  const table = madeTable('table', [units, causes], (...codes) => of.get(codes.join()) ?? 0);
  const names = units.codes.flatMap((unit) => causes.codes.map((cause) => `${unit.code},${cause.code}`));
  const told = names.map((name, at) => (withheld.includes(name) ? NaN : (table.values[at] ?? 0)));
  return audit(solver, [{ ...table, values: told }], [], { threshold: 5 });
}

test.each([1, 21, 2.5, NaN])('a threshold of %f is refused', (threshold) => {
  expect(() => audit(solver, [], [], { threshold })).toThrow(
    `threshold ${threshold}; allowed: a whole number from 2 to 20`,
  );
  expect(() => protect(solver, [], [], { threshold })).toThrow(RangeError);
});

test('a narrow count is excused by a total that may be below t, and by no other', () => {
  // Unit 1 has two events, told: each of its parts may be anything from none to both.
  const parts = ['1,1', '1,3', '2,1', '2,3'];
  const wide = attacked([0, 1, 1, 19, 0, 35], ['_T,1', '_T,3', ...parts]);
  expect(wide.findings).toEqual([]);
  // All of cause 2 is no part of these two, and yet it is one of them at most.
  const { findings, narrowest } = attacked([0, 1, 1, 19, 0, 35], ['_T,1', '_T,2', '_T,3', '1,2', ...parts]);
  expect(findings).toMatchObject([{ cell: 'cause=2', how: 'interval', least: 0, most: 2 }]);
  expect(narrowest).toBe(2);
});

test('by subtraction, the equation is the one that gives the count', () => {
  // Unit 1 has 12 events, 9 and 3 of them told: nothing is left for cause 3, whatever else has to do with it.
  const { findings } = attacked([9, 3, 0, 7, 20, 6], ['1,3', '2,3', '_T,3']);
  expect(findings.find(({ cell }) => cell === 'unit=1, cause=3')).toMatchObject({
    how: 'subtraction',
    least: 0,
    most: 0,
    equation: 'unit=1 (12) = unit=1, cause=1 (9) + unit=1, cause=2 (3) + unit=1, cause=3 (0)',
  });
});
