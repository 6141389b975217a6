/*
 * Formulas as presentation MathML, which browsers draw and screen readers speak without any script. Symbols and numbers
 * only: what a symbol means is said beside the formula, in the reader's language.
 */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const element = (name: string, ...parts: readonly string[]): string => `<${name}>${parts.join('')}</${name}>`;

/** A letter that stands for a quantity, or the name of a function: `id('B')`. */
export const id = (name: string): string => element('mi', escaped(name));

/** A number. Thousands are set apart by a thin space, which both languages read alike; there are no decimals. */
export const num = (value: number): string =>
  element('mn', String(value).replace(/\B(?=(\d{3})+$)/g, value >= 10_000 ? '\u202f' : ''));

/** An operator, a bracket or a comma. */
export const op = (sign: string): string => element('mo', escaped(sign));

/** Parts side by side, as one. */
export const row = (...parts: readonly string[]): string => element('mrow', ...parts);

export const frac = (above: string, below: string): string => element('mfrac', above, below);
export const sub = (base: string, index: string): string => element('msub', base, index);
export const sup = (base: string, exponent: string): string => element('msup', base, exponent);
export const sqrt = (content: string): string => element('msqrt', content);
export const parens = (...content: readonly string[]): string => row(op('('), ...content, op(')'));

/** Factors with × between them. */
export const times = (first: string, ...others: readonly string[]): string =>
  row(first, ...others.flatMap((factor) => [op('×'), factor]));

/** Terms with + between them. */
export const plus = (first: string, ...others: readonly string[]): string =>
  row(first, ...others.flatMap((term) => [op('+'), term]));

export const minus = (from: string, taken: string): string => row(from, op('−'), taken);
export const equals = (left: string, right: string): string => row(left, op('='), right);

/** A sum of `body` over what stands under the sign, up to what stands over it. */
export const sum = (body: string, under: string, over?: string): string =>
  row(
    over === undefined ? element('munder', op('∑'), under) : element('munderover', op('∑'), under, over),
    body,
  );

/** A whole formula. */
export const math = (...parts: readonly string[]): string => element('math', ...parts);

/** The commonest formula here: so many for every `per` of something. */
export const ratio = (above: string, below: string, per: number): string =>
  math(times(frac(above, below), num(per)));
