import { embedEn } from './embed-en.ts';
import { embedVi, type EmbedTexts } from './embed-vi.ts';
import type { Language } from './language.ts';

/** The sentences of the code to embed, and of what is embedded, in a language. */
export function embedTextsOf(language: Language): EmbedTexts {
  return language === 'vi' ? embedVi : embedEn;
}
