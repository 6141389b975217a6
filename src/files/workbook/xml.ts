/**
 * A text as it stands in XML. What XML cannot hold is written the way workbooks do, `_x000D_` (ECMA-376 part 1,
 * 22.9.2.19 ST_Xstring); a text that looks like that is kept from being read so. Halves of characters become U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
    .replace(unwritable, (sign) => (/[\uFFFE\uFFFF]/.test(sign) ? '\uFFFD' : escaped(sign)));
}

/** A text as it stands in an attribute, where XML would make spaces of tabs and line ends. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, escaped);
}

/** The first line of every part of a workbook. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What XML 1.0 has no place for, and the CR it would make an LF of. */
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

function escaped(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
