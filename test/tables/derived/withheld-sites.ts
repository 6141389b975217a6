import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { settingsOf } from '../../../scripts/publication/disk.ts';
import { storedTable } from '../../../scripts/publication/stored-table.ts';
import { catalogue } from '../../../src/catalogue/catalogue.ts';
import type { PublishedTable } from '../../../src/catalogue/published-table.ts';
import type { Settings } from '../../../src/settings/settings.ts';
import { derivedTable } from '../../../src/tables/derived/derived-table.ts';
import { askedFor, figuresOf } from '../../../src/tables/derived/figures.ts';
import type { PublishedTrial, TrialSite } from '../../publish-trial.ts';
import { csv, inputs, population, published, returned, units, usualPeople } from './site.ts';
import { cellsByCodes, drawn, type FigureCell } from './withheld.ts';

/* Small sites with a few of every event, known and not, and the figures derived from them where nothing is withheld. */

/** Rows of a register, drawn from lists of what each column may say; the same every time. */
function rows(count: number, seed: number, columns: Readonly<Record<string, readonly string[]>>): string {
  const one = (row: number, name: string, from: readonly string[]): string =>
    from[Math.floor(drawn(`${row} ${name}`, seed) * from.length)] ?? '';
  const names = Object.keys(columns);
  return csv(
    names.join(),
    Array.from({ length: count }, (_, row) =>
      names.map((name) => one(row, name, columns[name] ?? [])).join(),
    ),
  );
}

const unit = ['a', 'a', 'a', 'b', 'b', 'c', '_U'];
const date = ['2022-02', '2022-11', '2023-05', '2023-06', '2024-09'];
const event = {
  // Two columns that have to fit: on time, late, delayed, not known.
  'date,registered': [
    ...['2022-02,2022-02', '2022-02,2022-08', '2022-11,2024-12', '2022-11,_U', '2022-12,2022-12'],
    ...['2023-05,2023-05', '2023-05,2024-01', '2023-06,2024-12', '2024-09,2024-09', '2024-01,2024-12'],
  ],
  unit,
  sex: ['M', 'F', 'F', 'M', '_U'],
};
const days = ['0', '3', '12', '40', '300'];
const years = ['2', '5', '9', '15', '22', '37', '48', '56', '63', '67', '71', '76', '81', '88', '93', '_U'];
const previous = ['single', 'single', 'divorced', 'widowed', '_U'];

const births = rows(500, 1, {
  ...event,
  mother_age: ['13', '17', '18', '23', '24', '28', '33', '38', '43', '47', '52', '_U'],
  filiation: ['in_wedlock', 'in_wedlock', 'out_of_wedlock', '_U'],
  unit_of_occurrence: ['a', 'b', '_X', '_A', '_U'],
  count: ['1', '1', '3', '9'],
});
const died = {
  cause: ['A09', 'I21', 'I21', 'I21', 'I64', 'R54', 'C34', 'V89', 'O72', 'Y34', '_U'],
  certification: ['medical', 'lay', 'none', '_U'],
  site: ['facility', 'home'],
  pregnancy: ['within_42_days', 'not_pregnant', '_U'],
  count: ['1', '2', '5'],
};
const marriages = {
  date,
  unit,
  groom_age: ['19', '22', '27', '41', '_U'],
  bride_age: ['17', '19', '24', '33', '_U'],
  groom_previous: previous,
  bride_previous: previous,
  count: ['1', '4'],
};
const divorces = {
  date,
  unit,
  recorded: ['2024-12', ''],
  duration: ['1', '7', '_U'],
  dependent_children: ['0', '2', '_U'],
  count: ['1', '3'],
};
const always = {
  'units.csv': units,
  'births.csv': births,
  'marriages.csv': rows(120, 3, marriages),
  'divorces.csv': rows(40, 4, divorces),
  'population.csv': population(usualPeople),
  'published-series.csv': published(
    'total_fertility_rate,P,2022,2.1,,Office',
    'sex_ratio_at_birth,P,2022,108,,Office',
    'total_fertility_rate,P,2023,2.0,p,Office',
    'crude_birth_rate,P,2024,15,,Office',
    'crude_death_rate,P,2022,7,,Office',
    'crude_death_rate,P,2023,7,,Office',
    'under_five_mortality_rate,P,2022,20,,Office',
    'marriages,P,2022,100,,Office',
  ),
  'returns.csv': returned(
    'birth_notices_issued,a,2022,400',
    'death_notices_issued,a,2022,300',
    'couples_cohabiting,a,2022,20',
    'couples_registered,a,2022,5',
  ),
};

export const sites = {
  /** Ages in years and, of infants, in days: some not known. */
  'ages in years': {
    deaths:
      rows(800, 2, { ...event, age: years, age_days: [''], ...died }) +
      rows(100, 5, { ...event, age: ['0'], age_days: [...days, ''], ...died }).replace(/^.*\n/, ''),
    settings: {},
  },
  /** Ages in groups that are cut by those of other tables, and in one commune not known at all. */
  'ages in wide groups': {
    deaths:
      rows(400, 6, { ...event, age: ['Y_LT15', 'Y15T64', 'Y_GE65', '_U'], age_days: [''], ...died }) +
      rows(60, 7, { ...event, age: ['0', '3'], age_days: [''], ...died }).replace(/^.*\n/, '') +
      rows(30, 8, { ...event, age: ['_U'], age_days: [''], ...died, unit: ['c'] }).replace(/^.*\n/, ''),
    settings: { age_groups: '[Y_LT15, Y15T64, Y_GE65]' },
  },
};

const derived = catalogue.filter(({ source }) => source === 'derived');

/** The tables that others are derived from, as a site publishes them where nothing is withheld, and all derived figures. */
export interface Whole {
  readonly tables: readonly PublishedTable[];
  readonly settings: Settings;
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, FigureCell>>;
}

/** The derived tables of some others: those that are wanted, by their names and the tables that they have read before. */
export function derivedOf(
  tables: readonly PublishedTable[],
  settings: Settings,
  isWanted: (id: string, reads: ReadonlySet<string>) => boolean = () => true,
): Map<string, Map<string, FigureCell>> {
  const figures = figuresOf(tables, settings);
  return new Map(
    derived.flatMap(({ id, ...declaration }) => {
      const reads = readBy.get(id) ?? new Set<string>();
      if (!isWanted(id, reads)) return [];
      readBy.set(id, reads);
      const table = derivedTable(
        { id, ...declaration },
        askedFor(figures, (name) => reads.add(name)),
      );
      return table === null ? [] : [[id, cellsByCodes(table)]];
    }),
  );
}

/** Which tables each derived one has read. */
const readBy = new Map<string, Set<string>>();

/** Publishes a site and derives all there is. */
export async function wholeOf(
  publish: (site: TrialSite) => Promise<PublishedTrial>,
  { deaths, settings: differs }: (typeof sites)[keyof typeof sites],
): Promise<Whole> {
  const site = await publish({
    inputs: inputs('births', 'deaths', 'marriages', 'divorces'),
    files: { ...always, 'deaths.csv': deaths },
    settings: differs,
  });
  const settings = await settingsOf(site.folder.replace(/-build\/trial$/, ''));
  const tables = site.manifest.tables
    .filter(({ source }) => source !== 'derived')
    .map((table) => {
      const declaration = catalogue.find(({ id }) => id === table.id) ?? expect.fail(table.id);
      const text = (): string => readFileSync(path.join(site.folder, 'files', table.files.csv.name), 'utf8');
      return storedTable(declaration, table.codelists, text);
    });
  return { tables, settings, figures: derivedOf(tables, settings) };
}
