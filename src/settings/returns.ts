import { faultsOfFile, readCsvTable } from './csv-table.ts';
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

/** What a number of a return counts. */
export type NumberKind = 'persons' | 'events' | 'rate';

/** The measures of `returns.csv`: numbers that offices report beside the registers. */
export const returnMeasures = [
  { id: 'birth_notices_issued', kind: 'events' },
  { id: 'birth_notices_on_time', kind: 'events' },
  { id: 'facility_births', kind: 'events' },
  { id: 'death_notices_issued', kind: 'events' },
  { id: 'death_notices_on_time', kind: 'events' },
  { id: 'facility_deaths', kind: 'events' },
  { id: 'deaths_counted_by_health', kind: 'events' },
  { id: 'deaths_certified_by_health', kind: 'events' },
  { id: 'community_deaths', kind: 'events' },
  { id: 'community_deaths_cause_recorded', kind: 'events' },
  { id: 'divorces_in_force', kind: 'events' },
  { id: 'divorces_recorded', kind: 'events' },
  { id: 'divorces_before_2026_reviewed', kind: 'events' },
  { id: 'divorces_before_2026_recorded', kind: 'events' },
  { id: 'couples_cohabiting', kind: 'events' },
  { id: 'couples_registered', kind: 'events' },
  { id: 'couples_underage', kind: 'events' },
  { id: 'adoptions_arising', kind: 'events' },
  { id: 'adoptions_registered', kind: 'events' },
  { id: 'de_facto_adoptions_eligible', kind: 'events' },
  { id: 'de_facto_adoptions_registered', kind: 'events' },
  { id: 'children_under5_resident', kind: 'persons' },
  { id: 'children_under5_registered', kind: 'persons' },
  { id: 'residents', kind: 'persons' },
  { id: 'residents_with_certificate', kind: 'persons' },
  { id: 'people_without_certificate', kind: 'persons' },
  { id: 'people_without_certificate_registered', kind: 'persons' },
  { id: 'vulnerable_counted', kind: 'persons' },
  { id: 'vulnerable_registered', kind: 'persons' },
  { id: 'certificates_since_2016', kind: 'events' },
  { id: 'certificates_since_2016_electronic', kind: 'events' },
  { id: 'certificates_before_2016', kind: 'events' },
  { id: 'certificates_before_2016_electronic', kind: 'events' },
] as const satisfies readonly { readonly id: string; readonly kind: NumberKind }[];

export type ReturnMeasure = (typeof returnMeasures)[number]['id'];

/** A number an office reported: persons or events, by the kind of its measure. */
export interface ReturnedNumber {
  readonly measure: ReturnMeasure;
  /** Key of the unit. */
  readonly unit: string;
  readonly year: number;
  readonly value: number;
}

/**
 * Reads the text of a `returns.csv`.
 *
 * @returns the rows in the file's order, and every fault found; rows are only complete when there is no fault
 */
export function readReturns(
  csv: string,
  file: string,
  { units, years }: RowContext,
): { rows: ReturnedNumber[]; faults: SettingsFault[] } {
  const { rows, faults } = readCsvTable(csv, ['measure', 'unit', 'year', 'value']);
  const unitFault = unitKeyCheck(units);
  const repeated = repeatCheck();
  const numbers = rows.flatMap(({ line, cell }): ReturnedNumber[] => {
    const fault = (column: string, allowed: string, found = quoted(cell(column))): void => {
      faults.push({ line, column, found, allowed });
    };
    const measure = returnMeasures.find(({ id }) => id === cell('measure'))?.id;
    if (measure === undefined) fault('measure', returnMeasures.map(({ id }) => id).join(', '));
    const unit = cell('unit');
    const allowedUnit = unitFault(unit);
    if (allowedUnit !== null) fault('unit', allowedUnit);
    const year = yearOf(cell('year'), years);
    if (year === null) fault('year', yearAllowed(years));
    const value = wholeNumberOf(cell('value'));
    if (value === null) fault('value', wholeNumberAllowed(cell('value')));
    const before = repeated(line, cell('measure'), unit, cell('year'));
    if (before !== null)
      fault(
        'measure',
        'one row a measure, unit and year',
        repeatedText(`${cell('measure')}, ${unit}, ${cell('year')}`, before),
      );
    if (measure === undefined || year === null || value === null) return [];
    return [{ measure, unit, year, value }];
  });
  return { rows: numbers, faults: faultsOfFile(file, faults) };
}
