import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { addressOf, stateOf } from '../../src/browser/address.ts';
import { placeOnAxis, swapAxes } from '../../src/browser/pivot.ts';
import {
  byLabel,
  bySum,
  completeState,
  defaultState,
  isSpread,
  type ViewState,
} from '../../src/browser/view.ts';
import type { DimensionId } from '../../src/catalogue/codelist.ts';
import { readManifest, type ManifestTable } from '../../src/catalogue/manifest.ts';

const { site, tables } = readManifest(
  readFileSync(path.join(inject('siteFolder'), 'du-lieu', 'manifest.json'), 'utf8'),
);

/**
 * Any view a reader can reach: two or three dimensions spread, whatever codes chosen of them, one code of each other,
 * the rows in any order.
 */
function anyState(table: ManifestTable): fc.Arbitrary<ViewState> {
  const axes = fc.shuffledSubarray([...table.dimensions], {
    minLength: 2,
    maxLength: Math.min(3, table.dimensions.length),
  });
  const order = fc.option(
    fc.record({
      by: fc.constantFrom(
        byLabel,
        bySum,
        ...table.codelists.flatMap(({ codes }) => codes.map(({ code }) => code)),
      ),
      descending: fc.boolean(),
    }),
    { nil: undefined },
  );
  const choices = table.codelists.map((list) =>
    fc.record({
      all: fc.boolean(),
      some: fc.subarray(list.codes.map(({ code }) => code)),
      one: fc.constantFrom(...list.codes.map(({ code }) => code)),
    }),
  );
  const map = fc.constantFrom(undefined, 'then' as const);
  return fc.tuple(axes, order, map, ...choices).map(([[rows, columns, panels], sort, map, ...picked]) => {
    const spread: readonly (DimensionId | undefined)[] = [rows, columns, panels];
    const chosen = table.dimensions.flatMap((dimension, at) => {
      const { all, some, one } = picked[at] ?? expect.fail('one choice a dimension');
      if (!spread.includes(dimension)) return [[dimension, [one]]];
      return all ? [] : [[dimension, some]];
    });
    const state = { rows, columns, panels, sort, map, chosen: Object.fromEntries(chosen) } as ViewState;
    return completeState(table, site, state);
  });
}

describe.each(tables)('$slug', (table) => {
  test('every view comes back from its address', () => {
    fc.assert(
      fc.property(anyState(table), (state) => {
        const read = stateOf(table, site, addressOf(table, site, state));
        expect(read.ignored).toEqual([]);
        // All codes chosen one by one is the same as all of them.
        expect(addressOf(table, site, read.state)).toBe(addressOf(table, site, state));
        expect(read.state).toEqual(state);
      }),
    );
  });

  test('no code is called as what else rows are sorted by', () => {
    const codes = table.codelists.flatMap((list) => list.codes.map(({ code }) => code));
    expect(codes.filter((code) => code === byLabel || code === bySum || code.includes(','))).toEqual([]);
  });

  test('however a table is turned, each axis has a dimension of its own, and two swaps are none', () => {
    const axes = fc.constantFrom('rows' as const, 'columns' as const, 'panels' as const);
    const turned = fc.tuple(anyState(table), axes, fc.constantFrom(...table.dimensions));
    fc.assert(
      fc.property(turned, ([state, axis, dimension]) => {
        const next = placeOnAxis(table, site, state, axis, dimension);
        const spread = [next.rows, next.columns, ...(next.panels === undefined ? [] : [next.panels])];
        expect(new Set(spread).size).toBe(spread.length);
        for (const one of table.dimensions)
          if (!isSpread(next, one)) expect(next.chosen[one]).toHaveLength(1);
        expect(stateOf(table, site, addressOf(table, site, next)).state).toEqual(next);
        const { sort: _, ...unsorted } = state;
        expect(swapAxes(table, site, swapAxes(table, site, state))).toEqual(unsorted);
        expect(placeOnAxis(table, site, state, 'panels', null).panels).toBeUndefined();
      }),
    );
  });

  test('the first view has no address of its own', () => {
    expect(addressOf(table, site, defaultState(table, site))).toBe('');
    expect(stateOf(table, site, '').state).toEqual(defaultState(table, site));
  });

  test('whatever stands in an address gives a view, and a second reading changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (query) => {
        const { state } = stateOf(table, site, query);
        expect(state.rows).not.toBe(state.columns);
        expect(stateOf(table, site, addressOf(table, site, state)).state).toEqual(state);
      }),
    );
  });
});

/* Addresses that were given out: they have to open the same view for ever. */
test.each([
  [
    'tu-vong-theo-tuoi',
    'year=2023&unit=05977&sex=M,F',
    { year: ['2023'], unit: ['05977'], sex: ['M', 'F'] },
    'age',
    'sex',
  ],
  ['sinh-theo-gioi-tinh', 'rows=unit&year=2023', { year: ['2023'] }, 'unit', 'sex'],
  [
    'tu-vong-theo-nguyen-nhan',
    'columns=age&sex=F&cause=1-067,1-069',
    { year: ['2025'], sex: ['F'], cause: ['1-067', '1-069'] },
    'cause',
    'age',
  ],
])('%s?%s', (slug, query, chosen, rows, columns) => {
  const table = tables.find((one) => one.slug === slug) ?? expect.fail(`no table ${slug}`);
  expect(stateOf(table, site, query)).toEqual({ state: { rows, columns, chosen }, ignored: [] });
});

test.each([
  ['tu-vong-theo-tuoi', 'panels=year&sort=_T,descending', 'year', { by: '_T', descending: true }],
  ['tu-vong-theo-tuoi', 'rows=unit&sort=label', undefined, { by: 'label', descending: false }],
])('%s?%s', (slug, query, panels, sort) => {
  const table = tables.find((one) => one.slug === slug) ?? expect.fail(`no table ${slug}`);
  const { state, ignored } = stateOf(table, site, query);
  expect([state.panels, state.sort, ignored]).toEqual([panels, sort, []]);
  expect(addressOf(table, site, state)).toBe(query);
});

test.each(['sort=colour', 'sort=_T,up', 'sort=', 'panels=age', 'panels=colour', 'sort=_T,descending,x'])(
  '%s is left out and named',
  (query) => {
    const table = tables.find(({ slug }) => slug === 'tu-vong-theo-tuoi') ?? expect.fail('no table');
    expect(stateOf(table, site, query)).toEqual({ state: defaultState(table, site), ignored: [query] });
  },
);
