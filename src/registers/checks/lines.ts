import type { FileShape } from './header.ts';

/* What can be wrong with a line as such, before any of its values; the kinds are DuckDB's names for them. */

/** Of a byte sequence that is no UTF-8. */
export const notUtf8Reason = 'not UTF-8 (perhaps Windows-1258 or TCVN3); save the file as CSV UTF-8';

/** Of a quotation mark that has no partner. */
export const openQuoteReason =
  'a quotation mark that opens is not closed, or text follows it; a quote inside a value is doubled: ""';

/**
 * Why a line is no row, as the end of a sentence; `null` for a kind not known here.
 *
 * @param fields how many fields the line has, where that is known
 */
export function wrongLineReason(
  kind: string,
  fields: number,
  { header, delimiter }: FileShape,
): string | null {
  const separator = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }[delimiter];
  switch (kind) {
    case 'MISSING COLUMNS':
      return `${fields} field(s) where the header has ${header.length}, separated by ${separator}`;
    case 'TOO MANY COLUMNS':
      return `more fields than the ${header.length} of the header, separated by ${separator}`;
    case 'UNQUOTED VALUE':
      return openQuoteReason;
    case 'INVALID ENCODING':
      return notUtf8Reason;
    case 'LINE SIZE OVER MAXIMUM':
      return 'longer than 1000000 bytes; a count file has one row a line';
    default:
      return null;
  }
}
