import type { CellCounts } from './cell-counts.ts';
import type { Language } from '../text/language.ts';
import { percentText } from '../text/numbers.ts';
import { textsOf } from '../text/texts.ts';

/**
 * How much of a table is withheld to protect people, of the cells that are published in its detail; and how much of it
 * is too fine to be published at all. Empty where nothing is withheld.
 */
export function protectedNote({ all, shown, withheld, tooFine }: CellCounts, language: Language): string {
  if (withheld === 0) return '';
  const texts = textsOf(language);
  const share = percentText(withheld, withheld + shown, language);
  return tooFine === 0
    ? texts.protectedNote(share)
    : texts.protectedNoteFine({ share, fine: percentText(tooFine, all, language) });
}
