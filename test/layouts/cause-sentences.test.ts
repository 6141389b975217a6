import { describe, expect, test } from 'vitest';
import type { ViewCell } from '../../src/browser/view.ts';
import { causeHeadline, type CauseFigures } from '../../src/layouts/cause-sentences.ts';

const cell = (value: number | null, more: Partial<ViewCell> = {}): ViewCell => ({
  value,
  lower: null,
  upper: null,
  status: '',
  confidentiality: '',
  reason: '',
  ...more,
});
const year = (code: string) => ({ code, parent: null, label: { vi: code, en: code } });
const rate = (value: number, lower: number, upper: number, status = ''): ViewCell =>
  cell(value, { lower, upper, status, decimals: 1 });
const figures: CauseFigures = {
  kind: 'cause',
  year: year('2025'),
  place: 'P',
  deaths: cell(1200),
  share: cell(12.34, { lower: 11, upper: 13.5, decimals: 1 }),
  rank: cell(2),
  rate: null,
  earlier: [],
  latest: null,
};
const told = (more: Partial<CauseFigures>) => causeHeadline({ ...figures, ...more }, 'en');

describe('the headline of a cause', () => {
  test('deaths, share with its interval, and rank', () => {
    expect(told({})).toBe(
      'In 2025, P had 1,200 deaths from this cause, 12.3% of all deaths (95% interval: 11.0–13.5). It stands at rank 2 among the causes that are ranked.',
    );
    expect(causeHeadline(figures, 'vi')).toBe(
      'Năm 2025, P có 1.200 người chết do nguyên nhân này, chiếm 12,3\u00a0% tổng số người chết (khoảng tin cậy 95\u00a0%: 11,0–13,5). Đứng thứ 2 trong các nguyên nhân được xếp hạng.',
    );
  });

  test('a change is claimed only where the intervals of the rates allow it', () => {
    const earlier = [
      { year: year('2024'), rate: rate(38, 36, 42) },
      { year: year('2017'), rate: rate(30, 28, 32) },
      { year: year('2016'), rate: rate(39, 36, 42) },
      { year: year('2018'), rate: cell(null, { reason: 'few_events' }) },
    ];
    expect(told({ share: null, rank: null, rate: rate(40, 37, 43), earlier })).toBe(
      'In 2025, P had 1,200 deaths from this cause. Age-standardised death rate: 40.0 per 100,000 people (95% interval: 37.0–43.0), not clearly different from 2024 (38.0), higher than in 2017 (30.0).',
    );
  });

  test('a rate of few deaths says so, and one that is missing says why', () => {
    expect(told({ rate: rate(4, 1, 9, 'u') })).toMatch(/95% interval: 1\.0–9\.0; low reliability\)\.$/);
    expect(told({ rate: cell(null, { reason: 'few_events' }) })).toMatch(
      /There is no age-standardised death rate: too few events/,
    );
    expect(told({ rank: cell(null, { status: 'x', reason: 'withheld' }) })).toMatch(
      /There is no rank: made from a withheld count\./,
    );
  });

  test('a withheld number is never told, nor anything made from it', () => {
    const withheld = cell(null, { confidentiality: 'c' });
    expect(told({ deaths: withheld, share: withheld, rank: withheld })).toBe(
      '2025, P: deaths from this cause withheld to protect people.',
    );
  });

  test('a year without deaths names the latest that had one', () => {
    expect(told({ deaths: cell(0), latest: { year: year('2022'), deaths: cell(3) } })).toBe(
      'In 2025, P had no death from this cause. The latest: 2022 (3).',
    );
  });

  test('remainders are not ranked and say why; chapters are not compared', () => {
    expect(told({ kind: 'remainder' })).toContain('It names no cause proper and so is not ranked.');
    expect(told({ kind: 'chapter' })).not.toContain('rank');
    expect(told({ kind: 'unknown' })).toContain('deaths without a cause stated');
  });
});
