import { beforeAll, expect, test } from 'vitest';
import { causeOf } from '../../../src/catalogue/causes.ts';
import type { DimensionId } from '../../../src/catalogue/codelist.ts';
import { groupOf } from '../../../src/tables/derived/ages.ts';
import type { Figure, Figures } from '../../../src/tables/derived/figures.ts';
import { trials } from '../../publish-trial.ts';
import { derivedOf, sites, wholeOf, type Whole } from './withheld-sites.ts';
import { withhold, type FigureCell } from './withheld.ts';

/* What published totals tell for certain stays, though some of their parts are withheld. */

const { publish } = trials();
let whole: Whole;
beforeAll(async () => {
  whole = await wholeOf(publish, sites['ages in years']);
}, 60_000);

/** The cells of a derived table whose codes end so, of whole tables and of tables where some codes are withheld. */
function both(
  id: string,
  ending: string,
  hidden: { tables: readonly string[]; dimension: DimensionId; codes: readonly string[]; most?: number },
): { before: FigureCell[]; after: FigureCell[] } {
  const { tables, dimension, codes, most = Infinity } = hidden;
  const some = withhold(
    whole.tables,
    ({ declaration, cells }, at) =>
      tables.includes(declaration.id) &&
      codes.includes(cells.codes[dimension]?.[at] ?? '') &&
      (cells.value[at] ?? 0) <= most,
  );
  const found = derivedOf(some, whole.settings, (one) => one === id).get(id);
  const keys = [...(whole.figures.get(id) ?? [])].filter(
    ([key, { value }]) => value !== null && key.endsWith(ending),
  );
  expect(keys).not.toEqual([]);
  const after = keys.map(([key]) => found?.get(key) ?? expect.fail(`${id} has no row ${key}`));
  return { before: keys.map(([, cell]) => cell), after };
}

const reasonsOf = (cells: readonly FigureCell[]): string[] => [...new Set(cells.map(({ reason }) => reason))];
const byMother = ['births_by_mother_age', 'births_by_mother_age_and_area'];

test('births below 15 and from 50 on, and those beside them: fertility is reckoned from under 20 and 45 and over', () => {
  const hidden = {
    tables: byMother,
    dimension: 'mother_age',
    codes: ['Y_LT15', 'Y15T19', 'Y45T49', 'Y_GE50'],
  } as const;
  for (const id of ['fertility', 'fertility_by_age', 'fertility_by_area', 'birth_completeness']) {
    const { before, after } = both(id, '', hidden);
    expect(after).toEqual(before);
  }
});

test('ages in between: the share of mothers under 20 and the general rate need only totals, the total rate all ages', () => {
  const hidden = { tables: byMother, dimension: 'mother_age', codes: ['Y20T24', 'Y25T29'] } as const;
  for (const indicator of ['births_under_20_share', 'general_fertility_rate']) {
    const { before, after } = both('fertility', indicator, hidden);
    expect(after).toEqual(before);
  }
  for (const indicator of ['total_fertility_rate', 'mean_age_at_birth'])
    expect(reasonsOf(both('fertility', indicator, hidden).after)).toEqual(['withheld']);
});

test('an expected number that would need withheld ages is withheld, not reckoned in another way', () => {
  const hidden = { tables: byMother, dimension: 'mother_age', codes: ['Y_LT20'] } as const;
  const { before, after } = both('birth_completeness', 'P,_T,expected_births', hidden);
  expect(before.map(({ value }) => value)).toEqual([expect.any(Number), expect.any(Number), 1085.4]);
  // 2024 has a crude rate alone.
  expect(after.map(({ reason }) => reason)).toEqual(['withheld', 'withheld', '']);
});

test('a zero among published parts is one, however many are not known', () => {
  const hidden = {
    tables: ['births_by_filiation_and_unit'],
    dimension: 'filiation',
    codes: ['_U'],
  } as const;
  const { before, after } = both('birth_form', 'form_births_abandoned', hidden);
  expect(before.map(({ value }) => value)).toContain(0);
  expect(after).toEqual(before);
});

test('causes with a few deaths leave the rank of those that had more than they can have had', () => {
  const codes = ['C34', 'V89', 'A09', 'I64', 'O72'].map(causeOf);
  const hidden = { tables: ['deaths_by_cause_and_band'], dimension: 'cause', codes } as const;
  const first = both('leading_causes', `2022,_T,${causeOf('I21')},cause_rank`, hidden);
  expect(first.before).toMatchObject([{ value: 1 }]);
  expect(first.after).toEqual(first.before);
  // The two of one chapter may have had more than this one, or less.
  const above = { ...hidden, codes: ['I21', 'I64'].map(causeOf) };
  const next = both('leading_causes', `2022,_T,${causeOf('C34')},cause_rank`, above);
  expect(reasonsOf(next.after)).toEqual(['withheld']);
});

test('marriages of known statuses are all but those that are not known', () => {
  const hidden = {
    tables: ['marriages_by_previous_status'],
    dimension: 'groom_previous',
    codes: ['divorced', 'widowed'],
  } as const;
  for (const indicator of ['remarriages', 'remarriage_share', 'marriage_status_unknown']) {
    const { before, after } = both('marriage_indicators', indicator, hidden);
    expect(after).toEqual(before);
  }
  const single = { ...hidden, codes: ['single'] };
  expect(reasonsOf(both('marriage_indicators', 'first_marriages_of_both', single).after)).toEqual([
    'withheld',
  ]);
});

test('deaths of a group whose parts are withheld are those of the group, where its table has it', () => {
  const group = { code: 'Y_LT5', from: 0, to: 5 };
  const place = { year: '2022' };
  const died = (codes: readonly string[]): Figure => {
    const figures: Figures = {
      settings: whole.settings,
      site: 'P',
      has: () => true,
      codes: (table) => (table === 'deaths_by_age' ? codes : ['_T', 'Y_LT5']),
      at: (table, { age = '_T' }) => {
        if (table !== 'deaths_by_age') return { value: 1000, status: '', reason: '' };
        if (!codes.includes(age)) return { value: null, status: '', reason: 'not_recorded' };
        return age === 'Y1T4'
          ? { value: null, status: '', reason: 'withheld' }
          : { value: 9, status: '', reason: '' };
      },
    };
    return groupOf(place, 'deaths_by_age', group, figures)[0];
  };
  expect(died(['_T', 'Y_LT5', 'Y_LT1', 'Y1T4']).value).toBe(9);
  expect(died(['_T', 'Y_LT1', 'Y1T4'])).toMatchObject({ value: null, reason: 'withheld' });
});
