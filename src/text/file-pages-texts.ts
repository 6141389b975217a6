import { filePagesEn } from './file-pages-en.ts';
import { filePagesVi, type FilePagesTexts } from './file-pages-vi.ts';
import type { Language } from './language.ts';

export type { CitedParts } from './file-pages-vi.ts';
export type { FilePagesTexts };

/** The sentences of the pages about files, in a language. */
export function filePagesTextsOf(language: Language): FilePagesTexts {
  return language === 'vi' ? filePagesVi : filePagesEn;
}
