import type { Language } from './language.ts';
import { protectionEn } from './protection-en.ts';
import { protectionVi, type ProtectionTexts } from './protection-vi.ts';

export type { ProtectionTexts };

/** The sentences on how small counts are protected, in a language. */
export function protectionTextsOf(language: Language): ProtectionTexts {
  return language === 'vi' ? protectionVi : protectionEn;
}
