import type { TableDeclaration } from '../declaration.ts';
import { deathsByCause } from './deaths-by-cause.ts';
import { deathsByCauseAndBand } from './deaths-by-cause-and-band.ts';
import { deathsByCauseAndCertification } from './deaths-by-cause-and-certification.ts';
import { deathsByCauseAndMonth } from './deaths-by-cause-and-month.ts';
import { deathsByCauseGroup } from './deaths-by-cause-group.ts';
import { deathsByCauseGroupAndUnit } from './deaths-by-cause-group-and-unit.ts';
import { deathsByCauseQuality } from './deaths-by-cause-quality.ts';
import { deathsByCauseQualityAndCertification } from './deaths-by-cause-quality-and-certification.ts';
import { deathsByCertification } from './deaths-by-certification.ts';
import { deathsByChapter } from './deaths-by-chapter.ts';
import { maternalDeaths } from './maternal-deaths.ts';

export const causeTables: readonly TableDeclaration[] = [
  deathsByCause,
  deathsByCauseAndBand,
  deathsByChapter,
  deathsByCauseAndMonth,
  deathsByCertification,
  deathsByCauseAndCertification,
  deathsByCauseGroup,
  deathsByCauseGroupAndUnit,
  deathsByCauseQuality,
  deathsByCauseQualityAndCertification,
  maternalDeaths,
];
