/** How the values of a column are checked; see `values.ts`. */
export type ColumnKind =
  | { readonly kind: 'date' }
  | { readonly kind: 'year' }
  /** A day, a month or a year; `notYet` where what it dates may still be to come. */
  | { readonly kind: 'date_or_year'; readonly notYet: boolean }
  | { readonly kind: 'unit'; readonly elsewhere: boolean }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'age' }
  | { readonly kind: 'whole_number'; readonly from: number; readonly to: number; readonly unknown: boolean }
  | { readonly kind: 'cause' };

export interface RegisterColumn {
  readonly name: string;
  readonly check: ColumnKind;
  /** What an empty cell means where `site.yaml` says nothing: `_U`, or that it has not happened yet. */
  readonly empty?: string;
}

export type RegisterId = 'births' | 'deaths' | 'marriages' | 'divorces' | 'adoptions';

/** What may come in from one register: its columns, and which of them have to be there. */
export interface Register {
  readonly id: RegisterId;
  readonly columns: readonly RegisterColumn[];
  /** Of each group one column has to be given, by the file or by the settings. */
  readonly required: readonly (readonly string[])[];
  /** The column that says when the event came into the register, and may not lie before it; empty where there is none. */
  readonly registeredIn: string;
}

/** The code of a date that is still to come: a divorce in force that the register does not have yet. */
export const notYetCode = 'not_yet';

const whole = (from: number, to: number, unknown = true): ColumnKind => ({
  kind: 'whole_number',
  from,
  to,
  unknown,
});
const codes = (...list: string[]): ColumnKind => ({ kind: 'codes', codes: [...list, '_U'] });
const age = (name: string): RegisterColumn => ({ name, check: whole(10, 120) });
const yesNo = codes('yes', 'no');
const previous = codes('single', 'divorced', 'widowed');

/** The columns every register of events begins with, and the one it ends with. */
const when: readonly RegisterColumn[] = [
  { name: 'date', check: { kind: 'date' } },
  { name: 'year', check: { kind: 'year' } },
];
const unit: RegisterColumn = { name: 'unit', check: { kind: 'unit', elsewhere: false } };
const count: RegisterColumn = { name: 'count', check: whole(0, 1_000_000, false) };
/** Registers whose timeliness the law sets: the day of registration, or how long after, or what came of it. */
const registration: readonly RegisterColumn[] = [
  { name: 'registered', check: { kind: 'date_or_year', notYet: false } },
  { name: 'delay_days', check: whole(0, 50_000) },
  { name: 'timeliness', check: codes('on_time', 'late', 'delayed') },
];
const occurrence: RegisterColumn = { name: 'unit_of_occurrence', check: { kind: 'unit', elsewhere: true } };
const sex: RegisterColumn = { name: 'sex', check: codes('M', 'F') };
const site: RegisterColumn = { name: 'site', check: codes('facility', 'home', 'other') };
const reregistered: RegisterColumn = { name: 'reregistered', check: yesNo, empty: 'no' };
const stillToCome = (name: string): RegisterColumn => ({
  name,
  check: { kind: 'date_or_year', notYet: true },
  empty: notYetCode,
});

const births: Register = {
  id: 'births',
  columns: [
    ...when,
    ...registration,
    unit,
    occurrence,
    sex,
    { name: 'mother_age', check: whole(8, 70) },
    { name: 'birth_order', check: whole(1, 25) },
    { name: 'plurality', check: whole(1, 9) },
    site,
    { name: 'filiation', check: codes('in_wedlock', 'out_of_wedlock', 'abandoned') },
    { name: 'ethnicity', check: whole(1, 99) },
    reregistered,
    count,
  ],
  required: [['date', 'year'], ['registered', 'delay_days', 'timeliness'], ['unit'], ['sex']],
  registeredIn: 'registered',
};

const deaths: Register = {
  id: 'deaths',
  columns: [
    ...when,
    ...registration,
    unit,
    occurrence,
    sex,
    { name: 'age', check: { kind: 'age' } },
    { name: 'age_days', check: whole(0, 45_000) },
    { name: 'cause', check: { kind: 'cause' } },
    { name: 'certification', check: codes('medical', 'verbal_autopsy', 'lay', 'none') },
    site,
    { name: 'pregnancy', check: codes('pregnant', 'within_42_days', 'within_1_year', 'not_pregnant') },
    reregistered,
    count,
  ],
  required: [
    ['date', 'year'],
    ['registered', 'delay_days', 'timeliness'],
    ['unit'],
    ['sex'],
    ['age', 'age_days'],
  ],
  registeredIn: 'registered',
};

const marriages: Register = {
  id: 'marriages',
  columns: [
    ...when,
    unit,
    age('groom_age'),
    age('bride_age'),
    { name: 'groom_previous', check: previous },
    { name: 'bride_previous', check: previous },
    reregistered,
    count,
  ],
  required: [['date', 'year'], ['unit']],
  registeredIn: '',
};

const divorces: Register = {
  id: 'divorces',
  columns: [
    ...when,
    unit,
    stillToCome('recorded'),
    { name: 'duration', check: whole(0, 90) },
    { name: 'dependent_children', check: whole(0, 25) },
    // Not in every register, but the recommended tabulations (DI-2, DI-3) ask for them.
    age('husband_age'),
    age('wife_age'),
    count,
  ],
  required: [['date', 'year'], ['unit']],
  registeredIn: 'recorded',
};

const adoptions: Register = {
  id: 'adoptions',
  columns: [
    ...when,
    unit,
    { name: 'kind', check: codes('domestic', 'intercountry') },
    stillToCome('registered'),
    count,
  ],
  required: [['date', 'year'], ['unit']],
  registeredIn: 'registered',
};

/** The registers a site may have, by id. */
export const registers: Readonly<Record<RegisterId, Register>> = {
  births,
  deaths,
  marriages,
  divorces,
  adoptions,
};
