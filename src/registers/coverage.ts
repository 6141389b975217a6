import type { DuckDBConnection } from '@duckdb/node-api';
import type { Settings } from '../settings/settings.ts';
import { firstDay, lastDay, type Unit } from '../settings/units.ts';
import { periodOf } from './checks/periods.ts';
import type { RegisterId } from './checks/register.ts';
import { unitsWithoutParts } from './checks/units-of-time.ts';
import type { Grain } from './grain.ts';
import { sentMonths, withRelated, type Months, type SentMonths } from './sent-months.ts';

/** How much of what a unit should have sent for a year, or for a month of it, is there. */
export type Coverage = 'all' | 'part' | 'none';

/** What a unit did not send of a year: numbers of months, 1 to 12; `all` where it sent nothing of it. */
export interface Gap {
  readonly unit: string;
  readonly year: number;
  readonly months: readonly number[];
  readonly all: boolean;
}

/** What was sent for one register. */
export interface RegisterCoverage {
  readonly gaps: readonly Gap[];
  /** Years of the site of which the register has no row at all. */
  readonly emptyYears: readonly number[];
  /**
   * How much there is of these units (keys of units without parts) for a year, or one month of it.
   *
   * @param own counts what was sent under the unit's own code alone; else also what a unit it went into, or was made
   *   of, sent for the time it was not there itself, as files do that are in one day's codes
   */
  of(units: readonly string[], year: number, month: number | null, own: boolean): Coverage;
}

/**
 * A unit that lived through many events a month does not have a month without any by chance. Below this probability
 * (each month empty with the Poisson probability of the mean of the unit's own months) empty months were not sent.
 */
const implausible = 0.001;

/**
 * Finds what was not sent, so that it is never shown as zero: units and years without a row, and months.
 *
 * By the settings (`coverage` of the inputs): `complete`: a year of which the register has any row is whole. `yearly`:
 * a unit's year without a row was not sent, nor were months, of the unit or of all units together, that
 * cannot be empty by chance. `monthly`: nor was
 * any month without a row (a row with count 0 says that nothing happened).
 *
 * @param grain the register's counts on the units of their time, before split units are divided
 */
export async function coverageOf(
  db: DuckDBConnection,
  register: RegisterId,
  grain: Grain,
  settings: Settings,
): Promise<RegisterCoverage> {
  const sent = await sentMonths(db, grain);
  const years = yearsOf(settings);
  const emptyYears = years.filter((year) => !sent.years.has(year));
  const modes = settings.inputs
    .filter((input) => input.register === register)
    .map(({ coverage }) => coverage);
  const find = (of: SentMonths['of']): Gap[] =>
    unitsWithoutParts(settings.units).flatMap((unit) =>
      years.flatMap((year): Gap[] => {
        const due = monthsDue(unit, year, settings.cut_off);
        if (due.length === 0) return [];
        const months = of(unit, year);
        if (months === null) {
          const complete = modes.every((mode) => mode === 'complete') && sent.years.has(year);
          return complete ? [] : [{ unit: unit.key, year, months: due, all: true }];
        }
        const missing = missingMonths(months, due, modes, (month) => isCutShort(year, month, settings));
        return missing.length === 0 ? [] : [{ unit: unit.key, year, months: missing, all: false }];
      }),
    );
  const own = withEmptyMonths(find(sent.of), sent, settings, modes);
  const gaps = withEmptyMonths(find(withRelated(sent.of, settings)), sent, settings, modes);
  const [byOwn, byAll] = [coverageBy(own, settings), coverageBy(gaps, settings)];
  return { gaps, emptyYears, of: (keys, year, month, ofOwn) => (ofOwn ? byOwn : byAll)(keys, year, month) };
}

/** Months without a row that were not sent, by how the files are said to cover them. */
function missingMonths(
  months: Months,
  due: readonly number[],
  modes: readonly string[],
  mayBeEmpty: (month: number) => boolean,
): number[] {
  if (months.has(0) || modes.includes('complete')) return [];
  const missing = due.filter((month) => !months.has(month));
  if (modes.every((mode) => mode === 'monthly')) return missing;
  const sent = due.flatMap((month) => months.get(month) ?? []);
  const mean = sent.reduce((sum, events) => sum + events, 0) / sent.length;
  const empty = missing.filter((month) => !mayBeEmpty(month));
  // Without any month of its own time to go by, none of them came.
  const byChance = sent.length > 0 && atLeast(empty.length, due.length, Math.exp(-mean)) >= implausible;
  return byChance ? [] : empty;
}

/** The probability that of `n` months `k` or more are empty by chance, each with the same probability (binomial). */
function atLeast(k: number, n: number, probability: number): number {
  if (probability >= 1) return 1;
  let below = 0;
  let term = (1 - probability) ** n;
  for (let months = 0; months < k; months++) {
    below += term;
    term *= ((n - months) / (months + 1)) * (probability / (1 - probability));
  }
  return 1 - below;
}

/**
 * Adds months of which no unit at all has a row, though all of them together live through many events a month: each
 * unit alone may be too small to tell.
 */
function withEmptyMonths(
  gaps: readonly Gap[],
  sent: SentMonths,
  settings: Settings,
  modes: readonly string[],
): Gap[] {
  if (modes.includes('complete')) return [...gaps];
  const leaves = unitsWithoutParts(settings.units);
  const added = new Map(gaps.map((gap) => [`${gap.unit} ${gap.year}`, gap]));
  for (const year of yearsOf(settings)) {
    const due = leaves.map((unit) => ({ unit, months: monthsDue(unit, year, settings.cut_off) }));
    const events = new Map<number, number>();
    for (const { unit } of due)
      for (const [month, count] of sent.of(unit, year) ?? [])
        events.set(month, (events.get(month) ?? 0) + count);
    const all = [...new Set(due.flatMap(({ months }) => months))];
    const missing = all.filter((month) => !events.has(month) && !isCutShort(year, month, settings));
    if (events.size === 0 || events.has(0) || missing.length === 0) continue;
    const mean = [...events.values()].reduce((sum, count) => sum + count, 0) / events.size;
    if (atLeast(missing.length, all.length, Math.exp(-mean)) >= implausible) continue;
    for (const { unit, months } of due) {
      const name = `${unit.key} ${year}`;
      const before = added.get(name);
      const lost = new Set([...(before?.months ?? []), ...missing.filter((month) => months.includes(month))]);
      if (lost.size > 0)
        added.set(name, {
          unit: unit.key,
          year,
          months: [...lost].sort((one, other) => one - other),
          all: before?.all ?? false,
        });
    }
  }
  return [...added.values()];
}

function yearsOf({ years: { first, last } }: Settings): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The months of a year, 1 to 12, of which a unit has something to send: while it was there, up to the cut-off. */
export function monthsDue(unit: Unit, year: number, cutOff: string): readonly number[] {
  const name = `${year} ${cutOff}`;
  const known = dueByUnit.get(unit) ?? new Map<string, readonly number[]>();
  dueByUnit.set(unit, known);
  const months = known.get(name) ?? monthsBetween(unit, year, cutOff);
  known.set(name, months);
  return months;
}

/** Asked for every cell of a unit; the answer does not change. */
const dueByUnit = new WeakMap<Unit, Map<string, readonly number[]>>();

function monthsBetween(unit: Unit, year: number, cutOff: string): number[] {
  const [first, last] = [firstDay(unit).slice(0, 7), lastDay(unit).slice(0, 7)];
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const start = `${year}-${String(month).padStart(2, '0')}`;
    return first <= start && start <= last && start <= cutOff.slice(0, 7);
  });
}

/** Whether a month goes on after the cut-off: what happened in it may all be registered later. */
function isCutShort(year: number, month: number, { cut_off: cutOff }: Settings): boolean {
  const code = `${year}-${String(month).padStart(2, '0')}`;
  return cutOff.startsWith(code) && cutOff < periodOf(code).latest;
}

function coverageBy(
  gaps: readonly Gap[],
  settings: Settings,
): (keys: readonly string[], year: number, month: number | null) => Coverage {
  const missing = new Map(gaps.map((gap) => [`${gap.unit} ${gap.year}`, gap.months]));
  const units = new Map(settings.units.map((unit) => [unit.key, unit]));
  return (keys, year, month) => {
    let [due, lost] = [0, 0];
    for (const key of keys) {
      const unit = units.get(key);
      const of = (months: readonly number[]): number =>
        months.filter((one) => month === null || one === month).length;
      due += unit === undefined ? 0 : of(monthsDue(unit, year, settings.cut_off));
      lost += of(missing.get(`${key} ${year}`) ?? []);
    }
    if (lost === 0) return 'all';
    return lost >= due ? 'none' : 'part';
  };
}
