import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import type { CountTable, Crosswalk } from '../../src/confidentiality/count-tables.ts';
import { suppress } from '../../src/confidentiality/suppress.ts';
import { cellKind } from '../../src/confidentiality/system.ts';
import { namedSystem } from './made-tables.ts';

interface StoredTables {
  readonly tables: readonly {
    readonly name: string;
    readonly dimensions: readonly {
      readonly dimension: string;
      readonly codes: readonly (readonly [string, string | null])[];
    }[];
    readonly values: readonly (number | null)[];
    /** A digit a cell: 1 where it is published whatever it is. */
    readonly open: string;
  }[];
  readonly crosswalks: readonly Crosswalk[];
}

const solver = await loadHighs();
const rule = { threshold: 5 };

describe('a total that was kept', () => {
  const equations = [['all', 'few', 'many', 'more']] as const;
  const withheldOf = (isMoreFree: boolean): string[] => {
    const { system, cell } = namedSystem({ all: 62, few: 2, many: 30, more: 30 }, equations);
    for (const name of isMoreFree ? ['all', 'many'] : ['all', 'many', 'more'])
      system.kind[cell(name)] = cellKind.open;
    system.kept[cell('all')] = 1;
    const { withheld, narrow } = suppress(solver, system, rule);
    expect(narrow).toEqual([]);
    return ['all', 'few', 'many', 'more'].filter((name) => withheld[cell(name)] === 1);
  };

  test('is told while anything else can be withheld', () => {
    expect(withheldOf(true)).toEqual(['few', 'more']);
  });

  test('is withheld before a count is told', () => {
    expect(withheldOf(false)).toEqual(['all', 'few']);
  });
});

/*
 * Made-up deaths of a year in 65 communes and the 205 units before them, a thousand to each: all ages are many but those
 * under 5. What could be withheld beside such a count is fixed itself, by totals that every table shares, so that it
 * takes what is beside that.
 */
test('few deaths of children in communes of a thousand deaths are protected from several steps away', async () => {
  const file = new URL('fixtures/deaths-of-many-communes.json', import.meta.url);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredTables;
  const tables = stored.tables.map(({ name, dimensions, values, open }): CountTable => ({
    name,
    dimensions: dimensions.map(({ dimension, codes }) => ({
      dimension,
      codes: codes.map(([code, parent]) => ({ code, parent })),
    })),
    values: values.map((value) => value ?? NaN),
    open: Uint8Array.from(open, Number),
  }));
  const { system } = checkedLattice(tables, stored.crosswalks);
  const { narrow, withheld } = suppress(solver, system, rule);
  expect(narrow.filter((cell) => system.value[cell] !== 0).map((cell) => system.name(cell))).toEqual([]);
  // No more than a third is taken for that.
  expect(withheld.reduce((sum, mark) => sum + mark, 0)).toBeLessThan(system.size / 3);
});
