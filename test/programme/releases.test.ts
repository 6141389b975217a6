import { describe, expect, it, test } from 'vitest';
import { assessTargets } from '../../src/programme/assess.ts';
import { releasedYears } from '../../src/programme/judge-releases.ts';
import { isFinalYear, lastFinalYear, releaseRecord } from '../../src/programme/release-record.ts';
import type { ReleasedFigures } from '../../src/catalogue/release-calendar.ts';
import type { ReleasedKind, ReleaseList } from '../../src/settings/releases.ts';
import type { ManifestTable } from '../../src/catalogue/manifest.ts';
import { manifestOf, programmeWith, siteOf } from './trial.ts';

const release = (id: string, date: string, first: number, last: number): ReleasedFigures => ({
  id,
  date,
  years: { first, last },
  what: ['births', 'deaths'],
  tables: ['births_by_sex', 'deaths_by_sex'],
});

describe('years as they were released', () => {
  const releases = [release('a', '2019-06-01', 2017, 2017), release('b', '2021-03-01', 2018, 2019)];
  const years = (within?: number, what: readonly ReleasedKind[] = ['births']) =>
    releasedYears({ what: [...what], within_years: within }, releases, { first: 2017, last: 2025 }).map(
      ({ year, timing, release: own }) => [year, timing, own?.id ?? ''],
    );

  it('are in time, late, overdue or still open, by the first release that told them', () => {
    expect(years(1)).toEqual([
      [2017, 'late', 'a'],
      [2018, 'late', 'b'],
      [2019, 'late', 'b'],
      [2020, 'due', ''],
    ]);
    expect(years(2)[0]).toEqual([2017, 'kept', 'a']);
    expect(years(0).at(-1)).toEqual([2020, 'overdue', '']);
  });

  it('have no day where the plan names none, and are not out by a release that told other things', () => {
    expect(years()[0]).toEqual([2017, 'no_limit', 'a']);
    expect(years(1, ['causes'])[0]).toEqual([2017, 'overdue', '']);
  });
});

test.each([
  ['values: [{ year: 2022, done: true }]', '{ what: [births], within_years: 1 }', '2022-12-31', 'met'],
  ['values: [{ year: 2022, done: true }]', '{ what: [births], within_years: 1 }', '2023-01-01', 'not_met'],
  ['values: [{ year: 2022, done: true }]', '{ what: [causes], within_years: 1 }', '2022-12-31', 'not_met'],
  ['values: [{ year: 2022, done: true }]', '{ what: [births] }', '2022-12-31', 'met'],
  // Yearly means of that year: an older release does not stand for it.
  ['values: [{ year: 2022, done: true }]', '{ what: [births] }', '2021-12-31', 'not_met'],
])('%s by %s, released on %s: %s', (values, measure, date, state) => {
  const releases = [release('a', date, 2017, 2021), release('b', '2026-10-15', 2017, 2025)];
  const programme = programmeWith(
    [`key: A, ${values}, measured_by: { releases: ${measure} }`],
    releases,
    '{ first: 2017, last: 2024 }',
  );
  const [found] = assessTargets(programme, manifestOf(siteOf(2017, 2026), []), () => null);
  expect(found?.state).toBe(state);
});

test('an aim to come is on the way while this year has its release', () => {
  const state = (date: string): string | undefined => {
    const releases = [
      release('a', '2025-10-15', 2017, 2024),
      { ...release('b', date, 2017, 2025), what: ['births' as const] },
    ];
    const programme = programmeWith(
      ['key: A, values: [{ year: 2028, done: true }], measured_by: { releases: { what: [births, deaths] } }'],
      releases,
    );
    return assessTargets(programme, manifestOf(siteOf(2017, 2026), []), () => null)[0]?.state;
  };
  expect(state('2026-10-15')).toBe('behind');
  expect(state('2025-11-15')).toBe('on_the_way');
});

describe('a target that names tables', () => {
  const measure = '{ what: [births], tables: [births_by_sex, births_by_mother_age] }';
  const judged = (tables: readonly string[]): string | undefined => {
    const releases = [
      { ...release('a', '2022-06-15', 2017, 2021), tables },
      release('b', '2026-10-15', 2017, 2025),
    ];
    const programme = programmeWith(
      [`key: A12, values: [{ year: 2022, done: true }], measured_by: { releases: ${measure} }`],
      releases,
      '{ first: 2017, last: 2024 }',
    );
    return assessTargets(programme, manifestOf(siteOf(2017, 2026), []), () => null)[0]?.state;
  };

  it('is met by a release that published all of them, and by none that left one out', () => {
    expect(judged(['births_by_sex', 'births_by_mother_age', 'deaths_by_sex'])).toBe('met');
    expect(judged(['births_by_sex'])).toBe('not_met');
    expect(judged([])).toBe('not_met');
  });

  it('has its years out only with the release that has the tables', () => {
    const out = releasedYears(
      { what: ['births'], tables: ['births_by_mother_age'] },
      [
        release('a', '2019-06-01', 2017, 2018),
        { ...release('b', '2021-03-01', 2017, 2019), tables: ['births_by_mother_age'] },
      ],
      { first: 2017, last: 2019 },
    );
    expect(out.map(({ year, release: own }) => [year, own?.id])).toEqual([
      [2017, 'b'],
      [2018, 'b'],
      [2019, 'b'],
    ]);
  });
});

describe('the record', () => {
  const site = siteOf(2017, 2026, {
    years: { first: 2017, last: 2026, provisional: [2026] },
    cutOff: '2026-09-30',
    release: { id: '2026-1', date: '2026-10-15' },
  });
  const tables = ['births_by_sex', 'deaths_by_sex'].map((id) => ({
    id,
  })) as unknown as ManifestTable[];
  const list = (...releases: ReleaseList['releases']): Pick<ReleaseList, 'releases'> => ({ releases });

  it('of this publication is its final years and what its tables tell', () => {
    expect(releaseRecord({ site, tables }, list())).toEqual([
      {
        id: '2026-1',
        date: '2026-10-15',
        years: { first: 2017, last: 2025 },
        what: ['births', 'deaths'],
        tables: ['births_by_sex', 'deaths_by_sex'],
      },
    ]);
  });

  it('of others, and of this one where the list says it, is what the list says; nothing it does not say', () => {
    const own = { id: '2026-1', date: '2026-10-15', what: ['births' as const, 'report' as const] };
    const record = releaseRecord({ site, tables }, list({ id: '2025-1', date: '2025-10-15' }, own));
    expect(record).toEqual([
      { id: '2025-1', date: '2025-10-15', years: null, what: [], tables: [] },
      {
        id: '2026-1',
        date: '2026-10-15',
        years: { first: 2017, last: 2025 },
        what: ['births', 'report'],
        tables: ['births_by_sex', 'deaths_by_sex'],
      },
    ]);
  });

  it('has the tables of earlier releases as their own manifests name them', () => {
    const earlier = list({ id: '2025-1', date: '2025-10-15' }, { id: '2025-2', date: '2025-12-15' });
    const record = releaseRecord({ site, tables }, earlier, new Map([['2025-2', ['births_by_mother_age']]]));
    expect(record.map((one) => one.tables)).toEqual([
      [],
      ['births_by_mother_age'],
      ['births_by_sex', 'deaths_by_sex'],
    ]);
  });

  it('knows which years are final: over by the cut-off, and not provisional', () => {
    expect(lastFinalYear(site)).toBe(2025);
    expect(isFinalYear(2025, site, 273)).toBe(true);
    expect(isFinalYear(2025, site, 274)).toBe(false);
    expect(
      lastFinalYear({ years: { first: 2026, last: 2026, provisional: [2026] }, cutOff: '2026-12-31' }),
    ).toBeNull();
  });
});
