import { group } from 'd3-array';
import { parseAgeCode, type AgeGroup } from '../text/age-codes.ts';
import type { CsvFault } from './csv-table.ts';
import type { PopulationCount } from './population.ts';

type PopulationLine = PopulationCount & { readonly line: number };

/** What does not add up in a population: age groups that overlap or leave a gap, totals beside parts. */
export function populationSumFaults(rows: readonly PopulationLine[]): CsvFault[] {
  const ofOneSex = group(rows, ({ year, unit, sex }) => `${year} ${unit} ${sex}`);
  const ofOneAge = group(rows, ({ year, unit, age }) => `${year} ${unit} ${age}`);
  return [...[...ofOneSex.values()].flatMap(ageFaults), ...[...ofOneAge.values()].flatMap(sexFaults)];
}

/** Faults of the ages of one year, unit and sex. */
function ageFaults(rows: readonly PopulationLine[]): CsvFault[] {
  const aged = rows
    .flatMap((row) => {
      const age = parseAgeCode(row.age);
      return age === null ? [] : [{ row, age }];
    })
    .sort((one, other) => one.age.from - other.age.from || one.row.line - other.row.line);
  const overlaps = overlapFaults(aged);
  const total = rows.find(({ age }) => age === '_T');
  if (overlaps.length > 0 || aged.length === 0) return overlaps;
  const [first] = aged;
  if (total === undefined && first !== undefined && !coversAllAges(aged.map(({ age }) => age))) {
    const { year, unit, sex, line } = first.row;
    return [
      {
        line,
        column: 'age',
        found: `ages of ${year}, ${unit}, ${sex} with a gap: ${aged.map(({ row }) => row.age).join(', ')}`,
        allowed: 'every age from 0 to an open last group (Y_GE80), or a row with age _T beside them',
      },
    ];
  }
  if (total === undefined) return [];
  const sum = aged.reduce((persons, { row }) => persons + row.count, 0);
  const { year, unit, sex } = total;
  return sumFault(
    total,
    sum,
    coversAllAges(aged.map(({ age }) => age)),
    `the ages of ${year}, ${unit}, ${sex}`,
  );
}

/** @param aged rows with their age groups, youngest first */
function overlapFaults(aged: readonly { row: PopulationLine; age: AgeGroup }[]): CsvFault[] {
  const faults: CsvFault[] = [];
  let oldest = aged[0];
  for (const next of aged.slice(1)) {
    if (oldest !== undefined && endOf(oldest.age) > next.age.from) {
      const [first, second] =
        oldest.row.line < next.row.line ? [oldest.row, next.row] : [next.row, oldest.row];
      faults.push({
        line: second.line,
        column: 'age',
        found: `"${second.age}" beside "${first.age}" (line ${first.line})`,
        allowed: 'age groups that do not overlap within a year, unit and sex',
      });
    }
    if (oldest === undefined || endOf(next.age) > endOf(oldest.age)) oldest = next;
  }
  return faults;
}

/** Faults of the sexes of one year, unit and age. */
function sexFaults(rows: readonly PopulationLine[]): CsvFault[] {
  const both = rows.find(({ sex }) => sex === '_T');
  const parts = rows.filter(({ sex }) => sex !== '_T');
  if (both === undefined || parts.length === 0) return [];
  const sum = parts.reduce((persons, { count }) => persons + count, 0);
  const { year, unit, age } = both;
  const what = parts.length === 2 ? 'M and F' : parts[0]?.sex;
  return sumFault(both, sum, parts.length === 2, `${what} of ${year}, ${unit}, ${age}`);
}

/** A total beside its parts: equal where all the parts are there, else not below what is. */
function sumFault(total: PopulationLine, sum: number, complete: boolean, parts: string): CsvFault[] {
  if (complete ? sum === total.count : sum <= total.count) return [];
  return [
    {
      line: total.line,
      column: 'count',
      found: String(total.count),
      allowed: complete ? `${sum}, the sum of ${parts}` : `${sum} or more, the sum of ${parts}`,
    },
  ];
}

function endOf({ to }: AgeGroup): number {
  return to ?? Infinity;
}

function coversAllAges(groups: readonly AgeGroup[]): boolean {
  const gapless = groups.every((age, index) => age.from === (index === 0 ? 0 : groups[index - 1]?.to));
  return gapless && groups.at(-1)?.to === null;
}
