import type { Language } from './language.ts';
import { tableToolsEn } from './table-tools-en.ts';
import { tableToolsVi, type TableTools } from './table-tools-vi.ts';

export type { TableTools };

/** The sentences of a table page's tools, in a language. */
export function tableToolsOf(language: Language): TableTools {
  return language === 'vi' ? tableToolsVi : tableToolsEn;
}
