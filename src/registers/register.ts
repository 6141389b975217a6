/** How the values of a column are checked; see `checks.ts`. */
export type ColumnKind =
  | { readonly kind: 'date' }
  | { readonly kind: 'year' }
  | { readonly kind: 'date_or_year' }
  | { readonly kind: 'unit'; readonly elsewhere: boolean }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'age' }
  | { readonly kind: 'whole_number'; readonly from: number; readonly to: number; readonly unknown: boolean }
  | { readonly kind: 'cause' };

export interface RegisterColumn {
  readonly name: string;
  readonly check: ColumnKind;
}

/** What may come in from one register: its columns, and which of them have to be there. */
export interface Register {
  readonly id: 'births' | 'deaths';
  readonly columns: readonly RegisterColumn[];
  /** Of each group one column has to be given, by the file or by the settings. */
  readonly required: readonly (readonly string[])[];
}

const whole = (from: number, to: number, unknown = true): ColumnKind => ({
  kind: 'whole_number',
  from,
  to,
  unknown,
});
const codes = (...list: string[]): ColumnKind => ({ kind: 'codes', codes: [...list, '_U'] });

/** The columns every register of events has. */
const common: readonly RegisterColumn[] = [
  { name: 'date', check: { kind: 'date' } },
  { name: 'year', check: { kind: 'year' } },
  { name: 'registered', check: { kind: 'date_or_year' } },
  { name: 'delay_days', check: whole(0, 50_000) },
  { name: 'timeliness', check: codes('on_time', 'late', 'delayed') },
  { name: 'unit', check: { kind: 'unit', elsewhere: false } },
  { name: 'unit_of_occurrence', check: { kind: 'unit', elsewhere: true } },
  { name: 'sex', check: codes('M', 'F') },
  { name: 'site', check: codes('facility', 'home', 'other') },
  { name: 'count', check: whole(0, 1_000_000, false) },
];

const births: Register = {
  id: 'births',
  columns: [
    ...common,
    { name: 'mother_age', check: whole(8, 70) },
    { name: 'birth_order', check: whole(1, 25) },
    { name: 'plurality', check: whole(1, 9) },
    { name: 'filiation', check: codes('in_wedlock', 'out_of_wedlock', 'abandoned') },
    { name: 'ethnicity', check: { kind: 'whole_number', from: 1, to: 99, unknown: true } },
    { name: 'reregistered', check: codes('yes', 'no') },
  ],
  required: [['date', 'year'], ['registered', 'delay_days', 'timeliness'], ['unit'], ['sex']],
};

const deaths: Register = {
  id: 'deaths',
  columns: [
    ...common,
    { name: 'age', check: { kind: 'age' } },
    { name: 'age_days', check: whole(0, 45_000) },
    { name: 'cause', check: { kind: 'cause' } },
    { name: 'certification', check: codes('medical', 'verbal_autopsy', 'lay', 'none') },
    { name: 'pregnancy', check: codes('pregnant', 'within_42_days', 'within_1_year', 'not_pregnant') },
  ],
  required: [
    ['date', 'year'],
    ['registered', 'delay_days', 'timeliness'],
    ['unit'],
    ['sex'],
    ['age', 'age_days'],
  ],
};

/** The registers a site may have, by id. */
export const registers: Readonly<Record<Register['id'], Register>> = { births, deaths };
