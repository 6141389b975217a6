import { drawAdoptions } from './adoptions.ts';
import { drawBirths, type Birth } from './births.ts';
import { drawDeaths, type Death } from './deaths.ts';
import { drawDivorces, type Divorce } from './divorces.ts';
import type { Occurred } from './events.ts';
import { expectedBirths } from './fertility.ts';
import { drawMarriages, type Marriage } from './marriages.ts';
import { expectedDeaths } from './mortality.ts';
import { placesOf } from './places.ts';
import { drawReregistrations, type Reregistrations } from './reregistrations.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Everything that happened in the simulated years, registered or not. */
export interface SimulatedEvents {
  readonly births: readonly Birth[];
  readonly deaths: readonly Death[];
  readonly marriages: readonly Marriage[];
  readonly divorces: readonly Divorce[];
  readonly adoptions: readonly Occurred[];
  readonly reregistrations: Reregistrations;
}

/** Draws the events of a site: those that happened, of which the registers hold a part. */
export function simulateEvents(settings: SimulationSettings, seed: number): SimulatedEvents {
  const places = placesOf(settings, seed);
  return {
    births: drawBirths(settings, places, seed),
    deaths: drawDeaths(settings, places, seed),
    marriages: drawMarriages(settings, places, seed),
    divorces: drawDivorces(settings, places, seed),
    adoptions: drawAdoptions(settings, places, seed),
    reregistrations: drawReregistrations(settings, places, seed),
  };
}

/** The births and deaths expected in the province in each whole year, registered or not, before any chance. */
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
