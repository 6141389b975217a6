import { faultsOfFile, readCsvTable } from './csv-table.ts';
import {
  decimalAllowed,
  decimalOf,
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
import type { NumberKind } from './returns.ts';

/** The indicators of `published-series.csv`: figures that other offices published. */
export const publishedIndicators = [
  { id: 'population', kind: 'persons' },
  { id: 'crude_birth_rate', kind: 'rate' },
  { id: 'crude_death_rate', kind: 'rate' },
  { id: 'crude_death_rate_male', kind: 'rate' },
  { id: 'crude_death_rate_female', kind: 'rate' },
  { id: 'natural_increase_rate', kind: 'rate' },
  { id: 'total_fertility_rate', kind: 'rate' },
  { id: 'infant_mortality_rate', kind: 'rate' },
  { id: 'under_five_mortality_rate', kind: 'rate' },
  { id: 'under_five_mortality_rate_male', kind: 'rate' },
  { id: 'under_five_mortality_rate_female', kind: 'rate' },
  { id: 'sex_ratio_at_birth', kind: 'rate' },
  { id: 'marriages', kind: 'events' },
  { id: 'divorces_adjudicated', kind: 'events' },
  { id: 'mean_age_first_marriage', kind: 'rate' },
  { id: 'sex_ratio_population', kind: 'rate' },
  { id: 'births_on_time_share', kind: 'rate' },
  { id: 'deaths_on_time_share', kind: 'rate' },
  { id: 'births_registered_share', kind: 'rate' },
] as const satisfies readonly { readonly id: string; readonly kind: NumberKind }[];

export type PublishedIndicator = (typeof publishedIndicators)[number]['id'];

/** A figure another office published, in the unit of measurement of its indicator. */
export interface PublishedFigure {
  readonly indicator: PublishedIndicator;
  /** Key of the unit. */
  readonly unit: string;
  readonly year: number;
  readonly value: number;
  /** `p` where its office called it provisional. */
  readonly status: '' | 'p';
  /** Who published it, and where. */
  readonly source: string;
  /** The same in Vietnamese, where the file says it (column `source_vi`). */
  readonly sourceVi: string;
}

/** More deaths than births is a natural increase below 0; nothing else is. */
const belowZero: readonly string[] = ['natural_increase_rate'];

/**
 * Reads the text of a `published-series.csv`. Two sources may give the same figure; one source gives it once.
 *
 * @returns the rows in the file's order, and every fault found; rows are only complete when there is no fault
 */
export function readPublishedSeries(
  csv: string,
  file: string,
  { units }: Pick<RowContext, 'units'>,
): { rows: PublishedFigure[]; faults: SettingsFault[] } {
  const { rows, faults } = readCsvTable(
    csv,
    ['indicator', 'unit', 'year', 'value', 'status', 'source'],
    ['source_vi'],
  );
  const unitFault = unitKeyCheck(units);
  const repeated = repeatCheck();
  const figures = rows.flatMap(({ line, cell }): PublishedFigure[] => {
    const fault = (column: string, allowed: string, found = quoted(cell(column))): void => {
      faults.push({ line, column, found, allowed });
    };
    const indicator = publishedIndicators.find(({ id }) => id === cell('indicator'));
    if (indicator === undefined) fault('indicator', publishedIndicators.map(({ id }) => id).join(', '));
    const unit = cell('unit');
    const allowedUnit = unitFault(unit);
    if (allowedUnit !== null) fault('unit', allowedUnit);
    // Series reach back before the site's own years, and projections beyond them.
    const year = yearOf(cell('year'), null);
    if (year === null) fault('year', yearAllowed(null));
    const { value, allowed } = valueOf(cell('value'), indicator?.id ?? '', indicator?.kind ?? 'rate');
    if (value === null) fault('value', allowed);
    const status = cell('status');
    if (status !== '' && status !== 'p') fault('status', 'empty, or p for a provisional figure');
    const source = cell('source');
    if (source === '') fault('source', 'who published the figure, and where');
    const before = repeated(line, cell('indicator'), unit, cell('year'), source);
    if (before !== null)
      fault(
        'indicator',
        'one row an indicator, unit, year and source',
        repeatedText(`${cell('indicator')}, ${unit}, ${cell('year')} of the same source`, before),
      );
    if (indicator === undefined || year === null || value === null) return [];
    const sourceVi = cell('source_vi') === '' ? source : cell('source_vi');
    return [
      { indicator: indicator.id, unit, year, value, status: status === 'p' ? 'p' : '', source, sourceVi },
    ];
  });
  return { rows: figures, faults: faultsOfFile(file, faults) };
}

/** A value by the kind of its indicator: persons and events are whole, rates have decimals. */
function valueOf(
  text: string,
  indicator: string,
  kind: NumberKind,
): { readonly value: number | null; readonly allowed: string } {
  if (kind !== 'rate') return { value: wholeNumberOf(text), allowed: wholeNumberAllowed(text) };
  const signed = belowZero.includes(indicator);
  const value = decimalOf(text);
  return {
    value: value !== null && (signed || value >= 0) ? value : null,
    allowed: decimalAllowed(text, signed ? '' : ' from 0 on', '5.3'),
  };
}
