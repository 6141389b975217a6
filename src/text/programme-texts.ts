import type { Language } from './language.ts';
import { programmeEn } from './programme-en.ts';
import { programmeVi, type ProgrammeTexts } from './programme-vi.ts';

export type { ProgrammeTexts };

/** The sentences on targets and tasks, in a language. */
export function programmeTextsOf(language: Language): ProgrammeTexts {
  return language === 'vi' ? programmeVi : programmeEn;
}
