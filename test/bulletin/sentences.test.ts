import { describe, expect, test } from 'vitest';
import type { ViewCell } from '../../src/browser/view.ts';
import {
  changeOf,
  changeSentences,
  countSentence,
  figureSentence,
  type ToldCount,
  type ToldFigure,
} from '../../src/bulletin/sentences.ts';

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
const withheld = cell(null, { confidentiality: 'c', reason: 'withheld' });
const missing = cell(null, { reason: 'no_population' });

const birthRate = (now: ViewCell, before: ViewCell | null): ToldFigure => ({
  label: 'Crude birth rate',
  unit: 'per 1,000 people',
  cell: now,
  before: before === null ? null : { year: '2024', cell: before },
});
const inVietnamese = (figure: ToldFigure): ToldFigure => ({
  ...figure,
  label: 'Tỷ suất sinh thô',
  unit: 'trên 1.000 dân',
});

/** What a figure is, that of the year before, and the sentence in both languages. */
const golden: readonly { name: string; figure: ToldFigure; change: string; vi: string; en: string }[] = [
  {
    name: 'a rise beyond chance',
    figure: birthRate(rate(15, 14.5, 15.5), rate(13, 12.5, 13.5)),
    change: 'higher',
    vi: 'Tỷ suất sinh thô: 15,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 14,5–15,5), cao hơn năm 2024 (13,0).',
    en: 'Crude birth rate: 15.0 per 1,000 people (95% interval: 14.5–15.5), higher than in 2024 (13.0).',
  },
  {
    name: 'a fall beyond chance',
    figure: birthRate(rate(11, 10.5, 11.5), rate(13, 12.5, 13.5)),
    change: 'lower',
    vi: 'Tỷ suất sinh thô: 11,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 10,5–11,5), thấp hơn năm 2024 (13,0).',
    en: 'Crude birth rate: 11.0 per 1,000 people (95% interval: 10.5–11.5), lower than in 2024 (13.0).',
  },
  {
    name: 'a difference within the intervals, however large it looks',
    figure: birthRate(rate(15, 11, 19), rate(12, 9, 15)),
    change: 'unclear',
    vi: 'Tỷ suất sinh thô: 15,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 11,0–19,0), không khác rõ so với năm 2024 (12,0).',
    en: 'Crude birth rate: 15.0 per 1,000 people (95% interval: 11.0–19.0), about the same as in 2024 (12.0).',
  },
  {
    name: 'a withheld figure',
    figure: birthRate(withheld, rate(13, 12.5, 13.5)),
    change: 'unknown',
    vi: 'Tỷ suất sinh thô: không công bố để bảo mật.',
    en: 'Crude birth rate: withheld to protect people.',
  },
  {
    name: 'a figure held against a withheld one',
    figure: birthRate(rate(13, 12.5, 13.5), withheld),
    change: 'unknown',
    vi: 'Tỷ suất sinh thô: 13,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 12,5–13,5).',
    en: 'Crude birth rate: 13.0 per 1,000 people (95% interval: 12.5–13.5).',
  },
  {
    name: 'a missing figure',
    figure: birthRate(missing, rate(13, 12.5, 13.5)),
    change: 'unknown',
    vi: 'Tỷ suất sinh thô: chưa có dân số của nơi và năm này.',
    en: 'Crude birth rate: no population of this place and year.',
  },
  {
    name: 'a provisional figure, which is not compared',
    figure: birthRate(rate(15, 14.5, 15.5, 'p'), rate(13, 12.5, 13.5)),
    change: 'not_comparable',
    vi: 'Tỷ suất sinh thô: 15,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 14,5–15,5; sơ bộ).',
    en: 'Crude birth rate: 15.0 per 1,000 people (95% interval: 14.5–15.5; provisional).',
  },
  {
    name: 'a break in the series, across which nothing is compared',
    figure: birthRate(rate(15, 14.5, 15.5, 'b'), rate(13, 12.5, 13.5)),
    change: 'not_comparable',
    vi: 'Tỷ suất sinh thô: 15,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 14,5–15,5; gián đoạn chuỗi).',
    en: 'Crude birth rate: 15.0 per 1,000 people (95% interval: 14.5–15.5; break in series).',
  },
  {
    name: 'the first year',
    figure: birthRate(rate(15, 14.5, 15.5), null),
    change: 'first',
    vi: 'Tỷ suất sinh thô: 15,0 trên 1.000 dân (khoảng tin cậy 95\u00a0%: 14,5–15,5).',
    en: 'Crude birth rate: 15.0 per 1,000 people (95% interval: 14.5–15.5).',
  },
  {
    name: 'figures without intervals, of which nothing tells what chance did',
    figure: birthRate(cell(15, { decimals: 1 }), cell(13, { decimals: 1 })),
    change: 'untold',
    vi: 'Tỷ suất sinh thô: 15,0 trên 1.000 dân.',
    en: 'Crude birth rate: 15.0 per 1,000 people.',
  },
];

describe('a figure and the year before', () => {
  test.each(golden)('$name', ({ figure, change, vi, en }) => {
    expect(changeOf(figure)).toBe(change);
    expect(figureSentence(inVietnamese(figure), 'vi')).toBe(vi);
    expect(figureSentence(figure, 'en')).toBe(en);
  });

  test('intervals that touch overlap', () => {
    expect(changeOf(birthRate(rate(15, 13.5, 16.5), rate(13, 12.5, 13.5)))).toBe('unclear');
  });
});

const births: ToldCount = {
  what: 'births',
  year: '2025',
  place: 'tỉnh P',
  cell: cell(1069),
  before: { year: '2024', cell: cell(1184) },
  rate: null,
};

describe('a count of events', () => {
  test('stands beside the year before without a word for the difference; the rate says what changed', () => {
    expect(countSentence(births, 'vi')).toBe(
      'Năm 2025, tỉnh P có 1.069 trẻ sinh ra được đăng ký khai sinh (năm 2024: 1.184).',
    );
    const told = { ...births, rate: birthRate(rate(15, 11, 19), rate(12, 9, 15)) };
    expect(countSentence({ ...told, place: 'P province' }, 'en')).toBe(
      'In 2025, there were 1,069 registered births in P province (2024: 1,184). Crude birth rate: 15.0 per 1,000 people (95% interval: 11.0–19.0), about the same as in 2024 (12.0).',
    );
  });

  test('none, one, provisional, withheld and the first year', () => {
    const none = { ...births, cell: cell(0), before: null, rate: birthRate(cell(0), null) };
    expect(countSentence(none, 'vi')).toBe(
      'Năm 2025, tỉnh P không có trẻ sinh ra nào được đăng ký khai sinh.',
    );
    expect(countSentence({ ...none, cell: cell(1), rate: null }, 'en')).toBe(
      'In 2025, there was 1 registered birth in tỉnh P.',
    );
    expect(countSentence({ ...births, cell: cell(1069, { status: 'p' }) }, 'en')).toBe(
      'In 2025, there were 1,069 registered births in tỉnh P (provisional; 2024: 1,184).',
    );
    expect(countSentence({ ...births, before: { year: '2024', cell: withheld } }, 'vi')).toBe(
      'Năm 2025, tỉnh P có 1.069 trẻ sinh ra được đăng ký khai sinh.',
    );
    expect(countSentence({ ...births, cell: withheld }, 'vi')).toBe(
      'Năm 2025, số trẻ sinh ra của tỉnh P: không công bố để bảo mật.',
    );
    expect(countSentence({ ...births, cell: withheld }, 'en')).toBe(
      'Births in tỉnh P in 2025: withheld to protect people.',
    );
  });
});

describe('what changed', () => {
  const figures = golden.map(({ figure, name }) => ({ ...figure, label: name }));

  test('is told in one sentence for each way, with both figures', () => {
    expect(changeSentences(figures, 'en')).toEqual([
      'Higher than in 2024: a rise beyond chance (from 13.0 to 15.0 per 1,000 people).',
      'Lower than in 2024: a fall beyond chance (from 13.0 to 11.0 per 1,000 people).',
      'About the same as in 2024: a difference within the intervals, however large it looks (from 12.0 to 15.0 per 1,000 people).',
      'Not held against 2024, as method or coverage differ or figures are provisional: a provisional figure, which is not compared (from 13.0 to 15.0 per 1,000 people); a break in the series, across which nothing is compared (from 13.0 to 15.0 per 1,000 people).',
      'Cannot be held against 2024: a withheld figure (withheld to protect people); a figure held against a withheld one (2024: withheld to protect people); a missing figure (no population of this place and year).',
    ]);
  });

  test('of a share that late registrations lower yet is no verdict, and no figures that would make one', () => {
    const share = (label: string): ToldFigure => ({
      ...birthRate(rate(75, 74, 76), rate(71, 70, 72)),
      label,
      unit: '%',
      stillFalls: true,
    });
    const shares = [share('Khai sinh đúng hạn'), share('Khai tử đúng hạn')];
    expect(changeSentences(shares, 'vi')).toEqual([
      'Không so với năm 2024, vì đăng ký muộn chưa về hết nên tỷ lệ còn giảm: khai sinh đúng hạn; khai tử đúng hạn.',
    ]);
    expect(changeSentences([share('Deaths registered on time')], 'en')).toEqual([
      'Not held against 2024, as late registrations are still to come and the share will fall: deaths registered on time.',
    ]);
    expect(figureSentence(share('Khai tử đúng hạn'), 'vi')).toBe(
      'Khai tử đúng hạn: 75,0\u00a0% (khoảng tin cậy 95\u00a0%: 74,0–76,0).',
    );
  });

  test('of the first year is that there is nothing to compare with; of nothing, nothing', () => {
    expect(changeSentences([birthRate(rate(15, 14, 16), null)], 'vi')).toEqual([
      'Đây là năm đầu tiên có số liệu: chưa có năm trước để so.',
    ]);
    expect(changeSentences([], 'vi')).toEqual([]);
  });

  test('a withheld figure leaves no trace of its size in any sentence', () => {
    const hidden = cell(null, { confidentiality: 'c', reason: 'withheld', lower: null, upper: null });
    for (const language of ['vi', 'en'] as const)
      for (const told of [
        figureSentence(birthRate(hidden, rate(13, 12, 14)), language),
        ...changeSentences([birthRate(hidden, hidden)], language),
      ])
        expect(told.replace(/2024|1[.,]000/g, '')).not.toMatch(/\d/);
  });
});
