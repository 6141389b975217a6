import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/catalogue.ts';
import { unknownCode } from '../../../src/catalogue/codelist.ts';
import type { PublishedTable } from '../../../src/catalogue/published-table.ts';
import { figureWarnings } from '../../../src/tables/plausibility.ts';
import { trials } from '../../publish-trial.ts';
import { derivedOf, sites, wholeOf, type Whole } from './withheld-sites.ts';
import { drawn, withhold, type FigureCell, type IsHidden } from './withheld.ts';

/*
 * Whatever cells of its counted tables a site withholds, a derived figure is what it is without that, or withheld.
 * Never another number, and never another reason.
 */

const { publish } = trials();
const registers: readonly string[] = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];

/** Withholds a share of the cells of registers up to some size. */
function someOf(share: number, seed: number, most: number): IsHidden {
  return ({ declaration, cells }, at) =>
    registers.includes(declaration.source) &&
    (cells.value[at] ?? 0) <= most &&
    drawn(`${declaration.id} ${at}`, seed) < share;
}

/** What is wrong with a figure made of tables with withheld cells, held against the one made of whole tables. */
function fault(found: FigureCell, whole: FigureCell | undefined): string | null {
  if ((found.reason === 'withheld') !== (found.confidentiality === 'c')) return 'withheld and not marked';
  if (found.reason === 'withheld') {
    const says = [found.value, found.lower, found.upper].some((number) => number !== null);
    return says || found.status.includes('u') ? 'withheld, and something told' : null;
  }
  // A row that nothing stood in: only what nobody gave can be the reason.
  if (whole === undefined) return found.value === null ? null : 'a figure where there was none';
  return JSON.stringify(found) === JSON.stringify(whole)
    ? null
    : `another figure than ${JSON.stringify(whole)}`;
}

/**
 * Holds every figure made of some tables against the whole ones; says how many stayed and how many are withheld.
 *
 * @param changed the one table that has withheld cells, where there is one: what does not read it is as it was
 */
function compare(
  { settings, figures }: Whole,
  tables: readonly PublishedTable[],
  changed?: string,
): { same: number; withheld: number } {
  const counted = { same: 0, withheld: 0 };
  const found = derivedOf(tables, settings, (_, reads) => changed === undefined || reads.has(changed));
  for (const [id, cells] of found)
    for (const [codes, cell] of cells) {
      const wrong = fault(cell, figures.get(id)?.get(codes));
      if (wrong !== null) expect.fail(`${id} ${codes}: ${JSON.stringify(cell)} is ${wrong}`);
      if (cell.reason === 'withheld') counted.withheld++;
      else if (cell.value !== null) counted.same++;
    }
  // A row with a figure stays, withheld or not, unless the whole table has none left.
  for (const [id, cells] of figures)
    for (const [codes, { value }] of cells)
      if (value !== null && found.get(id)?.has(codes) === false) expect.fail(`${id} lost its row ${codes}`);
  return counted;
}

describe.each(Object.entries(sites))('%s', (_, site) => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await wholeOf(publish, site);
  }, 60_000);

  test('a derived figure is what it is without withheld counts, or withheld', () => {
    const runs = fc.tuple(
      fc.constantFrom(0.003, 0.02, 0.1, 0.5),
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      fc.constantFrom(0, 4, 12, Infinity),
    );
    expect(compare(whole, whole.tables).withheld).toBe(0);
    fc.assert(
      fc.property(runs, ([share, seed, most]) => {
        expect(compare(whole, withhold(whole.tables, someOf(share, seed, most))).same).toBeGreaterThan(0);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  test('each table withheld whole, and each code of what is not known', () => {
    const isUnknown: IsHidden = ({ declaration, cells }, at) =>
      declaration.dimensions.some((dimension) => cells.codes[dimension]?.[at] === unknownCode);
    for (const { declaration } of whole.tables)
      for (const isHidden of [() => true, isUnknown]) {
        const some = whole.tables.flatMap((table) =>
          table.declaration === declaration ? withhold([table], isHidden) : [table],
        );
        if (registers.includes(declaration.source)) compare(whole, some, declaration.id);
      }
  }, 120_000);

  test('what is withheld may be any number: no figure, reason, mark or warning changes with it', () => {
    const isHidden = someOf(0.2, 7, Infinity);
    const changed = whole.tables.map((table) => ({
      ...table,
      cells: {
        ...table.cells,
        value: table.cells.value.map((value, at) =>
          value !== null && isHidden(table, at) ? value + 40 : value,
        ),
      },
    }));
    const [one, other] = [withhold(whole.tables, isHidden), withhold(changed, isHidden)];
    expect(derivedOf(other, whole.settings)).toEqual(derivedOf(one, whole.settings));
    expect(figureWarnings(other)).toEqual(figureWarnings(one));
    expect(figureWarnings(changed)).not.toEqual(figureWarnings(one));
  }, 60_000);
});

test('the sites have figures of every derived table', async () => {
  const derived = catalogue.filter(({ source }) => source === 'derived').map(({ id }) => id);
  const { figures } = await wholeOf(publish, sites['ages in years']);
  expect([...figures.keys()].sort()).toEqual(derived.sort());
}, 60_000);
