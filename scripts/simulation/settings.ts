import { parse } from 'yaml';
import { z } from 'zod';
import { causes, parameters, type Causes, type Parameters } from './parameters.ts';
import { readCommunes, readPopulation, type Commune, type Population } from './population.ts';

/** Everything the simulation starts from. */
export interface SimulationSettings {
  readonly parameters: Parameters;
  readonly causes: Causes;
  readonly population: Population;
  readonly communes: readonly Commune[];
}

/** The settings' files of a site folder by name; those the simulation reads. */
export const settingsFiles = [
  'simulation.yaml',
  'simulation-causes.yaml',
  'simulation-population.csv',
  'simulation-communes.csv',
  'units.csv',
] as const;

export type SettingsTexts = Readonly<Record<(typeof settingsFiles)[number], string>>;

/**
 * Everything the simulation starts from, out of the texts of the settings' files.
 *
 * @throws Error naming the file, when one is not what it should be
 */
export function readSettings(texts: SettingsTexts): SimulationSettings {
  return {
    parameters: checked('simulation.yaml', parameters, texts),
    causes: checked('simulation-causes.yaml', causes, texts),
    population: readPopulation(texts['simulation-population.csv']),
    communes: readCommunes(texts['simulation-communes.csv'], texts['units.csv']),
  };
}

function checked<T>(file: keyof SettingsTexts, schema: z.ZodType<T>, texts: SettingsTexts): T {
  const result = schema.safeParse(parse(texts[file]));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The years of a simulation, first to last. */
export function yearsOf({ years }: Pick<Parameters, 'years'>): number[] {
  return Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index);
}
