import { adoptionsByKind } from './adoptions-by-kind.ts';
import { birthsByMonth } from './births-by-month.ts';
import { birthsBySex } from './births-by-sex.ts';
import { birthsByTimeliness } from './births-by-timeliness.ts';
import { birthsReregistered } from './births-reregistered.ts';
import { crudeRates } from './crude-rates.ts';
import { deathsByAge } from './deaths-by-age.ts';
import { deathsByCause } from './deaths-by-cause.ts';
import { deathsByMonth } from './deaths-by-month.ts';
import { deathsByTimeliness } from './deaths-by-timeliness.ts';
import { divorcesByRecording } from './divorces-by-recording.ts';
import { marriagesByAge } from './marriages-by-age.ts';
import { marriagesByMonth } from './marriages-by-month.ts';
import { population } from './population.ts';
import { populationByAge } from './population-by-age.ts';
import { publishedSeries } from './published-series.ts';
import { returnsTable } from './returns.ts';
import type { TableDeclaration } from './declaration.ts';

/** Every table there is, in the order of the catalogue page. A site publishes those its files have figures for. */
export const catalogue: readonly TableDeclaration[] = [
  birthsBySex,
  birthsByMonth,
  birthsByTimeliness,
  birthsReregistered,
  deathsByAge,
  deathsByCause,
  deathsByMonth,
  deathsByTimeliness,
  marriagesByMonth,
  marriagesByAge,
  divorcesByRecording,
  adoptionsByKind,
  population,
  crudeRates,
  populationByAge,
  returnsTable,
  publishedSeries,
];
