import type { Language } from '../../text/language.ts';
import { workbookTextsOf } from '../../text/workbook-texts.ts';
import type { Sheet } from './sheet.ts';

/** A sheet that is read: items, and what there is to say of each. */
export function itemSheet(
  name: string,
  language: Language,
  items: readonly (readonly [item: string, text: string])[],
): Sheet {
  const { item, text } = workbookTextsOf(language);
  return {
    name,
    lines: [],
    header: [item, text],
    rows: items,
    rowCount: items.length,
    widths: [28, 100],
    wraps: true,
    decimalsOf: () => undefined,
  };
}
