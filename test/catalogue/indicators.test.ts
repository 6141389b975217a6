import { describe, expect, test } from 'vitest';
import { derivedTables } from '../../src/catalogue/derived/index.ts';
import { indicatorOf, indicators } from '../../src/catalogue/indicators.ts';
import { frac, id, math, num, op, sqrt, sub, sum, sup } from '../../src/catalogue/mathml.ts';
import { indicatorLabels } from '../../src/catalogue/reported-numbers.ts';
import { publishedIndicators } from '../../src/settings/published-series.ts';
import { languages, type Localized } from '../../src/text/language.ts';

/** Presentation elements that browsers draw, each with the number of its children; `null` for any. */
const elements: Readonly<Record<string, number | null>> = {
  math: null,
  mrow: null,
  mi: 0,
  mn: 0,
  mo: 0,
  mfrac: 2,
  msqrt: null,
  msub: 2,
  msup: 2,
  munder: 2,
  munderover: 3,
};

/** What is wrong with a formula: tags that do not close, elements that are none of MathML or have too few parts. */
function faultsOf(formula: string): string[] {
  const faults: string[] = [];
  const open: { name: string; children: number }[] = [];
  let rest = formula;
  while (rest !== '') {
    const [token = '', slash = '', name = '', text = ''] =
      /^<(\/?)([a-z]+)>|^((?:[^<>&]|&(?:amp|lt|gt);)+)/.exec(rest) ?? [];
    if (token === '') return [...faults, `not XML from "${rest.slice(0, 20)}"`];
    rest = rest.slice(token.length);
    const inside = open.at(-1);
    if (text !== '') {
      if (inside === undefined || elements[inside.name] !== 0) faults.push(`text "${text}" outside a sign`);
    } else if (slash === '') {
      if (!(name in elements)) faults.push(`<${name}> is no element of ours`);
      if (inside === undefined && name !== 'math') faults.push('not one <math>');
      if (inside !== undefined) inside.children += 1;
      open.push({ name, children: 0 });
    } else {
      const last = open.pop();
      if (last?.name !== name) faults.push(`</${name}> closes <${last?.name}>`);
      const parts = elements[name] ?? null;
      if (parts !== null && last?.children !== parts) faults.push(`<${name}> of ${last?.children} parts`);
      if (open.length === 0 && rest !== '') faults.push(`"${rest}" after </${name}>`);
    }
  }
  return open.length === 0 ? faults : [...faults, `<${open.at(-1)?.name}> is not closed`];
}

const isComplete = (text: Localized): boolean =>
  languages.every(
    (language) => text[language] !== '' && text[language] === text[language].trim().normalize('NFC'),
  );

describe('the indicators', () => {
  test('codes are unique, fit for files and SQL, and found by code', () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
    for (const indicator of indicators) {
      expect(indicator.code).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
      expect(indicatorOf(indicator.code)).toBe(indicator);
    }
    expect(indicatorOf('population')).toBeUndefined();
  });

  test('labels are unlike each other in each language', () => {
    for (const language of languages) {
      const labels = indicators.map(({ label }) => label[language]);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  test.each(indicators)('$code: said in both languages', (indicator) => {
    const { label, unit, definition, numerator, denominator, limits, symbols, source, decimals } = indicator;
    const said = [label, definition, numerator, ...symbols.map(({ meaning }) => meaning)];
    for (const text of [...said, unit, ...(denominator === null ? [] : [denominator])])
      expect(isComplete(text), JSON.stringify(text)).toBe(true);
    for (const text of said) expect(text.vi).not.toBe(text.en);
    for (const text of limits === undefined ? [definition] : [definition, limits])
      for (const language of languages) expect(text[language]).toMatch(/\.$/);
    if (limits !== undefined) expect(isComplete(limits)).toBe(true);
    expect(source).not.toBe('');
    expect([0, 1, 2, 3, 4, 5]).toContain(decimals);
  });

  test.each(indicators)('$code: its formula is MathML, and every symbol said is in it', (indicator) => {
    const { formula, symbols, unit, interval } = indicator;
    if (formula === null) {
      expect(symbols).toEqual([]);
      expect(interval).toBeNull();
      expect(unit.en).not.toMatch(/per |%/);
      return;
    }
    expect(faultsOf(formula)).toEqual([]);
    expect(new Set(symbols.map(({ symbol }) => symbol)).size).toBe(symbols.length);
    expect(symbols.length).toBeGreaterThan(0);
    for (const { symbol } of symbols) expect(formula).toContain(symbol);
  });

  test.each(indicators)('$code: every letter of its formula is said', ({ formula, symbols }) => {
    const functions = ['ln', 'max'];
    const said = symbols.map(({ symbol }) => symbol).join('');
    const letters = [...(formula ?? '').matchAll(/<mi>([^<]+)<\/mi>/g)].map(([, letter = '']) => letter);
    // An index is said with the letter it stands at.
    for (const letter of letters)
      if (!functions.includes(letter)) expect(said, letter).toContain(`<mi>${letter}</mi>`);
  });

  test('what other offices publish has one label: ours where it is an indicator of ours', () => {
    for (const { id: published } of publishedIndicators)
      expect([indicatorOf(published) !== undefined, published in indicatorLabels], published).toContain(true);
    expect(Object.keys(indicatorLabels).filter((code) => indicatorOf(code) !== undefined)).toEqual([]);
  });
});

describe('the derived tables', () => {
  test('every indicator is in a table, and every table’s indicators exist', () => {
    const used = new Set<string>(derivedTables.flatMap((table) => table.indicators ?? []));
    expect(indicators.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
    expect([...used].filter((code) => indicatorOf(code) === undefined)).toEqual([]);
  });

  test.each(derivedTables)('$id: a shown figure has one indicator and a number of digits', (table) => {
    const { source, dimensions, indicators: own = [], decimals, defaultView, notes } = table;
    expect(source).toBe('derived');
    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(own).size).toBe(own.length);
    const hasDimension = dimensions.includes('indicator');
    if (!hasDimension) expect(own).toHaveLength(1);
    expect(decimals).toBe(hasDimension ? undefined : indicatorOf(own[0] ?? '')?.decimals);
    // These have no total to stand at.
    const { rows, columns, fixed = {} } = defaultView;
    for (const dimension of ['indicator', 'event', 'check', 'source'] as const)
      if (dimensions.includes(dimension)) expect([rows, columns, ...Object.keys(fixed)]).toContain(dimension);
    if (fixed.indicator !== undefined) expect(own).toContain(fixed.indicator);
  });

  test('intervals are explained wherever a table has one', () => {
    for (const { id: table, indicators: own = [], notes } of derivedTables) {
      const has = own.some((code) => (indicatorOf(code)?.interval ?? null) !== null);
      if (has)
        expect(
          notes.some(({ en }) => en.includes('95% interval')),
          table,
        ).toBe(true);
    }
  });
});

describe('formulas as MathML', () => {
  test('letters and signs are escaped, thousands set apart by a thin space', () => {
    expect(id('a<b')).toBe('<mi>a&lt;b</mi>');
    expect(op('&')).toBe('<mo>&amp;</mo>');
    expect([num(1000), num(100_000)]).toEqual(['<mn>1000</mn>', '<mn>100\u202f000</mn>']);
  });

  test('a sum with its bounds, a root, an exponent', () => {
    const whole = math(sum(sqrt(sup(id('x'), num(2))), id('i'), id('n')));
    expect(whole).toBe(
      '<math><mrow><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>' +
        '<msqrt><msup><mi>x</mi><mn>2</mn></msup></msqrt></mrow></math>',
    );
    expect(faultsOf(whole)).toEqual([]);
  });

  test('what is broken is found', () => {
    expect(faultsOf('<math><mi>x</math>')).toContain('</math> closes <mi>');
    expect(faultsOf(math(frac(id('x'), sub(id('y'), ''))))).toContain('<msub> of 1 parts');
    expect(faultsOf('<math><b>x</b></math>')).toContain('<b> is no element of ours');
    expect(faultsOf('<math>a < b</math>').join()).toMatch('not XML');
    expect(faultsOf('<mi>x</mi>')).toContain('not one <math>');
  });
});
