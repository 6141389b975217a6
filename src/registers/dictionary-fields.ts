import { parseAgeCode } from '../text/age-codes.ts';
import { yearsOfDays, type RowContext } from './checks/row-checks.ts';
import { periodOf } from './checks/periods.ts';
import { limitDays, limitDelays } from './checks/timeliness.ts';
import type { ColumnDictionary } from './dictionary.ts';
import type { GrainDimension } from './grain.ts';

/** What a column's code is turned into for the rows that carry it: a column of the dictionary's table. */
export interface DictionaryField {
  readonly name: string;
  /** DuckDB's type. */
  readonly type: string;
  /** The field of a code; `null` where there is none. */
  readonly of: (code: string) => string | number | null;
}

/** The columns of a file by their names in the register. */
export type Dictionaries = ReadonlyMap<string, ColumnDictionary>;

/**
 * The fields of each column that the counting of its rows needs: codes of the dimensions it feeds, periods and limits
 * of dates, the unit a code meant at the time, numbers.
 *
 * @param typeOf DuckDB's type of a dimension's codes
 * @returns fields by column; a column without fields is not needed but for its faulty values
 */
export function dictionaryFields(
  dictionaries: Dictionaries,
  dimensions: readonly GrainDimension[],
  typeOf: (dimension: string) => string,
  context: RowContext,
): Map<string, DictionaryField[]> {
  const fields = new Map<string, DictionaryField[]>([...dictionaries.keys()].map((column) => [column, []]));
  const add = (column: string, ...more: DictionaryField[]): unknown => fields.get(column)?.push(...more);
  for (const { id, columns, code, follows } of dimensions)
    if (follows === undefined || follows === 'maternal')
      for (const column of columns) add(column, { name: id, type: typeOf(id), of: code });

  const event = dictionaries.has('date') ? 'date' : 'year';
  add(event, ...periodFields);
  add(context.register.registeredIn, ...periodFields);
  add('count', number('number'));
  const timed = dimensions.some(({ follows }) => follows === 'timeliness');
  const bothGiven = dictionaries.has('timeliness') && dictionaries.has('registered');
  if (timed || bothGiven) {
    add('delay_days', number('earliest'), number('latest'));
    add('timeliness', { name: 'given', type: 'VARCHAR', of: (code) => code });
    if (context.deadlines.length > 0) add(event, ...limitFields(context, dictionaries.has('delay_days')));
  }
  if (dictionaries.has('age') && dictionaries.has('age_days')) {
    const bound = (name: 'from' | 'to') => (code: string) => parseAgeCode(code)?.[name] ?? null;
    add('age', { ...number('age_from'), of: bound('from') }, { ...number('age_to'), of: bound('to') });
    const years = (name: 'least' | 'most') => (code: string) =>
      code === '_U' ? null : yearsOfDays(Number(code))[name];
    add('age_days', { ...number('least'), of: years('least') }, { ...number('most'), of: years('most') });
  }
  if (dimensions.some(({ follows }) => follows === 'maternal'))
    add('pregnancy', { name: 'late', type: 'BOOLEAN', of: (code) => (code === 'within_1_year' ? 1 : 0) });
  const spans = eventSpans(dictionaries.get(event), context);
  // Where an event took place may be outside the site, which only some tables tell from "not stated".
  const elsewhere = dimensions.some(({ id }) => id === 'occurrence');
  add(event, { name: 'span', type: 'TINYINT', of: (code) => spans.indexOf(spanOf(code, context)) });
  for (const column of ['unit', 'unit_of_occurrence'])
    for (const [index, span] of spans.entries())
      add(column, {
        name: `at_${index}`,
        type: typeOf(column === 'unit_of_occurrence' && elsewhere ? 'occurrence' : 'unit'),
        of: (code) => {
          const key = keyIn(code, span, column, context);
          return !elsewhere && (key === '_X' || key === '_A') ? '_U' : key;
        },
      });
  return fields;
}

const number = (name: string): DictionaryField => ({
  name,
  type: 'BIGINT',
  of: (code) => (code === '_U' ? null : Number(code)),
});

const periodFields: readonly DictionaryField[] = [
  { name: 'earliest', type: 'VARCHAR', of: (code) => periodOf(code).earliest },
  { name: 'latest', type: 'VARCHAR', of: (code) => periodOf(code).latest },
];

function limitFields({ deadlines }: RowContext, byDelay: boolean): DictionaryField[] {
  const type = byDelay ? 'BIGINT' : 'VARCHAR';
  const limits = (code: string) =>
    byDelay ? limitDelays(periodOf(code), deadlines) : limitDays(periodOf(code), deadlines);
  return [
    { name: 'on_time_min', type, of: (code) => limits(code)?.onTime.min ?? null },
    { name: 'on_time_max', type, of: (code) => limits(code)?.onTime.max ?? null },
    { name: 'late_min', type, of: (code) => limits(code)?.late.min ?? null },
    { name: 'late_max', type, of: (code) => limits(code)?.late.max ?? null },
  ];
}

/** The stretch of eras an event's date touches, as text: most often one. */
function spanOf(event: string, { units, unitCodesOf }: RowContext): string {
  const { first, last } = units.erasOf(periodOf(unitCodesOf ?? event));
  return `${first}-${last}`;
}

function eventSpans(event: ColumnDictionary | undefined, context: RowContext): string[] {
  const codes = [...(event?.values.values() ?? [])].flatMap(({ checked }) =>
    checked.ok ? [checked.code] : [],
  );
  return [...new Set(codes.map((code) => spanOf(code, context)))].sort();
}

/** The key of the unit a code meant in a stretch of eras, `null` where the row has to be refused. */
function keyIn(code: string, span: string, column: string, context: RowContext): string | null {
  const [first = 0, last = 0] = span.split('-').map(Number);
  const found = context.units.unitOf(code, { first, last });
  if ('key' in found) return found.key;
  // As `unitFault` has it.
  return column === 'unit_of_occurrence' && found.several ? '_U' : null;
}
