import type { Language } from './language.ts';
import { workbookEn } from './workbook-en.ts';
import { workbookVi, type WorkbookTexts } from './workbook-vi.ts';

export type { WorkbookTexts };

/** What labelled files and workbooks say of themselves, in a language. */
export function workbookTextsOf(language: Language): WorkbookTexts {
  return language === 'vi' ? workbookVi : workbookEn;
}
