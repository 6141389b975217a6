/*
 * Formulas as they stand on the page: in the site's own typeface, which has no letters of mathematics, so that names of
 * functions have to be told from quantities by a class.
 */

/** A whole formula on a line of its own. */
export function displayFormula(formula: string): string {
  return withNames(formula).replace(/^<math>/, '<math display="block">');
}

/** A sign of a formula inside a sentence. */
export function inlineSymbol(symbol: string): string {
  return withNames(`<math>${symbol}</math>`);
}

/** Whether a formula may be wider than a phone: then its frame has to be reached by the keyboard to be scrolled. */
export function isWide(formula: string): boolean {
  return formula.replace(/<[^>]+>/g, '').length > widest;
}

/** Signs that are sure to fit into 360 px at the size of display formulas. */
const widest = 24;

/** `ln` and `max` are names and stand upright, one letter is a quantity and slants. */
const withNames = (mathml: string): string =>
  mathml.replace(/<mi>(\p{L}{2,})<\/mi>/gu, '<mi class="name">$1</mi>');
