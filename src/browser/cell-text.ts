import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { textsOf, type Texts } from '../text/texts.ts';
import type { ViewCell } from './view.ts';

export type CellState = 'value' | 'zero' | 'missing' | 'not_applicable' | 'withheld';

/** Which kind of cell it is; no two of them look or sound alike. */
export function cellState({ value, status, confidentiality }: ViewCell): CellState {
  if (confidentiality !== '') return 'withheld';
  if (value === null) return status === 'x' ? 'not_applicable' : 'missing';
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
    case 'not_applicable':
      return texts.notApplicableSymbol;
    case 'zero':
      return texts.zeroSymbol;
    case 'value':
      return figureText(cell.value ?? 0, language, cell.decimals);
  }
}

/** The cell in words, for a screen reader or a tooltip: "1.234 (sơ bộ)". */
export function cellWords(cell: ViewCell, language: Language): string {
  const texts = textsOf(language);
  const state = cellState(cell);
  if (state === 'withheld') return texts.withheldWords;
  if (state === 'missing') return texts.missingWords;
  if (state === 'not_applicable') return texts.notApplicableWords;
  const figure = state === 'zero' ? texts.zeroWords : figureText(cell.value ?? 0, language, cell.decimals);
  const flags = statusWords(cell.status, texts);
  return flags.length === 0 ? figure : `${figure} (${flags.join(', ')})`;
}

/** A figure with its table's decimals, or with those it was published with: counts have none. */
export function figureText(value: number, language: Language, decimals?: number): string {
  return formatNumber(value, language, decimals ?? String(value).split('.')[1]?.length ?? 0);
}

/** The words of a cell's status codes. */
export function statusWords(status: string, texts: Texts): string[] {
  return [...status].flatMap((code) =>
    code in texts.statusWords ? texts.statusWords[code as StatusCode] : [],
  );
}

export type StatusCode = keyof Texts['statusWords'];
