import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/catalogue/codelist.ts';
import { causeTree } from '../../src/layouts/cause-treemap.ts';
import { countedTable, viewOfCounts, type TrialCount } from '../browser/counted-table.ts';
import { both, list } from '../browser/derived-table.ts';

/* What the drawing of all causes is made of. */

const cause = (code: string, parent: string | null = '_T'): Code => ({
  code,
  parent,
  label: both(`Nguyên nhân ${code}`, `Cause ${code}`),
});

function treeOf(causes: readonly Code[], counts: readonly TrialCount[]) {
  const total: Code = { code: '_T', parent: null, label: both('Tổng số', 'Total') };
  const codes = [total, ...causes];
  const table = countedTable([
    list('cause', both('Nguyên nhân', 'Cause'), ...codes),
    list('sex', both('Giới tính', 'Sex'), total),
  ]);
  const view = viewOfCounts(table, counts, {
    rows: 'cause',
    columns: 'sex',
    chosen: { cause: codes.map(({ code }) => code), sex: ['_T'] },
  });
  return causeTree(view, 'en', ({ code }) => `/nguyen-nhan/${code}/`);
}

describe('the tree of causes', () => {
  test('has chapters with what is in them, each with the address of its page', () => {
    const tree = treeOf([cause('A'), cause('A1', 'A'), cause('A2', 'A'), cause('B')], [20, 12, 8, 4, 8]);
    expect(tree?.value).toBe(20);
    expect(tree?.children?.map(({ key, value, href }) => [key, value, href])).toEqual([
      ['A', 12, '/nguyen-nhan/A/'],
      ['B', 8, '/nguyen-nhan/B/'],
    ]);
    expect(tree?.children?.[0]?.children?.map(({ key }) => key)).toEqual(['A1', 'A2']);
  });

  test('puts together the smaller chapters and those without a figure, and tells no sum of them', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const tree = treeOf(
      names.map((name) => cause(name)),
      [200, 50, 40, 30, 20, 10, 9, 'c', 8],
    );
    const [others] = tree?.children?.slice(-1) ?? [];
    expect(tree?.children?.map(({ key }) => key)).toEqual(['A', 'B', 'C', 'D', 'E', 'others']);
    expect(others?.value).toBeNull();
    expect(others?.children?.map(({ key, state }) => [key, state])).toEqual([
      ['F', 'value'],
      ['G', 'withheld'],
      ['H', 'value'],
    ]);
  });

  test('is nothing where every chapter is withheld or zero', () => {
    expect(treeOf([cause('A'), cause('B')], [7, 'c', 'c'])).toBeNull();
    expect(treeOf([cause('A'), cause('B')], [0, 0, 0])).toBeNull();
  });
});
