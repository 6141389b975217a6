import { parseAgeCode, type AgeGroup } from '../../text/age-codes.ts';
import { periodOf, type Period } from './periods.ts';
import type { Register } from './register.ts';
import { limitDays, limitDelays, timelinessOf, type Deadline, type Timeliness } from './timeliness.ts';
import { unitReason, type UnitsOfTime, type UnitOfTime } from './units-of-time.ts';

/*
 * Checks that need more than one column of a row. The publication asks DuckDB the same (`grain.ts`), and comes
 * here only for the lines of the rows that fail; a test holds the two against each other.
 */

/** What the checks of a row know beside its codes. */
export interface RowContext {
  readonly register: Register;
  readonly units: UnitsOfTime;
  /** The day whose unit codes the file uses, ISO; `null` where they are those of the event's own day. */
  readonly unitCodesOf: string | null;
  /** Legal deadlines of the register, in order of their first day; empty where it has none. */
  readonly deadlines: readonly Deadline[];
  readonly ageGroups: readonly AgeGroup[];
  /** Whether the register has more files than this one: then they are held against each other. */
  readonly severalFiles: boolean;
}

/** What is wrong with a row whose values are each right: the column to look at, its value, the reason. */
export interface RowFault {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** The codes of a row by register column. */
export type RowCodes = ReadonlyMap<string, string>;

/** The first thing wrong between the columns of a row, `null` where there is nothing. */
export function rowFault(codes: RowCodes, context: RowContext): RowFault | null {
  return (
    unitFault(codes, context) ??
    beforeFault(codes, context) ??
    timelinessFault(codes, context) ??
    ageFault(codes)
  );
}

/** The date of the event as it stands in the row. */
export function eventOf(codes: RowCodes): string {
  return codes.get('date') ?? codes.get('year') ?? '_U';
}

/** The unit a row's code means: of the day the file's codes are of, else of the day of the event. */
export function unitOfRow(code: string, event: string, { units, unitCodesOf }: RowContext): UnitOfTime {
  return units.unitOf(code, units.erasOf(periodOf(unitCodesOf ?? event)));
}

function unitFault(codes: RowCodes, context: RowContext): RowFault | null {
  for (const column of ['unit', 'unit_of_occurrence']) {
    const value = codes.get(column);
    if (value === undefined) continue;
    const unit = unitOfRow(value, eventOf(codes), context);
    if ('key' in unit) continue;
    // Two units may share the code within a year; where it took place is then unknown, and the event counts all the same.
    if (column === 'unit_of_occurrence' && unit.several) continue;
    const when = context.unitCodesOf === null ? eventOf(codes) : `unit_codes_of: ${context.unitCodesOf}`;
    return { column, value, reason: unitReason(unit, when) };
  }
  return null;
}

function beforeFault(codes: RowCodes, { register }: RowContext): RowFault | null {
  const value = codes.get(register.registeredIn);
  const event = eventOf(codes);
  if (value === undefined || periodOf(value).latest >= periodOf(event).earliest) return null;
  return { column: register.registeredIn, value, reason: `before the event (${event})` };
}

/** The timeliness that follows from the dates of a row, or from its days of delay; `_U` where they do not tell. */
export function timelinessByDates(codes: RowCodes, { deadlines }: RowContext): Timeliness {
  const event: Period = periodOf(eventOf(codes));
  const delay = codes.get('delay_days');
  if (delay !== undefined && delay !== '_U')
    return timelinessOf(limitDelays(event, deadlines), { earliest: Number(delay), latest: Number(delay) });
  const registered = codes.get('registered');
  return registered === undefined ? '_U' : timelinessOf(limitDays(event, deadlines), periodOf(registered));
}

function timelinessFault(codes: RowCodes, context: RowContext): RowFault | null {
  const value = codes.get('timeliness');
  if (value === undefined || value === '_U') return null;
  const byDates = timelinessByDates(codes, context);
  if (byDates === '_U' || byDates === value) return null;
  const dates = `${eventOf(codes)}, registered ${codes.get('registered') ?? ''}`;
  return {
    column: 'timeliness',
    value,
    reason: `contradicts the dates, which make it ${byDates} (${dates})`,
  };
}

function ageFault(codes: RowCodes): RowFault | null {
  const given = codes.get('age') ?? '_U';
  const days = codes.get('age_days') ?? '_U';
  const age = parseAgeCode(given);
  if (age === null || days === '_U') return null;
  const { least, most } = yearsOfDays(Number(days));
  if (age.from <= most && (age.to === null || least < age.to)) return null;
  const years = least === most ? `Y${most}` : `Y${least} or Y${most}`;
  return {
    column: 'age_days',
    value: days,
    reason: `contradicts the age: ${given} is given, the days make it ${years}`,
  };
}

/** The completed years that a number of completed days may be: a year has 365 days or 366. */
export function yearsOfDays(days: number): { readonly least: number; readonly most: number } {
  return { least: Math.floor(days / 366), most: Math.floor(days / 365) };
}
