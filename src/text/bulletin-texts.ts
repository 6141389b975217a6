import { bulletinEn } from './bulletin-en.ts';
import { bulletinVi, type BulletinTexts } from './bulletin-vi.ts';
import type { Language } from './language.ts';

export type { BulletinTexts };

/** The sentences of the bulletins in a language. */
export function bulletinTextsOf(language: Language): BulletinTexts {
  return language === 'vi' ? bulletinVi : bulletinEn;
}
