import type { Unit } from '../../settings/units.ts';
import { parseAgeCode, type AgeGroup } from '../../text/age-codes.ts';
import { isDay } from '../../text/days.ts';
import { parseIcd10 } from './icd10.ts';
import { personalValue } from './personal.ts';
import { notYetCode, type ColumnKind } from './register.ts';
import { unitCodeCheck } from './unit-codes.ts';

/*
 * The checks of a value. This file reads no data: the page that checks a count file in the browser uses the same
 * functions as the publication, so both say the same.
 */

/** What the checks know of the site. */
export interface CheckContext {
  /** All units of the site, those that ended too. */
  readonly units: readonly Unit[];
  readonly ageGroups: readonly AgeGroup[];
  /** Last day counted, ISO. */
  readonly cutOff: string;
}

/** A value that can be counted, in the register's own code; or the reason why not, as the end of a sentence. */
export type Checked =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The value may not be repeated in a report: it looks like it belongs to a person. */
      readonly personal: boolean;
    };

type Verdict =
  { readonly ok: true; readonly code: string } | { ok: false; reason: string; personal: boolean | null };

const accepted = (code: string): Verdict => ({ ok: true, code });
/** A refusal that says nothing of persons leaves it to `checkOf` to look at the value. */
const refused = (reason: string, personal: boolean | null = null): Verdict => ({
  ok: false,
  reason,
  personal,
});

/**
 * A check for the values of one column. The values come trimmed, in NFC, mapped by the site's settings, not empty.
 *
 * @returns a function from value to code. Dates become ISO days, ages `Y71` or the group given, causes ICD-10 with a dot.
 */
export function checkOf(column: ColumnKind, context: CheckContext): (value: string) => Checked {
  const check = checkByKind(column, context);
  return (value) => {
    const verdict = check(value);
    if (verdict.ok) return verdict;
    const person = verdict.personal === null ? personalValue(value) : null;
    if (person === null) return { ...verdict, personal: verdict.personal === true };
    const reason = `looks like ${person}; a count file holds nothing of a person`;
    return { ok: false, reason, personal: true };
  };
}

function checkByKind(column: ColumnKind, context: CheckContext): (value: string) => Verdict {
  switch (column.kind) {
    case 'date':
      return (value) => checkDate(value, context.cutOff);
    case 'year':
      return (value) => checkYear(value, context.cutOff);
    case 'date_or_year':
      return (value) => {
        if (value === '_U' || (column.notYet && value === notYetCode)) return accepted(value);
        if (/^\d{4}$/.test(value)) return checkYear(value, context.cutOff);
        return checkDate(value, context.cutOff, allowedDates + (column.notYet ? orYear + orNotYet : orYear));
      };
    case 'unit':
      return checkUnit(context.units, column.elsewhere);
    case 'codes':
      return (value) =>
        column.codes.includes(value)
          ? accepted(value)
          : refused(`not a code; allowed: ${column.codes.join(', ')}`);
    case 'age':
      return (value) => checkAge(value, context.ageGroups);
    case 'whole_number':
      return (value) => checkWholeNumber(value, column);
    case 'cause':
      return checkCause;
  }
}

const allowedDates = 'a day, 2024-02-28 or 28/02/2024; a month, 2024-02 or 02/2024';
const orYear = '; a year, 2024; or _U';
const orNotYet = '; or nothing while it is still to come';

/** A day or a month; a month is enough for every table, and says less of a person. */
function checkDate(value: string, cutOff: string, allowed = allowedDates): Verdict {
  const written = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(value);
  const [, day, month = '', year = ''] = written ?? [];
  const parts = day === undefined ? [year, month] : [year, month, day];
  const iso = written ? parts.map((part) => part.padStart(2, '0')).join('-') : value;
  if (/^\d{4}$/.test(iso)) return refused('a year alone; give the month or the day, or name the column year');
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(iso)) return refused(`not a date; allowed: ${allowed}`);
  if (!isDay(iso.length === 7 ? `${iso}-01` : iso)) {
    const order = day === undefined ? '' : '; the day is written first: 28/02/2024';
    return refused(`no such ${iso.length === 7 ? 'month' : 'day'} in the calendar${order}`);
  }
  if (iso < '1900') return refused('before the year 1900');
  if (iso > cutOff.slice(0, iso.length)) return refused(afterCutOff(cutOff));
  return accepted(iso);
}

const afterCutOff = (cutOff: string): string => `after the cut-off ${cutOff} (cut_off in site.yaml)`;

function checkYear(value: string, cutOff: string): Verdict {
  if (!/^\d{4}$/.test(value)) return refused('not a year; allowed: four digits, as 2024');
  if (value < '1900') return refused('before the year 1900');
  if (value > cutOff.slice(0, 4)) return refused(afterCutOff(cutOff));
  return accepted(value);
}

function checkUnit(units: readonly Unit[], elsewhere: boolean): (value: string) => Verdict {
  const check = unitCodeCheck(units);
  return (value) => {
    const isElsewhere = value === '_X' || value === '_A';
    if (value === '_U' || (elsewhere && isElsewhere)) return accepted(value);
    if (isElsewhere) return refused('only unit_of_occurrence may be outside the site');
    const fault = check(value);
    // A commune may bear the name of a person.
    return fault === null ? accepted(value) : refused(fault.reason, fault.isName ? false : null);
  };
}

const oldest = 125;

function checkAge(value: string, groups: readonly AgeGroup[]): Verdict {
  if (value === '_U') return accepted(value);
  const single = /^\d{1,3}$/.test(value) ? Number(value) : null;
  if (single !== null && single > oldest) return refused(`not an age: more than ${oldest} years`);
  const age = single === null ? parseAgeCode(value) : { from: single, to: single + 1 };
  const codes = groups.map(({ code }) => code);
  const some = codes.length > 4 ? [...codes.slice(0, 2), '…', codes.at(-1)] : codes;
  const allowed = `completed years, as 71; a group of the site, ${some.join(', ')}, or a part of one; or _U`;
  if (age === null) return refused(`not an age; allowed: ${allowed}`);
  const group = groups.find(
    ({ from, to }) => from <= age.from && (to === null || (age.to !== null && age.to <= to)),
  );
  // The age as it was given, not its group: some tables have groups of their own.
  return group
    ? accepted(single === null ? value : `Y${single}`)
    : refused(`cuts across the site's age groups; allowed: ${allowed}`);
}

function checkWholeNumber(value: string, column: Extract<ColumnKind, { kind: 'whole_number' }>): Verdict {
  if (column.unknown && value === '_U') return accepted(value);
  const allowed = `a whole number from ${column.from} to ${column.to}${column.unknown ? ', or _U' : ''}`;
  if (!/^-?\d+([., ]\d+)*$/.test(value)) return refused(`not a number; allowed: ${allowed}`);
  if (/[., ]/.test(value))
    return refused(`not a whole number, or written with separators; allowed: ${allowed}`);
  if (!/^\d+$/.test(value) || Number(value) < column.from || Number(value) > column.to)
    return refused(`out of range; allowed: ${allowed}`);
  return accepted(String(Number(value)));
}

function checkCause(value: string): Verdict {
  if (value === '_U') return accepted(value);
  const parsed = parseIcd10(value);
  if (parsed.ok) return accepted(parsed.code);
  if (value.length > 7) return refused('free text, not an ICD-10 code; a count file holds codes only', true);
  return refused(
    'not an ICD-10 code; allowed: a code such as I21 or I21.9, or _U where the cause is not stated',
  );
}
