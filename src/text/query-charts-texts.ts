import type { Language } from './language.ts';
import { queryChartsEn } from './query-charts-en.ts';
import { queryChartsVi, type QueryChartsTexts } from './query-charts-vi.ts';

export type { QueryChartsTexts };

/** What the drawings of a query's result say, in a language. */
export function queryChartsOf(language: Language): QueryChartsTexts {
  return language === 'vi' ? queryChartsVi : queryChartsEn;
}
