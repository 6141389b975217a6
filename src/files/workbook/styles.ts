import { xmlHead } from './xml.ts';

/** The styles of cells, by their place in `xl/styles.xml`. */
export const styles = {
  plain: 0,
  header: 1,
  title: 2,
  notice: 3,
  wrapped: 4,
  quoted: 5,
  wrappedQuoted: 6,
  link: 7,
};

/** Style of whole numbers; those with decimals follow it, one digit more each. */
const whole = 8;
const mostDecimals = 8;

/** The style of a number that is shown with so many digits after the decimal mark, or just as it is. */
export function numberStyle(decimals: number | undefined): number {
  return decimals === undefined ? styles.plain : whole + Math.min(decimals, mostDecimals);
}

/** Number formats from this one on are a workbook's own. */
const firstOwnFormat = 164;
const decimalFormats = Array.from({ length: mostDecimals }, (_, at) => ({
  id: firstOwnFormat + at,
  code: `#,##0.${'0'.repeat(at + 1)}`,
}));

const top = '<alignment vertical="top" wrapText="1"/>';
const cellStyles = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${top}</xf>`,
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>`,
  // A text that would be a formula if it were typed in: it stays a text when somebody edits it.
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">${top}</xf>`,
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  // The format of whole numbers with groups that every spreadsheet has.
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  ...decimalFormats.map(
    ({ id }) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  ),
];

const font = (size: number, bold = ''): string =>
  `<font>${bold}<sz val="${size}"/><name val="Arial"/></font>`;
const noBorder = '<left/><right/><top/>';

/** `xl/styles.xml`: the same in every workbook. Arial has every Vietnamese letter and is on every machine. */
export const stylesXml = `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
  `<numFmts count="${decimalFormats.length}">${decimalFormats
    .map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('')}</numFmts>`,
  `<fonts count="4">${font(11)}${font(11, '<b/>')}${font(14, '<b/>')}${font(11, '<u/>')}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  `<borders count="2"><border>${noBorder}<bottom/><diagonal/></border><border>${noBorder}<bottom style="thin"/><diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${cellStyles.length}">${cellStyles.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('')}</styleSheet>`;
