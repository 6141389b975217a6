import { parseAgeCode, type AgeGroup } from '../text/age-codes.ts';
import { boundariesFile, readBoundaries, type Boundary } from './boundaries.ts';
import { unexplainedEnds, unitsOfSite } from './ended-units.ts';
import { SettingsError, quoted, type SettingsFault } from './faults.ts';
import type { RowContext } from './csv-values.ts';
import { readPopulation, type PopulationCount } from './population.ts';
import { readPublishedSeries, type PublishedFigure } from './published-series.ts';
import { readUnits } from './read-units.ts';
import { unkeptEntries } from './release-calendar.ts';
import { readReleases, releasesFile, type ReleaseList } from './releases.ts';
import { readReturns, type ReturnedNumber } from './returns.ts';
import type { Site } from './schema.ts';
import { readTargets, targetsFile, type TargetList } from './targets.ts';
import { readTasks, tasksFile, type Task } from './tasks.ts';
import { readSite } from './site.ts';
import { readUnitChanges, type UnitChange } from './unit-changes.ts';
import { unitsUnder, type Unit } from './units.ts';

export { parseAgeCode, type AgeGroup, type Unit };
export type { Boundary, PopulationCount, PublishedFigure, ReleaseList, ReturnedNumber, UnitChange };
export type { TargetList, Task };
export type { ColumnMapping, Input, Site } from './schema.ts';

/** The checked settings of a site: what `site.yaml` says, with its units, age groups and other numbers resolved. */
export interface Settings extends Site {
  /** The site folder; paths of inputs are relative to it. */
  readonly folder: string;
  /**
   * Today's units: the site's unit and all under it on `units_as_of`, the site's own first, parents before parts. Then
   * the units that ended and became part of them, or were under the site's unit in their time, parents before parts.
   * `todaysUnits` and `endedUnits` give the one and the other.
   */
  readonly units: readonly Unit[];
  /** Every change of `unit-changes.csv`, those of units outside the site too. */
  readonly unitChanges: readonly UnitChange[];
  readonly ageGroups: readonly AgeGroup[];
  readonly population: readonly PopulationCount[];
  readonly returns: readonly ReturnedNumber[];
  readonly publishedSeries: readonly PublishedFigure[];
  /** What `releases.yaml` says: what was released so far, and what was put right since. */
  readonly released: ReleaseList;
  /** The areas of today's units that have one in `boundaries.geojson`; none without the file. */
  readonly boundaries: readonly Boundary[];
  readonly programme: ProgrammeSettings;
}

/** What `programme/` of the site folder says. */
export interface ProgrammeSettings {
  /** `null` where the site has none. */
  readonly targets: TargetList | null;
  readonly tasks: readonly Task[];
  /** The text of `targets.yaml`, for the lines of faults that are found later; empty without the file. */
  readonly targetsText: string;
}

/** The files of a site folder that its settings are read from. All but the first two may be missing. */
export const settingsFiles = [
  'site.yaml',
  'units.csv',
  'unit-changes.csv',
  'population.csv',
  'returns.csv',
  'published-series.csv',
  releasesFile,
  boundariesFile,
  targetsFile,
  tasksFile,
] as const;

/** How a room reads the texts of a site folder without touching the file system itself; `null` = no such file. */
export type ReadText = (name: string) => string | null;

/**
 * Reads and checks the settings of a site folder.
 *
 * @param folder the site folder, kept for paths and messages
 * @param readText gives the texts of `settingsFiles`
 * @param siteFaults what else is wrong with `site.yaml`, as rooms know that this one does not look into
 * @throws SettingsError with all faults of the folder at once
 */
export function readSettings(
  folder: string,
  readText: ReadText,
  siteFaults: (site: Site) => readonly SettingsFault[] = () => [],
): Settings {
  const yaml = readText('site.yaml');
  if (yaml === null)
    throw new SettingsError([
      {
        file: folder,
        key: '',
        found: 'no site.yaml',
        allowed: 'a site folder: site.yaml, units.csv, registers/',
      },
    ]);
  const { site, faults } = readSite(yaml);
  if (site !== null) faults.push(...siteFaults(site));
  const { units, changes: unitChanges, faults: mapFaults } = readMap(site, readText);
  faults.push(...mapFaults);
  const years = site?.years ?? null;
  const rowsOf = <Row>(
    file: string,
    read: (csv: string, file: string, context: RowContext) => { rows: Row[]; faults: SettingsFault[] },
  ): Row[] => {
    const csv = readText(file);
    // Without a single unit, every row would be at fault for that alone.
    if (csv === null || units.length === 0) return [];
    const result = read(csv, file, { units, years });
    faults.push(...result.faults);
    return result.rows;
  };
  const population = rowsOf('population.csv', readPopulation);
  const returns = rowsOf('returns.csv', readReturns);
  const publishedSeries = rowsOf('published-series.csv', readPublishedSeries);
  const { releases: released, faults: releaseFaults } = readReleases(readText(releasesFile));
  faults.push(...releaseFaults);
  if (site !== null)
    for (const fault of unkeptEntries(released.calendar, [...released.releases, site.release]))
      faults.push({ file: releasesFile, ...fault });
  const { programme, faults: programmeFaults } = readProgramme(readText);
  faults.push(...programmeFaults);
  const areas = readText(boundariesFile);
  // Without a single unit, every area would be at fault for that alone.
  const { boundaries, faults: areaFaults } =
    areas === null || site === null || units.length === 0
      ? { boundaries: [], faults: [] }
      : readBoundaries(areas, unitsUnder(units, site.unit, site.units_as_of));
  faults.push(...areaFaults);
  if (site === null || faults.length > 0) throw new SettingsError(faults);
  const ageGroups = site.age_groups.flatMap((code) => parseAgeCode(code) ?? []);
  const numbers = { population, returns, publishedSeries };
  return { ...site, folder, units, unitChanges, ageGroups, ...numbers, released, boundaries, programme };
}

function readProgramme(readText: ReadText): { programme: ProgrammeSettings; faults: SettingsFault[] } {
  const yaml = readText(targetsFile);
  const { targets, faults } = readTargets(yaml);
  const { tasks, faults: taskFaults } = readTasks(readText(tasksFile));
  return { programme: { targets, tasks, targetsText: yaml ?? '' }, faults: [...faults, ...taskFaults] };
}

/** The units of a site and what became of them; all units of the file where `site.yaml` does not say which are its. */
function readMap(
  site: Site | null,
  readText: ReadText,
): { units: Unit[]; changes: UnitChange[]; faults: SettingsFault[] } {
  const csv = readText('units.csv');
  if (csv === null) {
    const fault = { file: 'units.csv', key: '', found: 'no such file', allowed: 'a list of units' };
    return { units: [], changes: [], faults: [fault] };
  }
  const read = readUnits(csv, 'units.csv');
  const file = 'unit-changes.csv';
  const text = readText(file);
  const { changes, faults: changeFaults } =
    text === null || read.units.length === 0
      ? { changes: [], faults: [] }
      : readUnitChanges(text, file, read.units);
  const faults = [...read.faults, ...changeFaults];
  if (site === null) return { units: read.units, changes, faults };
  if (read.units.length > 0 && unitsUnder(read.units, site.unit, site.units_as_of).length === 0) {
    const allowed = `the code of a unit in units.csv that is valid on ${site.units_as_of} (units_as_of)`;
    faults.push({ file: 'site.yaml', key: 'unit', found: quoted(site.unit), allowed });
  }
  // What belongs to the site can be followed only through units and changes that hold.
  if (faults.length > 0) return { units: read.units, changes, faults };
  const units = unitsOfSite(read.units, changes, site.unit, site.units_as_of);
  faults.push(...unexplainedEnds(units, text === null ? null : changes, site.units_as_of, file));
  return { units, changes, faults };
}
