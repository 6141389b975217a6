import { expect, test } from 'vitest';
import { settingsFaultText } from '../../src/settings/faults.ts';
import { readReleases } from '../../src/settings/releases.ts';

const faultsOf = (yaml: string): string[] => readReleases(yaml).faults.map(settingsFaultText);
const release = (id: string, date: string): string => `  - { id: ${id}, date: ${date} }\n`;
const correction = (...own: readonly string[]): string =>
  `corrections:\n  - { what: { vi: a, en: b }, why: { vi: a, en: b }, ${own.join(', ')} }\n`;

test('no file: nothing was released', () => {
  expect(readReleases(null)).toEqual({
    releases: { releases: [], corrections: [], calendar: [], calendars: [], holidays: [] },
    faults: [],
  });
});

test('what was released in order, and what was put right', () => {
  const yaml = `releases:\n${release('2025-1', '2025-01-15')}${release('2025-2', '2025-06-15')}${correction('date: 2025-07-01', 'release: 2025-1', 'table: dan-so')}`;
  const { releases, faults } = readReleases(yaml);
  expect(faults).toEqual([]);
  expect(releases.releases.map(({ id }) => id)).toEqual(['2025-1', '2025-2']);
  expect(releases.corrections).toEqual([
    {
      date: '2025-07-01',
      release: '2025-1',
      table: 'dan-so',
      what: { vi: 'a', en: 'b' },
      why: { vi: 'a', en: 'b' },
    },
  ]);
});

test.each([
  [
    'relases: []',
    'releases.yaml: relases: found the unknown key "relases"; allowed: the keys releases, corrections',
  ],
  ['releases: [', 'releases.yaml: line 1: found'],
  ['- a', 'releases.yaml: found ["a"]; allowed: the keys releases, corrections'],
  [
    `releases:\n${release('2025', '2025-01-15')}`,
    'releases.yaml: releases[0].id: found 2025; allowed: a text, in quotes: "2025"',
  ],
  [
    `releases:\n${release('kỳ-1', '2025-01-15')}`,
    'releases.yaml: releases[0].id: found "kỳ-1"; allowed: letters, digits, dots and hyphens, as 2026-1',
  ],
  [
    `releases:\n${release('2025-1', '2025-02-30')}`,
    'releases.yaml: releases[0].date: found "2025-02-30"; allowed: a date that exists, as 2026-06-30',
  ],
  [
    `releases:\n${release('2025-2', '2025-06-15')}${release('2025-1', '2025-01-15')}`,
    'releases.yaml: releases[1].date: found "2025-01-15"; allowed: a day not before 2025-06-15, as releases stand in their order',
  ],
  [
    `releases:\n${release('2025-1', '2025-01-15')}${release('2025-1', '2025-01-15')}`,
    'releases.yaml: releases[1].id: found "2025-1"; allowed: each release once',
  ],
  [
    `releases:\n${release('2025-1', '2025-01-15')}${correction('date: 2025-07-01', 'release: 2024-1')}`,
    'releases.yaml: corrections[0].release: found "2024-1"; allowed: the id of a release: 2025-1',
  ],
  [
    `releases:\n${release('2025-1', '2025-01-15')}${correction('date: 2025-01-14', 'release: 2025-1')}`,
    'releases.yaml: corrections[0].date: found "2025-01-14"; allowed: a day not before the release, 2025-01-15',
  ],
  [
    `corrections:\n  - { date: 2025-07-01, release: 2025-1, what: { vi: a, en: b } }\n`,
    'releases.yaml: corrections[0].why: found nothing; allowed: a text in both languages: { vi: …, en: … }',
  ],
])('%j', (yaml, fault) => {
  expect(faultsOf(yaml)[0]).toContain(fault);
});

test('what a release told of which years', () => {
  const yaml =
    'releases:\n  - { id: a, date: 2025-01-15, years: { first: 2017, last: 2024 }, what: [births, report] }\n';
  const { releases, faults } = readReleases(yaml);
  expect(faults).toEqual([]);
  expect(releases.releases[0]).toMatchObject({
    years: { first: 2017, last: 2024 },
    what: ['births', 'report'],
  });
  expect(faultsOf(yaml.replace('first: 2017', 'first: 2027'))[0]).toContain(
    'allowed: a first year not after the last',
  );
  expect(faultsOf(yaml.replace('[births', '[birth'))[0]).toContain(
    'found "birth"; allowed: births, deaths, causes',
  );
});
