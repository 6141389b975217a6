import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks, withoutExpectation } from './notes.ts';

export const timelinessShares: TableDeclaration = {
  id: 'timeliness_shares',
  slug: 'ty-le-dang-ky-dung-han',
  topic: 'registration',
  source: 'derived',
  indicators: [
    'births_on_time_share',
    'births_within_year_share',
    'deaths_on_time_share',
    'deaths_within_year_share',
    'births_on_time_of_expected',
    'deaths_on_time_of_expected',
  ],
  tabulations: ['T3.1'],
  title: {
    vi: 'Tỷ lệ đăng ký khai sinh, khai tử đúng hạn',
    en: 'Share of births and deaths registered on time',
  },
  measure: { vi: 'tỷ lệ đăng ký đúng hạn', en: 'share registered on time' },
  unitOfMeasure: { vi: 'phần trăm', en: 'per cent' },
  universe: {
    vi: 'Sinh và chết đã đăng ký của năm, theo thời gian từ khi xảy ra đến khi đăng ký; tỷ lệ trên số đã đăng ký và trên số ước tính thực có.',
    en: 'Registered births and deaths of the year, by the time from the event to its registration; as a share of the registered and of the expected.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [
    {
      vi: 'Tỷ lệ trên số đã đăng ký và tỷ lệ trên số ước tính là hai con số khác nhau: trẻ chưa bao giờ được khai sinh chỉ nằm trong mẫu số của tỷ lệ sau.',
      en: 'Of the registered and of the expected are two different figures: a child never registered is in the denominator of the latter only.',
    },
    {
      vi: 'Năm gần đây: đăng ký muộn chưa về hết nên tỷ lệ trên số đã đăng ký còn giảm.',
      en: 'Recent years: late registrations are still to come, and the share of the registered will fall.',
    },
    withoutExpectation,
    marks,
    intervals,
    fromProtected,
  ],
};
