import type { TableDeclaration } from '../declaration.ts';
import { population } from './population.ts';
import { populationByAge } from './population-by-age.ts';
import { populationByArea } from './population-by-area.ts';
import { publishedSeries } from './published-series.ts';
import { returnsTable } from './returns.ts';

export const otherSourceTables: readonly TableDeclaration[] = [
  population,
  populationByAge,
  populationByArea,
  returnsTable,
  publishedSeries,
];
