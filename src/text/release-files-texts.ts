import type { Language } from './language.ts';
import { releaseFilesEn } from './release-files-en.ts';
import { releaseFilesVi, type ReleaseFilesTexts } from './release-files-vi.ts';

export type { ReleaseFilesTexts };

/** What the files of a release say of themselves, in a language. */
export function releaseFilesTextsOf(language: Language): ReleaseFilesTexts {
  return language === 'vi' ? releaseFilesVi : releaseFilesEn;
}
