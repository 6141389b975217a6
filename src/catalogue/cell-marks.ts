import type { Language } from '../text/language.ts';
import { textsOf, type Texts } from '../text/texts.ts';
import { reasons, type Reason } from './reasons.ts';

/** What is asked of a published cell to say its marks in words. */
export interface MarkedCell {
  readonly value: number | null;
  readonly status: string;
  readonly confidentiality: string;
  /** Why there is no value; empty where there is one, and where the table does not say. */
  readonly reason: Reason | '';
}

export type CellState = 'value' | 'zero' | 'missing' | 'not_applicable' | 'withheld';

export type StatusCode = keyof Texts['statusWords'];

/** Which kind of cell it is; no two of them look or sound alike. */
export function cellState({
  value,
  status,
  confidentiality,
}: Pick<MarkedCell, 'value' | 'status' | 'confidentiality'>): CellState {
  if (confidentiality !== '') return 'withheld';
  if (value === null) return status.includes('x') ? 'not_applicable' : 'missing';
  return value === 0 ? 'zero' : 'value';
}

/**
 * What a cell's marks say, in words: first why there is no figure, then what kind of figure it is. Empty for one that
 * is final and free.
 */
export function markWords(cell: MarkedCell, language: Language): string[] {
  const absent = absenceWords(cell, language);
  return [...(absent === '' ? [] : [absent]), ...statusWords(cell.status, textsOf(language))];
}

/** Why a cell has no figure, in words: "chưa có: chưa có dân số của nơi và năm này"; empty where it has one. */
export function absenceWords(cell: MarkedCell, language: Language): string {
  const texts = textsOf(language);
  const state = cellState(cell);
  if (state === 'withheld') return texts.withheldWords;
  if (state === 'value' || state === 'zero') return '';
  const reason = reasonWords(cell, language);
  return reason === '' ? withoutValue(state, texts) : `${noFigure(cell, texts)}: ${reason}`;
}

/** Why a cell has no value, in words; empty where its table does not say, or where there is one. */
export function reasonWords({ reason }: Pick<MarkedCell, 'reason'>, language: Language): string {
  return reason === '' ? '' : reasons[reason][language];
}

/** What a symbol without a value means by itself, where nothing says why. */
export function withoutValue(state: 'missing' | 'not_applicable', texts: Texts): string {
  return state === 'missing' ? texts.missingWords : texts.notApplicableOrFine;
}

/**
 * What stands before a reason: a derived figure is not "occurred but not collected", it cannot be reckoned; and what is
 * too fine to be published does apply.
 */
export function noFigure(cell: MarkedCell, texts: Texts): string {
  if (cell.reason === 'too_fine') return texts.notPublished;
  return cellState(cell) === 'missing' ? texts.notAvailable : texts.notApplicableWords;
}

/** The words of a cell's status codes. */
export function statusWords(status: string, texts: Texts): string[] {
  return [...status].flatMap((code) =>
    code in texts.statusWords ? texts.statusWords[code as StatusCode] : [],
  );
}
