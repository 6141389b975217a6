import { absenceWords, cellState, statusWords } from '../catalogue/cell-marks.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import type { ViewCell } from './view.ts';

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

/** The cell in words, for a screen reader or a tooltip: "1.234 (sơ bộ)", "chưa có: chưa có dân số của nơi và năm này". */
export function cellWords(cell: ViewCell, language: Language): string {
  const absent = absenceWords(cell, language);
  if (absent !== '') return absent;
  const texts = textsOf(language);
  const figure =
    cellState(cell) === 'zero' ? texts.zeroWords : figureText(cell.value ?? 0, language, cell.decimals);
  const said = [...statusWords(cell.status, texts), ...intervalWords(cell, language)];
  return said.length === 0 ? figure : `${figure} (${said.join(', ')})`;
}

/** A figure with its table's decimals, or with those it was published with: counts have none. */
export function figureText(value: number, language: Language, decimals?: number): string {
  return formatNumber(value, language, decimals ?? String(value).split('.')[1]?.length ?? 0);
}

/** Whether a cell has a value and the interval around it. */
export function hasInterval(
  cell: ViewCell,
): cell is ViewCell & { readonly value: number; readonly lower: number; readonly upper: number } {
  return cell.confidentiality === '' && cell.value !== null && cell.lower !== null && cell.upper !== null;
}

/** The bounds of a cell's interval, "71,9–72,8"; empty where it has none. */
export function intervalText(cell: ViewCell, language: Language): string {
  if (!hasInterval(cell)) return '';
  const [lower, upper] = boundTexts(cell, language);
  // Beside a minus an en dash needs air, or it reads as one more minus.
  return /^−/.test(lower) || /^−/.test(upper) ? `${lower} – ${upper}` : `${lower}–${upper}`;
}

/** The interval as a screen reader says it: a dash between two numbers is often passed over. */
function intervalWords(cell: ViewCell, language: Language): string[] {
  if (!hasInterval(cell)) return [];
  const [lower, upper] = boundTexts(cell, language);
  return [textsOf(language).intervalWords({ lower, upper })];
}

function boundTexts(cell: ViewCell & { lower: number; upper: number }, language: Language): [string, string] {
  return [figureText(cell.lower, language, cell.decimals), figureText(cell.upper, language, cell.decimals)];
}
