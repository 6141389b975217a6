import { adoptionColumns } from './adoptions.ts';
import { birthColumns } from './births.ts';
import { monthOf, monthsOfYear } from './calendar.ts';
import { countFile } from './counts.ts';
import { deathColumns } from './deaths.ts';
import { divorceColumns } from './divorces.ts';
import { yearOf, type Occurred } from './events.ts';
import { marriageColumns } from './marriages.ts';
import { simulateEvents, type SimulatedEvents } from './occurrences.ts';
import { placesOf } from './places.ts';
import { populationFile } from './population-file.ts';
import { returnsFile } from './returns.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/**
 * The simulated files of a site, as texts by path in the site folder. The same settings and seed give the same bytes.
 *
 * @example simulateRegisters(settings, 7)['registers/births-2024.csv'] // 'date,registered,timeliness,unit,…\n2024-01,…'
 */
export function simulateRegisters(settings: SimulationSettings, seed: number): Record<string, string> {
  return filesOf(settings, simulateEvents(settings, seed), seed);
}

/** The files of events drawn under a seed: the registers by year, the population, the returns. */
export function filesOf(
  settings: SimulationSettings,
  events: SimulatedEvents,
  seed: number,
): Record<string, string> {
  const places = placesOf(settings, seed);
  const { births, deaths, marriages, divorces, adoptions, reregistrations: again } = events;
  const registered = (list: readonly Occurred[]): Occurred[] =>
    list.filter((event) => event.registered !== '');
  return {
    ...filesByYear(settings, 'births', birthColumns, registered(births), again.births),
    ...filesByYear(settings, 'deaths', deathColumns, registered(deaths), again.deaths),
    ...filesByYear(settings, 'marriages', marriageColumns, marriages, again.marriages),
    ...filesByYear(settings, 'divorces', divorceColumns, divorces),
    ...filesByYear(settings, 'adoptions', adoptionColumns, adoptions),
    'population.csv': populationFile(settings, places),
    'returns.csv': returnsFile(settings, places, events, seed),
  };
}

/**
 * The files of one register: the events of each year, with what was registered again in it, and rows for the months in
 * which a unit had no new one. Divorces and adoptions are too rare for the last: nearly every row would say so.
 */
function filesByYear(
  settings: SimulationSettings,
  register: 'births' | 'deaths' | 'marriages' | 'divorces' | 'adoptions',
  columns: readonly string[],
  events: readonly Occurred[],
  again: readonly Occurred[] = [],
): Record<string, string> {
  const rare = register === 'divorces' || register === 'adoptions';
  return Object.fromEntries(
    yearsOf(settings.parameters).map((year) => {
      const ofYear = events.filter((event) => yearOf(event) === year).map(({ row }) => row);
      const againInYear = again
        .filter((event) => event.registered.startsWith(String(year)))
        .map(({ row }) => row);
      const nothing = rare ? [] : silentMonths(settings, year, columns, ofYear);
      return [`registers/${register}-${year}.csv`, countFile(columns, [...ofYear, ...againInYear], nothing)];
    }),
  );
}

/** What the columns that have to be filled hold where there is no event. */
const unknown: Readonly<Record<string, string>> = { registered: '_U', sex: '_U', age: '_U' };

/** A row for each unit and month of a year of which the register has none: it was looked, and nothing had happened. */
function silentMonths(
  { parameters, territory: { communes, former, changed } }: SimulationSettings,
  year: number,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[][] {
  const unit = columns.indexOf('unit');
  const present = new Set(rows.map((row) => `${row[0]} ${row[unit]}`));
  return monthsOfYear(year, parameters.cut_off).flatMap((month) =>
    (month < monthOf(changed) ? former : communes)
      .filter(({ code }) => !present.has(`${month} ${code}`))
      .map(({ code }) =>
        columns.map((column) =>
          column === 'date' ? month : column === 'unit' ? code : (unknown[column] ?? ''),
        ),
      ),
  );
}
