import type { TableDeclaration } from '../declaration.ts';
import { adjustedBirths } from './adjusted-births.ts';
import { adjustedDeaths } from './adjusted-deaths.ts';
import { adjustedDeathsByAge } from './adjusted-deaths-by-age.ts';
import { birthCompleteness } from './birth-completeness.ts';
import { birthForm } from './birth-form.ts';
import { birthRegistrationYearShares } from './birth-registration-year-shares.ts';
import { causeQuality } from './cause-quality.ts';
import { causeQualityByAge } from './cause-quality-by-age.ts';
import { causeRates } from './cause-rates.ts';
import { cohabitation } from './cohabitation.ts';
import { comparison } from './comparison.ts';
import { crossChecks } from './cross-checks.ts';
import { crudeRates } from './crude-rates.ts';
import { deathCompleteness } from './death-completeness.ts';
import { deathForm } from './death-form.ts';
import { deathRatesByAge } from './death-rates-by-age.ts';
import { deathRegistrationYearShares } from './death-registration-year-shares.ts';
import { fertility } from './fertility.ts';
import { fertilityByAge } from './fertility-by-age.ts';
import { fertilityByArea } from './fertility-by-area.ts';
import { infantMortality } from './infant-mortality.ts';
import { keyFigures } from './key-figures.ts';
import { leadingCauses } from './leading-causes.ts';
import { lifeExpectancy } from './life-expectancy.ts';
import { lifeTable } from './life-table.ts';
import { marriageIndicators } from './marriage-indicators.ts';
import { maternalMortality } from './maternal-mortality.ts';
import { mortality } from './mortality.ts';
import { mortalityByArea } from './mortality-by-area.ts';
import { publishedCompared } from './published-compared.ts';
import { timelinessShares } from './timeliness-shares.ts';

/** Tables made from other published tables, by topic and in the order of the catalogue page. */
export const derivedTables: readonly TableDeclaration[] = [
  keyFigures,
  crudeRates,
  comparison,
  publishedCompared,
  timelinessShares,
  birthRegistrationYearShares,
  deathRegistrationYearShares,
  birthCompleteness,
  deathCompleteness,
  adjustedBirths,
  adjustedDeaths,
  adjustedDeathsByAge,
  birthForm,
  deathForm,
  crossChecks,
  fertility,
  fertilityByArea,
  fertilityByAge,
  mortality,
  infantMortality,
  deathRatesByAge,
  lifeTable,
  lifeExpectancy,
  mortalityByArea,
  leadingCauses,
  causeRates,
  causeQuality,
  causeQualityByAge,
  maternalMortality,
  marriageIndicators,
  cohabitation,
];
