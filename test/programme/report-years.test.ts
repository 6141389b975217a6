import { describe, expect, test } from 'vitest';
import { assessTargets } from '../../src/programme/assess.ts';
import { reportedTargets } from '../../src/programme/report-assessments.ts';
import { reportYears } from '../../src/programme/report-years.ts';
import { manifestOf, programmeWith, siteOf, yearly } from './trial.ts';

const title = { vi: 'a', en: 'b' };
const pair = { id: 'a', kind: 'vital_statistics', title, years: { first: 2024, last: 2025 } } as const;
const middle = { id: 'b', kind: 'programme', title, year: 2028 } as const;
const plan = { years: { first: 2026, last: 2030 } };

describe('a report is a draft', () => {
  test('until its last year is over by the cut-off and final, and no day longer', () => {
    const drafts = [
      siteOf(2021, 2025, { cutOff: '2025-12-30' }),
      siteOf(2021, 2025, { years: { first: 2021, last: 2025, provisional: [2025] } }),
      siteOf(2021, 2025),
    ].map((site) => reportYears(pair, plan, site).isDraft);
    expect(drafts).toEqual([true, true, false]);
  });

  test('and tells years that are open from those to come', () => {
    const site = siteOf(2021, 2026, { cutOff: '2026-09-30' });
    expect(reportYears(middle, plan, site)).toEqual({
      first: 2026,
      last: 2028,
      known: [2026],
      open: [2026],
      toCome: [2027, 2028],
      isDraft: true,
    });
  });

  test('not for years before the site’s first, which it never will have', () => {
    const years = reportYears(pair, plan, siteOf(2025, 2026));
    expect([years.known, years.isDraft]).toEqual([[2025], false]);
  });
});

describe('targets in a report up to a year', () => {
  const share = yearly(
    'timeliness_shares',
    'births_on_time_share',
    2021,
    [80, 82, 84, 86, 88, 90, 92, 96, 70],
  );
  const programme = programmeWith([
    'key: B1, direction: at_least, values: [{ year: 2026, value: 85 }, { year: 2028, value: 95 }, { year: 2030, value: 99 }], measured_by: { indicator: births_on_time_share }',
    'key: B2, direction: at_least, values: [{ year: 2030, value: 99 }], measured_by: { indicator: births_on_time_share }',
  ]);
  const manifest = manifestOf(siteOf(2021, 2029), [share]);
  const told = (year: number) =>
    reportedTargets(
      assessTargets(programme, manifest, () => share, year),
      year,
    );

  test('are known by their last aim until then, and by the next where they have none', () => {
    expect(told(2028).map(({ assessment: { current, state } }) => [current?.milestone.year, state])).toEqual([
      [2028, 'met'],
      [2030, 'on_the_way'],
    ]);
  });

  test('with the aims before it and after it told apart', () => {
    const [first] = told(2028);
    expect(first?.earlier.map(({ milestone, state }) => [milestone.year, state])).toEqual([[2026, 'met']]);
    expect(first?.later.map(({ milestone, state }) => [milestone.year, state])).toEqual([
      [2030, 'on_the_way'],
    ]);
  });

  test('by no figure of a later year', () => {
    const [first] = told(2028);
    expect(first?.assessment.figures.map(({ year }) => year).at(-1)).toBe(2028);
    // Today, after the fall of 2029, the same aim is told to be behind.
    const [now] = reportedTargets(
      assessTargets(programme, manifest, () => share),
      2028,
    );
    expect(now?.later.map(({ state }) => state)).toEqual(['behind']);
  });
});
