import type { Language } from './language.ts';
import { reportEn } from './report-en.ts';
import { reportVi, type ReportTexts } from './report-vi.ts';

export type { ReportTexts };

/** The sentences of the reports in a language. */
export function reportTextsOf(language: Language): ReportTexts {
  return language === 'vi' ? reportVi : reportEn;
}
