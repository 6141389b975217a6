import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { textsOf, type Texts } from '../text/texts.ts';
import type { ViewCell } from './view.ts';

export type CellState = 'value' | 'zero' | 'missing' | 'withheld';

/** Which of the four kinds of cell it is; the four never look or sound alike. */
export function cellState({ value, confidentiality }: ViewCell): CellState {
  if (confidentiality !== '') return 'withheld';
  if (value === null) return 'missing';
  return value === 0 ? 'zero' : 'value';
}

/** What stands in the cell for the eye: the number, or the yearbook's symbol. */
export function cellSymbol(cell: ViewCell, language: Language): string {
  const texts = textsOf(language);
  switch (cellState(cell)) {
    case 'withheld':
      return texts.withheldSymbol;
    case 'missing':
      return texts.missingSymbol;
    case 'zero':
      return texts.zeroSymbol;
    case 'value':
      return formatNumber(cell.value ?? 0, language);
  }
}

/** The cell in words, for a screen reader or a tooltip: "1.234 (sơ bộ)". */
export function cellWords(cell: ViewCell, language: Language): string {
  const texts = textsOf(language);
  const state = cellState(cell);
  if (state === 'withheld') return texts.withheldWords;
  if (state === 'missing') return texts.missingWords;
  const figure = state === 'zero' ? texts.zeroWords : formatNumber(cell.value ?? 0, language);
  const flags = statusWords(cell.status, texts);
  return flags.length === 0 ? figure : `${figure} (${flags.join(', ')})`;
}

/** The words of a cell's status codes. */
export function statusWords(status: string, texts: Texts): string[] {
  return [...status].flatMap((code) =>
    code in texts.statusWords ? texts.statusWords[code as StatusCode] : [],
  );
}

export type StatusCode = keyof Texts['statusWords'];
