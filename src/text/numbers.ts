import type { Language } from './language.ts';

const separators: Record<Language, { group: string; decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/**
 * A number as a reader of the language writes it: `1.234,5` in Vietnamese, `1,234.5` in English. The minus is U+2212.
 *
 * Written out here, not left to `Intl`: a page drawn at build time and the same page redrawn in a browser have to
 * show the same characters, whichever locale data either of them carries.
 *
 * @param decimals digits after the decimal mark, 0 by default; rounds half away from zero
 * @throws RangeError when the value is not finite: a page never shows NaN or Infinity
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const { group, decimal } = separators[language];
  const [whole = '0', fraction] = Math.abs(roundHalfAway(value, decimals)).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** A part of a whole in per cent with one decimal; one that is not nothing never reads as 0.0: "<0,1". */
export function percentText(part: number, whole: number, language: Language): string {
  const share = whole === 0 ? 0 : (part / whole) * 100;
  return share > 0 && share < 0.1 ? `<${formatNumber(0.1, language, 1)}` : formatNumber(share, language, 1);
}

/** Rounds 0.5 away from zero in decimal notation, so that 1.005 at two digits is 1.01 and not the nearest binary. */
function roundHalfAway(value: number, decimals: number): number {
  const text = Math.abs(value).toExponential();
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}
