import { describe, expect, test } from 'vitest';
import { describeView } from '../../src/browser/describe.ts';
import { defaultState, viewOf } from '../../src/browser/view.ts';
import { birthsBySex } from '../../src/catalogue/births/births-by-sex.ts';
import type { Code, Codelist } from '../../src/catalogue/codelist.ts';
import type { Manifest, ManifestTable } from '../../src/catalogue/manifest.ts';
import { countedTable, viewOfCounts, type TrialCount } from './counted-table.ts';
import { both as named, list, part, site as trialSite, top, years as yearsOf } from './derived-table.ts';

const both = (text: string) => ({ vi: text, en: text });
const codes = (...list: string[]) =>
  list.map((code, at) => ({ code, parent: at === 0 ? null : (list[0] ?? null), label: both(code) }));
const years = ['2022', '2023', '2024'].map((code) => ({ code, parent: null, label: both(code) }));
const table = {
  ...birthsBySex,
  codelists: [
    { dimension: 'year', title: both('year'), codes: years },
    { dimension: 'unit', title: both('unit'), codes: codes('P') },
    { dimension: 'sex', title: both('sex'), codes: codes('_T', 'M') },
  ],
} as unknown as ManifestTable;
const site = {
  unitName: both('P'),
  years: { first: 2022, last: 2024, provisional: [2024] },
} as unknown as Manifest['site'];

function sentence(last: { value: number | null; status: string }): string {
  const value = [300, 150, 200, 100, last.value, last.value];
  const status = ['', '', '', '', last.status, last.status];
  const figures = { value, status, confidentiality: value.map(() => '') };
  return describeView(viewOf(table, figures, defaultState(table, site)), site, 'en');
}

test('a final year is compared with the year before', () => {
  expect(sentence({ value: 190, status: '' })).toBe(
    'In 2024, P had 190 registered births, down 10 (5.0%) from 2023. The highest year was 2022 (300).',
  );
});

test('a provisional year is named after the last final one: it is not all in yet', () => {
  expect(sentence({ value: 50, status: 'p' })).toBe(
    'In 2023, P had 200 registered births, down 100 (33.3%) from 2022. 2024: 50, provisional.',
  );
});

test('a year that was not collected is passed over', () => {
  expect(sentence({ value: null, status: '' })).toMatch(
    /^In 2023, P had 200 registered births, down 100 \(33\.3%\) from 2022\.$/,
  );
});

describe('the largest of some rows', () => {
  const said = (rows: Codelist, counts: readonly TrialCount[]): string =>
    describeView(
      viewOfCounts(countedTable([rows, yearsOf('2025')]), counts, {
        rows: rows.dimension,
        columns: 'year',
        chosen: {},
      }),
      trialSite,
      'en',
    );
  const chapters = (...codes: Code[]): Codelist =>
    list('chapter', named('Chương bệnh', 'Chapter'), top('_T', 'Mọi nguyên nhân', 'All causes'), ...codes);

  test('what is shown but not ranked, as ill-defined causes, is not among them', () => {
    const illDefined: Code = { ...part('R', 'Không rõ', 'Ill-defined'), ranked: false };
    const rows = chapters(part('I', 'Tuần hoàn', 'Circulatory'), illDefined, part('C', 'Ung thư', 'Cancers'));
    expect(said(rows, [405, 114, 61, 58])).toMatch(
      /Chapter with the most: Circulatory \(114; 28\.1%\); Cancers \(58; 14\.3%\)\.$/,
    );
  });

  test('is not said of a single one, which is all there is', () => {
    expect(said(chapters(part('I', 'Tuần hoàn', 'Circulatory')), [405, 405])).toMatch(/405 deaths\.$/);
  });
});
