import { group } from 'd3-array';
import type { CsvFault } from './csv-table.ts';
import { quoted } from './faults.ts';
import { firstDay, lastDay, unitLevels, validOn, validTogether, type Unit } from './units.ts';

/** A unit and the line of `units.csv` it stands on. */
interface UnitLine {
  readonly line: number;
  readonly unit: Unit;
}

/** What is wrong with how the units of a file stand to each other: codes at the same time, parents, levels, circles. */
export function structureFaults(rows: readonly UnitLine[]): CsvFault[] {
  const byCode = group(rows, ({ unit }) => unit.code);
  // A unit that ends before it begins is told as that, and was never there.
  const lasting = rows.filter(({ unit }) => firstDay(unit) <= lastDay(unit));
  return lasting.flatMap((row) => [
    ...twinFaults(row, byCode.get(row.unit.code) ?? []),
    ...parentFaults(row, byCode.get(row.unit.parent) ?? []),
    ...circleFaults(row, byCode),
  ]);
}

function twinFaults({ line, unit }: UnitLine, sameCode: readonly UnitLine[]): CsvFault[] {
  const twin = sameCode.find((other) => validTogether(other.unit, unit));
  if (twin === undefined || twin.line >= line) return [];
  return [
    {
      line,
      column: 'code',
      found: `"${unit.code}" a second time (line ${twin.line})`,
      allowed: 'one unit a code at any time: validity that does not overlap',
    },
  ];
}

function parentFaults({ line, unit }: UnitLine, withParentCode: readonly UnitLine[]): CsvFault[] {
  const fault = (found: string, allowed: string): CsvFault[] => [{ line, column: 'parent', found, allowed }];
  if (unit.parent === '') return [];
  const parents = withParentCode.filter((other) => validTogether(other.unit, unit));
  if (parents.length === 0)
    return fault(quoted(unit.parent), 'empty, or the code of a unit of this file valid at the same time');
  const last = parents.find((other) => validOn(other.unit, lastDay(unit)));
  if (last === undefined) {
    const ended = parents
      .map((other) => other.unit.validTo)
      .sort()
      .at(-1);
    return fault(
      `"${unit.parent}", which ended on ${ended}`,
      'a unit that is there to the last day of its parts; a part that then belongs to another ends too, and begins anew on a row of its own',
    );
  }
  const rank = (one: Unit): number => unitLevels.indexOf(one.level);
  if (rank(unit) >= 0 && rank(last.unit) >= rank(unit))
    return fault(
      `"${unit.parent}", a ${last.unit.level} (line ${last.line}), as parent of a ${unit.level}`,
      `a unit of a level above: ${unitLevels.join(' > ')}`,
    );
  return [];
}

/** A circle is told once, on its first line. */
function circleFaults(start: UnitLine, byCode: ReadonlyMap<string, readonly UnitLine[]>): CsvFault[] {
  const path: UnitLine[] = [];
  let at: UnitLine | undefined = start;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    const { unit }: UnitLine = at;
    at = unit.parent === '' ? undefined : parentLine(unit, byCode.get(unit.parent) ?? []);
  }
  if (at !== start || path.some(({ line }) => line < start.line)) return [];
  const codes = [...path, start].map(({ unit }) => unit.code).join(' < ');
  return [
    {
      line: start.line,
      column: 'parent',
      found: `a circle: ${codes}`,
      allowed: 'a parent that is no part of the unit',
    },
  ];
}

function parentLine(unit: Unit, withParentCode: readonly UnitLine[]): UnitLine | undefined {
  return withParentCode.find(
    (other) => validTogether(other.unit, unit) && validOn(other.unit, lastDay(unit)),
  );
}
