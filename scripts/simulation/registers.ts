import { birthColumns, drawBirths } from './births.ts';
import { countFile } from './counts.ts';
import { deathColumns, drawDeaths } from './deaths.ts';
import { expectedBirths } from './fertility.ts';
import { expectedDeaths } from './mortality.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/**
 * The simulated registers of a site, as file texts by path in the site folder. The same settings and seed give the
 * same bytes.
 *
 * @example simulateRegisters(settings, 7)['registers/births.csv'] // 'year,timeliness,unit,…\n2021,on_time,05977,…'
 */
export function simulateRegisters(settings: SimulationSettings, seed: number): Record<string, string> {
  return {
    'registers/births.csv': countFile(birthColumns, drawBirths(settings, seed)),
    'registers/deaths.csv': countFile(deathColumns, drawDeaths(settings, seed)),
  };
}

/** The births and deaths expected in the province in each year, registered or not, before any chance. */
export function expectedEvents({
  parameters,
  population,
}: SimulationSettings): { year: number; births: number; deaths: number }[] {
  return yearsOf(parameters).map((year) => {
    const births = expectedBirths(parameters, population, year).reduce((sum, group) => sum + group.births, 0);
    const deaths = expectedDeaths(parameters, population, year, births);
    return { year, births, deaths: deaths.reduce((sum, group) => sum + group.deaths, 0) };
  });
}
