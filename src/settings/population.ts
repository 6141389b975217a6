import { parseAgeCode } from '../text/age-codes.ts';
import { faultsOfFile, readCsvTable, type CsvFault, type CsvRow } from './csv-table.ts';
import {
  repeatCheck,
  repeatedText,
  unitKeyCheck,
  wholeNumberAllowed,
  wholeNumberOf,
  yearAllowed,
  yearOf,
  type RowContext,
} from './csv-values.ts';
import { quoted, type SettingsFault } from './faults.ts';
import { populationSumFaults } from './population-sums.ts';

/** Mid-year population of a unit, persons. */
export interface PopulationCount {
  readonly year: number;
  /** Key of the unit. */
  readonly unit: string;
  readonly sex: 'M' | 'F' | '_T';
  /** Code of an age group (`Y5T9`), or `_T`. */
  readonly age: string;
  readonly count: number;
}

const sexes: readonly string[] = ['M', 'F', '_T'];

/**
 * Reads the text of a `population.csv`. Years and units without a row are unknown, not empty: no fault.
 *
 * @returns the rows in the file's order, and every fault found; rows are only complete when there is no fault
 */
export function readPopulation(
  csv: string,
  file: string,
  context: RowContext,
): { rows: PopulationCount[]; faults: SettingsFault[] } {
  const { rows, faults } = readCsvTable(csv, ['year', 'unit', 'sex', 'age', 'count'], ['source']);
  const check = rowCheck(context, faults);
  const counted = rows.flatMap((row) => check(row) ?? []);
  faults.push(...populationSumFaults(counted));
  return {
    rows: counted.map(({ year, unit, sex, age, count }) => ({ year, unit, sex, age, count })),
    faults: faultsOfFile(file, faults),
  };
}

function rowCheck(
  { units, years }: RowContext,
  faults: CsvFault[],
): (row: CsvRow) => (PopulationCount & { line: number }) | null {
  const unitFault = unitKeyCheck(units);
  const repeated = repeatCheck();
  return ({ line, cell }) => {
    let whole = true;
    const fault = (column: string, allowed: string, found = quoted(cell(column))): void => {
      whole = false;
      faults.push({ line, column, found, allowed });
    };
    const year = yearOf(cell('year'), years);
    if (year === null) fault('year', yearAllowed(years));
    const [unit, sex, age] = [cell('unit'), cell('sex'), cell('age')];
    const allowedUnit = unitFault(unit);
    if (allowedUnit !== null) fault('unit', allowedUnit);
    if (!sexes.includes(sex)) fault('sex', sexes.join(', '));
    if (age !== '_T' && parseAgeCode(age) === null)
      fault('age', '_T, or the code of an age group: Y_LT1, Y1T4, Y7, Y_GE85');
    const count = wholeNumberOf(cell('count'));
    if (count === null) fault('count', wholeNumberAllowed(cell('count')));
    const before = repeated(line, cell('year'), unit, sex, age);
    if (before !== null)
      fault(
        'age',
        'one row a year, unit, sex and age',
        repeatedText(`${cell('year')}, ${unit}, ${sex}, ${age}`, before),
      );
    if (!whole || year === null || count === null) return null;
    return { line, year, unit, sex: sex as PopulationCount['sex'], age, count };
  };
}
