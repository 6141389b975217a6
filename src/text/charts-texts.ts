import { chartsEn } from './charts-en.ts';
import { chartsVi, type ChartsTexts } from './charts-vi.ts';
import type { Language } from './language.ts';

export type { ChartsTexts };

/** What the controls of a chart say, in a language. */
export function chartsTextsOf(language: Language): ChartsTexts {
  return language === 'vi' ? chartsVi : chartsEn;
}
