import { describe, expect, test } from 'vitest';
import type { ViewCell } from '../../src/browser/view.ts';
import {
  countSentence,
  naturalSentence,
  populationSentence,
  rateSentence,
  type ComparedRate,
  type CountedEvents,
} from '../../src/layouts/place-sentences.ts';

const cell = (value: number | null, more: Partial<ViewCell> = {}): ViewCell => ({
  value,
  lower: null,
  upper: null,
  status: '',
  confidentiality: '',
  reason: '',
  ...more,
});
const rate = (value: number, lower: number, upper: number, status = ''): ViewCell =>
  cell(value, { lower, upper, status, decimals: 1 });
const year = (code: string) => ({ code, parent: null, label: { vi: code, en: code } });
const withheld = cell(null, { confidentiality: 'c', reason: 'withheld' });

const compared: ComparedRate = {
  indicator: 'crude_birth_rate',
  cell: rate(12, 10, 14),
  before: { year: year('2024'), cell: rate(13, 11, 15) },
  wholes: [
    { place: 'huyện A', cell: rate(11.5, 11, 12) },
    { place: 'tỉnh P', cell: rate(15, 14.5, 15.5) },
  ],
};
const births: CountedEvents = {
  what: 'births',
  year: year('2025'),
  count: cell(1069),
  before: { year: year('2024'), cell: cell(1184) },
  rate: compared,
};

describe('a count of events', () => {
  test('stands beside the year before; what changed is told of its rate, where the intervals lie apart', () => {
    expect(countSentence(births, 'vi').text).toBe(
      'Năm 2025 có 1.069 trẻ sinh ra được đăng ký khai sinh (năm 2024: 1.184). Tỷ suất sinh thô: 12,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 10,0–14,0), không khác rõ so với năm 2024 (13,0) và huyện A (11,5), thấp hơn tỉnh P (15,0).',
    );
    expect(countSentence(births, 'en').text).toBe(
      'In 2025, there were 1,069 registered births (2024: 1,184). Crude birth rate: 12.0 per 1,000 people (95% interval: 10.0–14.0), not clearly higher or lower than in 2024 (13.0) or in huyện A (11.5), lower than in tỉnh P (15.0).',
    );
  });

  test('none is said, without the rate of nothing', () => {
    const none = { ...births, count: cell(0), before: null };
    expect(countSentence(none, 'vi').text).toBe('Năm 2025 không có trẻ sinh ra nào được đăng ký khai sinh.');
    expect(countSentence(none, 'en').text).toBe('In 2025, there was no registered birth.');
    expect(countSentence({ ...none, count: cell(1), rate: null }, 'en').text).toBe(
      'In 2025, there was 1 registered birth.',
    );
  });

  test('a withheld one is never told, nor the rate made from it, and the page leads on to why', () => {
    const hidden: CountedEvents = {
      what: 'infant_deaths',
      year: year('2025'),
      count: withheld,
      before: { year: year('2024'), cell: cell(7) },
      rate: { ...compared, indicator: 'infant_mortality_rate', cell: withheld },
    };
    expect(countSentence(hidden, 'vi')).toEqual({
      text: 'Năm 2025, số trẻ chết dưới 1 tuổi: không công bố để bảo mật.',
      withheld: true,
    });
    expect(countSentence(hidden, 'en')).toEqual({
      text: 'Deaths under age 1 in 2025: withheld to protect people.',
      withheld: true,
    });
    const earlier = { year: year('2024'), cell: withheld };
    expect(countSentence({ ...births, before: earlier, rate: null }, 'en').text).toBe(
      'In 2025, there were 1,069 registered births.',
    );
  });

  test('what was not sent says so', () => {
    const missing = cell(null, { reason: 'not_sent' });
    expect(countSentence({ ...births, count: missing }, 'en')).toEqual({
      text: 'Births in 2025: not available: not all of its registrations were sent.',
      withheld: false,
    });
  });

  test('an estimate is called one', () => {
    const estimated = { ...births, count: cell(69, { status: 'e' }), rate: null };
    expect(countSentence(estimated, 'vi').text).toContain('(ước tính; năm 2024: 1.184)');
  });
});

describe('a rate', () => {
  test('without people there is none, and it says why', () => {
    const without = { ...compared, cell: cell(null, { reason: 'no_population' }) };
    expect(rateSentence(without, 'vi').text).toBe(
      ' Chưa có tỷ suất sinh thô: chưa có dân số của nơi và năm này.',
    );
  });

  test('of few events is marked, and is held against nothing that has no interval', () => {
    const few = { ...compared, cell: rate(12, 2, 30, 'u'), before: null };
    const alone = { ...few, wholes: [{ place: 'P', cell: cell(15) }] };
    expect(rateSentence(alone, 'en').text).toBe(
      ' Crude birth rate: 12.0 per 1,000 people (95% interval: 2.0–30.0; low reliability).',
    );
  });

  test('is not compared with the year before across a break in the series', () => {
    const broken = { ...compared, cell: rate(20, 19, 21, 'b'), wholes: [] };
    expect(rateSentence(broken, 'en').text).not.toContain('2024');
    const provisional = { year: year('2024'), cell: rate(13, 11, 15, 'p') };
    expect(rateSentence({ ...compared, before: provisional, wholes: [] }, 'en').text).not.toContain('2024');
  });

  test('is not compared with the year before where late registrations still lower it, but with other places is', () => {
    for (const indicator of ['births_on_time_share', 'deaths_on_time_share'] as const) {
      const { text } = rateSentence({ ...compared, cell: rate(75, 74, 76), indicator }, 'vi');
      expect(text).not.toContain('2024');
      expect(text).toContain('cao hơn huyện A (11,5) và tỉnh P (15,0)');
    }
  });
});

describe('people', () => {
  test('with their part of the whole', () => {
    const whole = { place: 'tỉnh P', cell: cell(80_000) };
    expect(populationSentence(year('2025'), cell(5534), whole, 'vi').text).toBe(
      'Dân số giữa năm 2025: 5.534 người. Bằng 6,9\u00a0% dân số tỉnh P.',
    );
    expect(populationSentence(year('2025'), cell(5534), null, 'en').text).toBe(
      'Population in the middle of 2025: 5,534.',
    );
  });

  test('not counted, or not there', () => {
    expect(populationSentence(year('2025'), cell(null), null, 'en').text).toBe(
      'Population in the middle of 2025: occurred but not collected.',
    );
    expect(naturalSentence(cell(-5), 'vi').text).toBe('Tăng tự nhiên (sinh trừ chết): −5 người.');
    expect(naturalSentence(cell(null, { status: 'x', reason: 'not_there' }), 'en').text).toBe(
      'Natural increase: the area did not exist for all of that year.',
    );
  });
});
