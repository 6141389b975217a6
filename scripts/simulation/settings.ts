import { parse } from 'yaml';
import { z } from 'zod';
import { readPopulation, type Population } from './population.ts';
import { causes, type Causes } from './schema/causes.ts';
import { parameters, type Parameters } from './schema/parameters.ts';
import { readTerritory, type Territory } from './territory.ts';

/** Everything the simulation starts from. */
export interface SimulationSettings {
  readonly parameters: Parameters;
  readonly causes: Causes;
  readonly population: Population;
  readonly territory: Territory;
}

const files = [
  'simulation.yaml',
  'simulation-population.csv',
  'simulation-communes.csv',
  'units.csv',
  'unit-changes.csv',
] as const;

/** The texts of the settings' files by name; the causes of death may stand in another site's folder. */
export type SettingsTexts = Readonly<Record<(typeof files)[number] | 'causes', string>>;

/**
 * Fetches the texts of the settings' files.
 *
 * @param read gives the text of a file named by its path from the site folder
 */
export function settingsTexts(read: (file: string) => string): SettingsTexts {
  const [own, ...others] = files;
  const text = read(own);
  const { causes: file } = checked(own, z.looseObject({ causes: z.string().min(1) }), text);
  const rest = Object.fromEntries(others.map((other) => [other, read(other)]));
  return { [own]: text, causes: read(file), ...rest } as SettingsTexts;
}

/**
 * Everything the simulation starts from, out of the texts of the settings' files.
 *
 * @throws Error naming the file, when one is not what it should be
 */
export function readSettings(texts: SettingsTexts): SimulationSettings {
  return {
    parameters: checked('simulation.yaml', parameters, texts['simulation.yaml']),
    causes: checked('the causes of death', causes, texts.causes),
    population: readPopulation(texts['simulation-population.csv']),
    territory: readTerritory(texts['units.csv'], texts['unit-changes.csv'], texts['simulation-communes.csv']),
  };
}

function checked<T>(file: string, schema: z.ZodType<T>, text: string): T {
  const result = schema.safeParse(parse(text));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The years of a simulation, first to last. */
export function yearsOf({ years }: Pick<Parameters, 'years'>): number[] {
  return Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index);
}
