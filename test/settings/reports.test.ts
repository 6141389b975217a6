import { expect, test } from 'vitest';
import { settingsFaultText } from '../../src/settings/faults.ts';
import { readTargets } from '../../src/settings/targets.ts';

const yaml = (reports: string): string => `programme:
  title: { vi: a, en: b }
  issuer: { vi: a, en: b }
  level: province
  legal_source: { vi: a, en: b }
  years: { first: 2026, last: 2030 }
  baseline: 2021
${reports}
targets:
  - { key: A1, subject: births, title: { vi: a, en: b }, definition: { vi: a, en: b }, direction: at_least, values: [{ year: 2028, value: 98 }], measured_by: { indicator: births_on_time_share } }
`;
const title = 'title: { vi: a, en: b }';
const list = (...reports: readonly string[]): string =>
  yaml(`  reports:\n${reports.map((one) => `    - { ${title}, ${one} }`).join('\n')}`);
const middle = 'id: giua-ky, kind: programme, year: 2028';
const pair = 'id: hai-nam, kind: vital_statistics, years: { first: 2024, last: 2025 }';

test('a plan that names no report has none', () => {
  expect(readTargets(yaml('')).targets?.programme.reports).toEqual([]);
});

test('reports of both kinds, in the order of the file', () => {
  const { targets, faults } = readTargets(list(middle, pair));
  expect(faults).toEqual([]);
  expect(targets?.programme.reports).toEqual([
    { id: 'giua-ky', kind: 'programme', year: 2028, title: { vi: 'a', en: 'b' } },
    {
      id: 'hai-nam',
      kind: 'vital_statistics',
      years: { first: 2024, last: 2025 },
      title: { vi: 'a', en: 'b' },
    },
  ]);
});

test.each([
  [
    list(middle.replace('2028', '2031')),
    'line 9, programme.reports[0].year: found 2031; allowed: a year of the programme, 2026 to 2030',
  ],
  [
    list(middle, pair.replace('hai-nam', 'giua-ky')),
    'line 10, programme.reports[1].id: found "giua-ky"; allowed: each id once; reports[0] has it',
  ],
  [list(middle.replace('giua-ky', 'Giữa kỳ')), 'allowed: small letters, digits and hyphens, as giua-ky-2028'],
  [
    list(middle.replace('kind: programme', 'kind: yearly')),
    'programme.reports[0].kind: found "yearly"; allowed: kind: programme or vital_statistics',
  ],
  [
    list(pair.replace('2025', '2026')),
    'found {"first":2024,"last":2026}; allowed: two years, the last right after the first',
  ],
  [list(pair.replace('years: { first: 2024, last: 2025 }', 'year: 2024')), 'found the unknown key "year"'],
])('%#: what is wrong in a report is said with its place', (text, said) => {
  expect(readTargets(text).faults.map(settingsFaultText).join('\n')).toContain(said);
});
