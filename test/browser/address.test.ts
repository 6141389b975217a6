import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { addressOf, stateOf } from '../../src/browser/address.ts';
import { completeState, defaultState, type ViewState } from '../../src/browser/view.ts';
import type { DimensionId } from '../../src/catalogue/codelist.ts';
import { readManifest, type ManifestTable } from '../../src/catalogue/manifest.ts';

const { site, tables } = readManifest(
  readFileSync(path.join(inject('siteFolder'), 'du-lieu', 'manifest.json'), 'utf8'),
);

/** Any view a reader can reach: two dimensions spread, whatever codes chosen of them, one code of each other. */
function anyState(table: ManifestTable): fc.Arbitrary<ViewState> {
  const axes = fc.shuffledSubarray([...table.dimensions], { minLength: 2, maxLength: 2 });
  const choices = table.codelists.map((list) =>
    fc.record({
      all: fc.boolean(),
      some: fc.subarray(list.codes.map(({ code }) => code)),
      one: fc.constantFrom(...list.codes.map(({ code }) => code)),
    }),
  );
  return fc.tuple(axes, ...choices).map(([[rows, columns], ...picked]) => {
    const spread: readonly (DimensionId | undefined)[] = [rows, columns];
    const chosen = table.dimensions.flatMap((dimension, at) => {
      const { all, some, one } = picked[at] ?? expect.fail('one choice a dimension');
      if (!spread.includes(dimension)) return [[dimension, [one]]];
      return all ? [] : [[dimension, some]];
    });
    const state = { rows, columns, chosen: Object.fromEntries(chosen) } as ViewState;
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
