import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../src/browser/compared-cells.ts';
import { largestPublished, leadingOf } from '../../src/browser/leading-causes.ts';
import type { ViewCell } from '../../src/browser/view.ts';
import type { Code } from '../../src/catalogue/codelist.ts';
import { againstLimit, everAny, kindOf, percentOf, unusableIn } from '../../src/layouts/cause-figures.ts';

function cell(value: number | null, more: Partial<ViewCell> = {}): ViewCell {
  return { value, lower: null, upper: null, status: '', confidentiality: '', reason: '', ...more };
}
const withheld = cell(null, { confidentiality: 'c' });
const between = (lower: number, upper: number): ViewCell => cell((lower + upper) / 2, { lower, upper });
const code = (name: string, more: Partial<Code> = {}): Code => ({
  code: name,
  parent: '_T',
  label: { vi: name, en: name },
  ...more,
});

describe('leading causes', () => {
  const list = (ranks: readonly (number | null)[]) =>
    leadingOf(
      ranks.map((_, index) => code(`${index}`)),
      ({ code: name }, indicator) => cell(indicator === 'cause_rank' ? (ranks[Number(name)] ?? null) : 7),
    );
  const ranksOf = (ranks: readonly (number | null)[]) => list(ranks).ranked.map(({ rank }) => rank);

  test('the first ten places, the first one first', () => {
    expect(ranksOf([3, null, 1, 12, 2])).toEqual([1, 2, 3]);
  });

  test('those who share the last place are all named', () => {
    expect(ranksOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 12])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10]);
  });

  test('a place that too many share is counted, not named', () => {
    const { ranked, tied } = list([1, 2, ...Array.from({ length: 20 }, () => 3)]);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(tied).toEqual({ rank: 3, causes: 20, deaths: 7 });
  });

  test('nothing is ranked here that was not ranked in the table', () => {
    expect(list([null, null])).toEqual({ ranked: [], tied: null, withheld: false });
    expect(leadingOf([code('a')], () => ({ ...withheld, value: 1 })).ranked).toEqual([]);
  });

  test('ranks that are withheld among the first ten are told to be', () => {
    const ranks = (...cells: ViewCell[]) =>
      leadingOf(
        cells.map((_, index) => code(`${index}`)),
        ({ code: name }) => cells[Number(name)] ?? withheld,
      ).withheld;
    expect(ranks(cell(1), withheld, cell(null))).toBe(true);
    expect(ranks(cell(1), cell(null))).toBe(false);
    // All ten places are known: what comes after them is not in the list anyway.
    expect(ranks(...Array.from({ length: 10 }, (_, index) => cell(index + 1)), withheld)).toBe(false);
  });

  test('without ranks those with the most published deaths, in their order', () => {
    const deaths = [cell(3), withheld, cell(9), cell(0), cell(50), cell(null)];
    const own = deaths.map((_, index) => code(`${index}`, { ranked: index !== 4 }));
    const largest = largestPublished(own, ({ code: name }) => deaths[Number(name)] ?? withheld);
    expect(largest.map(({ cause }) => cause.code)).toEqual(['2', '0']);
  });
});

test('a share is good or not only where its whole interval is', () => {
  expect(againstLimit(between(3, 4.9), 5)).toBe('below');
  expect(againstLimit(between(4, 5.1), 5)).toBe('unclear');
  // Good is below the limit, not at it.
  expect(againstLimit(between(4, 5), 5)).toBe('unclear');
  expect(againstLimit(between(5, 9), 5)).toBe('above');
  expect(againstLimit(cell(4), 5)).toBeNull();
  expect(againstLimit({ ...between(3, 4), confidentiality: 'c' }, 5)).toBeNull();
});

test('a change is one only where the intervals do not overlap', () => {
  expect(changeBetween(between(20, 25), between(10, 19.9))).toBe('higher');
  expect(changeBetween(between(20, 25), between(10, 20))).toBe('unclear');
  expect(changeBetween(between(1, 5), between(6, 8))).toBe('lower');
  expect(changeBetween(cell(1), between(6, 8))).toBeNull();
});

test('shares are made of published cells alone', () => {
  expect(percentOf(cell(1), cell(4))).toBe(25);
  expect(percentOf(cell(0), cell(0))).toBeNull();
  expect(percentOf(withheld, cell(4))).toBeNull();
  expect(percentOf(cell(1), withheld)).toBeNull();
});

test('nobody died of a cause only where every year says so', () => {
  expect(everAny([cell(0), cell(0)])).toBe('none');
  expect(everAny([cell(0), cell(null)])).toBe('none_known');
  expect(everAny([cell(null), cell(null)])).toBe('some');
  expect(everAny([cell(0), cell(2)])).toBe('some');
  expect(everAny([cell(0), withheld])).toBe('some');
});

test('what a row of the list is', () => {
  expect(kindOf(code('1-001', { ranked: false }), [code('1-002')])).toBe('chapter');
  expect(kindOf(code('1-002', { ranked: true }), [])).toBe('cause');
  expect(kindOf(code('1-025', { ranked: false }), [])).toBe('remainder');
  expect(kindOf(code('_U', { ranked: false }), [])).toBe('unknown');
});

describe('codes of little use', () => {
  const rangesOf = (...leaves: string[]) => unusableIn(leaves).flatMap(({ ranges }) => ranges);

  test('stand in the rows whose ranges hold them', () => {
    expect(rangesOf('1-068')).toEqual(['I46', 'I47.2', 'I49.0', 'I50', 'I51.4–I51.6', 'I51.9']);
    expect(rangesOf('1-070')).toEqual(['I70.9']);
    expect(rangesOf('1-046')).toEqual(['C76', 'C80', 'C97']);
    expect(rangesOf('1-103')).toEqual(['Y10–Y34', 'Y87.2']);
    // Sudden infant death (R95) is in chapter XVIII, but a cause.
    expect(rangesOf('1-094')).toEqual(['R00–R94', 'R96–R99']);
    expect(rangesOf('_O')).toEqual(['S00–T98', 'Z00–Z99']);
  });

  test('of a chapter are those of its parts; a proper cause has none', () => {
    expect(rangesOf('1-068', '1-070').at(-1)).toBe('I70.9');
    expect(rangesOf('1-069')).toEqual([]);
  });
});
