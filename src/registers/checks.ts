import type { AgeGroup, Unit } from '../settings/settings.ts';
import { isDay } from '../settings/schema.ts';
import { parseAgeCode } from '../settings/settings.ts';
import { parseIcd10 } from './icd10.ts';
import { personalValue } from './personal.ts';
import type { ColumnKind } from './register.ts';

/*
 * The checks of a value. This file reads no data: the page that checks a count file in the browser uses the same
 * functions as the publication, so both say the same.
 */

/** What the checks know of the site. */
export interface CheckContext {
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
 * @returns a function from value to code. Dates become ISO days, ages the site's age group, causes ICD-10 with a dot.
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
      return (value) => checkDay(value, context.cutOff);
    case 'year':
      return (value) => checkYear(value, context.cutOff);
    case 'date_or_year':
      return (value) => {
        if (value === '_U') return accepted(value);
        return /^\d{4}$/.test(value) ? checkYear(value, context.cutOff) : checkDay(value, context.cutOff);
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

function checkDay(value: string, cutOff: string): Verdict {
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const [, day = '', month = '', year = ''] = written ?? [];
  const iso = written ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return refused('not a date; allowed: 2024-02-28 or 28/02/2024');
  if (!isDay(iso)) return refused('no such day in the calendar; written day first: 28/02/2024');
  if (iso < '1900') return refused('before the year 1900');
  if (iso > cutOff) return refused(`after the cut-off ${cutOff}`);
  return accepted(iso);
}

function checkYear(value: string, cutOff: string): Verdict {
  if (!/^\d{4}$/.test(value)) return refused('not a year; allowed: four digits, as 2024');
  if (value < '1900') return refused('before the year 1900');
  if (value > cutOff.slice(0, 4)) return refused(`after the cut-off ${cutOff}`);
  return accepted(value);
}

function checkUnit(units: readonly Unit[], elsewhere: boolean): (value: string) => Verdict {
  const named = new Map(
    units.flatMap(({ code, name }) => namesOf(name.vi).map((text) => [text, code] as const)),
  );
  const parts = new Map(
    units.map((unit) => [unit.code, units.filter((part) => part.parent === unit.code).length]),
  );
  return (value) => {
    if (value === '_U' || (elsewhere && value === '_X')) return accepted(value);
    const below = parts.get(value);
    const code = named.get(value.toLowerCase());
    if (below === undefined && code !== undefined)
      // A commune may bear the name of a person.
      return refused(`the name of a unit; give its code, ${code}`, false);
    if (below === undefined) return refused('not the code of a unit of this site (units.csv)');
    if (below > 0)
      return refused(`has ${below} parts in units.csv: give one of those, or _U where it is not known`);
    return accepted(value);
  };
}

/** A unit's name in small letters, with and without the word for its kind: "phường đông kinh", "đông kinh". */
function namesOf(name: string): string[] {
  const whole = name.toLowerCase();
  return [whole, whole.replace(/^(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã) /, '')];
}

const oldest = 125;

function checkAge(value: string, groups: readonly AgeGroup[]): Verdict {
  if (value === '_U') return accepted(value);
  const single = /^\d{1,3}$/.test(value) ? Number(value) : null;
  if (single !== null && single > oldest) return refused(`not an age: more than ${oldest} years`);
  const age = single === null ? parseAgeCode(value) : { from: single, to: single + 1 };
  const allowed = `completed years, or a group inside one of ${groups.map((group) => group.code).join(', ')}, or _U`;
  if (age === null) return refused(`not an age; allowed: ${allowed}`);
  const group = groups.find(
    ({ from, to }) => from <= age.from && (to === null || (age.to !== null && age.to <= to)),
  );
  return group ? accepted(group.code) : refused(`cuts across the site's age groups; allowed: ${allowed}`);
}

function checkWholeNumber(value: string, column: Extract<ColumnKind, { kind: 'whole_number' }>): Verdict {
  if (column.unknown && value === '_U') return accepted(value);
  const allowed = `a whole number from ${column.from} to ${column.to}${column.unknown ? ', or _U' : ''}`;
  if (!/^[+-]?\d+([.,]\d+)?$/.test(value)) return refused(`not a number; allowed: ${allowed}`);
  if (/[.,]/.test(value))
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
