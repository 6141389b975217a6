import type { DuckDBConnection } from '@duckdb/node-api';
import type { Settings } from '../settings/settings.ts';
import { todaysParts } from '../settings/unit-changes.ts';
import { firstDay, lastDay, type Unit } from '../settings/units.ts';
import { againDimension, cutWith, registeredCondition, type Grain } from './grain.ts';

/** The months of a year for which a unit sent rows, with their events; a row of a whole year stands under 0. */
export type Months = ReadonlyMap<number, number>;

/** What of a register was sent, by unit of its time and year; `null` where a unit sent nothing of a year. */
export interface SentMonths {
  readonly years: ReadonlySet<number>;
  of(unit: Unit, year: number): Months | null;
}

/** What the rows of a register say was sent, before split units are divided; a row of no events says so too. */
export async function sentMonths(db: DuckDBConnection, grain: Grain): Promise<SentMonths> {
  const { table } = cutWith(grain, ['unit', 'year', 'month', ...againDimension(grain.dimensions)]);
  // Registering again says nothing of what was sent of the year in which it happened first.
  const rows = await db.runAndReadAll(`SELECT unit::VARCHAR, year::VARCHAR, month::VARCHAR, sum(events)
    FROM ${table} WHERE ${registeredCondition(grain, 'first')} GROUP BY ALL`);
  const sent = new Map<string, Map<number, number>>();
  const years = new Set<number>();
  for (const [unit, year, month, events] of rows.getRows()) {
    years.add(Number(year));
    const name = `${String(unit)} ${String(year)}`;
    const months = sent.get(name) ?? new Map<number, number>();
    sent.set(name, months.set(month === '_U' ? 0 : Number(month), Number(events)));
  }
  return { years, of: ({ key }, year) => sent.get(`${key} ${year}`) ?? null };
}

/**
 * Adds what related units sent under their codes for the months of a unit: the units of today that it went into, for
 * those before they were there; the units that went into it, for those after their end. Files may use one day's codes.
 */
export function withRelated(of: SentMonths['of'], settings: Settings): SentMonths['of'] {
  const units = new Map(settings.units.map((unit) => [unit.key, unit]));
  const related = new Map<string, Unit[]>();
  const relate = (one: Unit, other: Unit): unknown =>
    related.set(one.key, [...(related.get(one.key) ?? []), other]);
  const parts = todaysParts(settings.units, settings.unitChanges, settings.units_as_of);
  for (const unit of settings.units)
    for (const { key } of parts.get(unit.key) ?? []) {
      const successor = units.get(key);
      if (successor === undefined || key === unit.key) continue;
      relate(unit, successor);
      relate(successor, unit);
    }
  return (unit, year) => {
    const months = new Map(of(unit, year));
    for (const other of related.get(unit.key) ?? [])
      for (const [month, events] of of(other, year) ?? []) {
        const start = `${year}-${String(month === 0 ? 1 : month).padStart(2, '0')}`;
        const wasThere = firstDay(other).slice(0, 7) <= start && start <= lastDay(other).slice(0, 7);
        if (!wasThere) months.set(month, (months.get(month) ?? 0) + events);
      }
    return months.size === 0 ? null : months;
  };
}
