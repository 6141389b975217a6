import { expect, test } from 'vitest';
import type { Code } from '../../../src/catalogue/codelist.ts';
import type { ManifestTable } from '../../../src/catalogue/manifest.ts';
import { codeRows } from '../../../src/browser/sql/codes.ts';

function code(of: string, parent: string | null, more: Partial<Code> = {}): Code {
  return { code: of, parent, label: { vi: `${of} vi`, en: `${of} en` }, ...more };
}

function table(id: string, codes: readonly Code[]): ManifestTable {
  const list = { dimension: 'sex', title: { vi: 'Giới tính', en: 'Sex' }, codes };
  return { id, dimensions: ['sex'], codelists: [list] } as unknown as ManifestTable;
}

const total = code('_T', null, { heading: true });
const [male, female, unknown] = [code('M', '_T'), code('F', '_T'), code('_U', '_T')];

test('the codelists of all tables are put together, each code once and in its place', () => {
  const rows = codeRows([table('a', [total, male, unknown]), table('b', [total, male, female])]);
  expect(rows.map((row) => row.code)).toEqual(['_T', 'M', 'F', '_U']);
  expect(rows.map((row) => row.position)).toEqual([1, 2, 3, 4]);
  expect(rows[1]).toEqual({
    dimension: 'sex',
    code: 'M',
    parent: '_T',
    label: { vi: 'M vi', en: 'M en' },
    position: 2,
    leaf: true,
    ranked: true,
  });
});

test('a code of several tables stands once, as most of them have it, with the parent any of them gives', () => {
  const short = code('1', null);
  const long = code('1', null, { label: { vi: '1 (đến 30/9)', en: '1 (to 30 September)' } });
  const child = { ...long, parent: '_T' };
  const rows = codeRows([table('a', [total, short]), table('b', [long]), table('c', [total, child])]);
  expect(rows.map((row) => row.code)).toEqual(['_T', '1']);
  expect(rows[1]).toMatchObject({ parent: '_T', label: long.label });
});

test('codes that only a later table has stand beside their neighbours there, else at the end', () => {
  const [one, two, three, four] = ['1', '2', '3', '4'].map((name) => code(name, null));
  const rows = codeRows([
    table(
      'a',
      [two, four].flatMap((each) => each ?? []),
    ),
    table(
      'b',
      [one, two, three].flatMap((each) => each ?? []),
    ),
    table('c', [male, female]),
  ]);
  expect(rows.map((row) => row.code)).toEqual(['1', '2', '3', '4', 'M', 'F']);
});

test('leaves are what nothing else is part of; totals, unknown and remainders are not ranked', () => {
  const rest = code('1-103', '_T', { ranked: false });
  const rows = codeRows([table('a', [total, male, unknown, rest])]);
  expect(rows.map(({ leaf }) => leaf)).toEqual([false, true, true, true]);
  expect(rows.map(({ ranked }) => ranked)).toEqual([false, true, false, false]);
});
