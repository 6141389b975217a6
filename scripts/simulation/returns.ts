import { csvText } from './counts.ts';
import { at } from './curves.ts';
import type { Places } from './places.ts';
import type { SimulatedEvents } from './occurrences.ts';
import { flowReturns } from './returns-flows.ts';
import { stockReturns } from './returns-stocks.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** The values of each measure in a year, one a commune of today. */
export type CommuneReturns = Readonly<Record<string, readonly number[]>>;

/**
 * The text of `returns.csv`: what other offices report, drawn from the same events as the registers. Each of today's
 * communes in the years it exists, and the unit above them, as their sum, in all years; a commune that is the whole
 * site in all years.
 */
export function returnsFile(
  settings: SimulationSettings,
  places: Places,
  events: SimulatedEvents,
  seed: number,
): string {
  const { communes, top, changed } = settings.territory;
  const years = yearsOf(settings.parameters);
  const flows = flowReturns(settings, events, seed);
  const stocks = stockReturns(settings, places, events, seed);
  const values = years.flatMap((year) =>
    Object.entries({ ...flows(year), ...stocks(year) }).flatMap(([measure, ofCommunes]) => {
      const ofCommune = communes.map(({ code }, commune) => ({
        measure,
        unit: code,
        year,
        value: at(ofCommunes, commune),
      }));
      if (top === '') return ofCommune;
      const value = ofCommunes.reduce((sum, count) => sum + count, 0);
      return [{ measure, unit: top, year, value }, ...(year < Number(changed.slice(0, 4)) ? [] : ofCommune)];
    }),
  );
  values.sort(
    (one, other) =>
      compare(one.measure, other.measure) || compare(one.unit, other.unit) || one.year - other.year,
  );
  return csvText(
    ['measure', 'unit', 'year', 'value'],
    values.map(({ measure, unit, year, value }) => [measure, unit, year, value].join(',')),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
