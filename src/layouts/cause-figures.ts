import { cellState, reasonWords } from '../catalogue/cell-marks.ts';
import { hasInterval } from '../browser/cell-text.ts';
import type { TableView, ViewCell } from '../browser/view.ts';
import { causeOf } from '../catalogue/causes.ts';
import type { Code } from '../catalogue/codelist.ts';
import { causeQualities } from '../catalogue/lists/cause-lists.ts';
import type { Language, Localized } from '../text/language.ts';

/* What the pages on causes read out of published cells. Nothing here reckons with a cell that has no value. */

/** Where a share stands against the limit below which it is good; unclear where its interval spans the limit. */
export function againstLimit(cell: ViewCell, limit: number): 'below' | 'above' | 'unclear' | null {
  if (!hasInterval(cell)) return null;
  if (cell.upper < limit) return 'below';
  return cell.lower >= limit ? 'above' : 'unclear';
}

/** A part in per cent of its whole, `null` where either is not published or the whole is nothing. */
export function percentOf(part: ViewCell, whole: ViewCell): number | null {
  if (part.confidentiality !== '' || whole.confidentiality !== '') return null;
  if (part.value === null || whole.value === null || whole.value === 0) return null;
  return (part.value / whole.value) * 100;
}

/**
 * Whether anybody died of a cause in the years of the site: `none` where every year says zero, `none_known` where some
 * years have no figure; a withheld number counts as some, as it may be.
 */
export function everAny(cells: readonly ViewCell[]): 'some' | 'none' | 'none_known' {
  const states = cells.map(cellState);
  if (states.some((state) => state === 'value' || state === 'withheld') || !states.includes('zero'))
    return 'some';
  return states.every((state) => state === 'zero') ? 'none' : 'none_known';
}

/** What a row of the list is, as its sentences call it. */
export type CauseKind = 'cause' | 'chapter' | 'remainder' | 'unknown';

export function kindOf({ code, ranked }: Code, parts: readonly Code[]): CauseKind {
  if (code === '_U') return 'unknown';
  if (parts.length > 0) return 'chapter';
  return ranked === false ? 'remainder' : 'cause';
}

export interface UnusableCodes {
  readonly label: Localized;
  /** Ranges of ICD-10 codes, with an en dash: `I51.4–I51.6`. */
  readonly ranges: readonly string[];
}

/**
 * The codes of little use for policy (Mathers et al. 2005) that some rows of the list hold. A range lies within one
 * row, so its first code says which.
 *
 * @example unusableIn(['1-070']) // [{ label: …, ranges: ['I70.9'] }]
 */
export function unusableIn(leaves: readonly string[]): readonly UnusableCodes[] {
  return causeQualities
    .filter(({ ranges }) => ranges !== '')
    .map(({ label, ranges }) => ({
      label,
      ranges: ranges
        .split(' ')
        .filter((range) => leaves.includes(causeOf(range.split('-')[0] ?? range)))
        .map(rangeText),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}

/**
 * Why a view has none of the parts it is of, as nothing of them is published; `null` where something is. Parts without a
 * figure in any column are left out of a view.
 */
export function whyNothing(view: TableView, language: Language): string | null {
  if (view.rows.some(({ parent }) => parent !== null)) return null;
  const [reason = ''] = view.leftOut.keys();
  const why = reasonWords({ reason }, language);
  return why === '' ? null : why;
}

/** A range of codes for the eye: `A00–B99`. */
export function rangeText(range: string): string {
  return range.replace('-', '–');
}
