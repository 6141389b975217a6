import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import type { CountTable, Crosswalk } from '../../src/confidentiality/count-tables.ts';
import { suppress } from '../../src/confidentiality/suppress.ts';

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
  const { system, cellAt } = checkedLattice(tables, stored.crosswalks);
  const groups = cellAt.map((cells) => [...new Set(cells)].filter((cell) => cell >= 0));
  const { narrow, withheld } = suppress(await loadHighs(), system, { threshold: 5 }, groups);
  expect(narrow.filter((cell) => system.value[cell] !== 0).map((cell) => system.name(cell))).toEqual([]);
  // No more than a third is taken for that.
  expect(withheld.reduce((sum, mark) => sum + mark, 0)).toBeLessThan(system.size / 3);
});
