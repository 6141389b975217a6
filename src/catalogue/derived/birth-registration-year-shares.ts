import type { TableDeclaration } from '../declaration.ts';
import { intervals, marks } from './notes.ts';

export const birthRegistrationYearShares: TableDeclaration = {
  id: 'birth_registration_year_shares',
  slug: 'ty-le-sinh-theo-nam-dang-ky',
  topic: 'registration',
  source: 'derived',
  indicators: ['registration_year_share'],
  tabulations: ['T3.2'],
  title: { vi: 'Tỷ lệ trẻ sinh ra theo năm đăng ký', en: 'Share of births by year of registration' },
  measure: { vi: 'tỷ lệ theo năm đăng ký', en: 'share by year of registration' },
  unitOfMeasure: { vi: 'phần trăm', en: 'per cent' },
  universe: {
    vi: 'Trẻ sinh trong từng năm đã đăng ký khai sinh, chia theo năm đăng ký; mỗi năm xảy ra cộng lại bằng 100\u00a0%.',
    en: 'Registered births of each year, by the year they were registered in; each year of occurrence sums to 100%.',
  },
  dimensions: ['year', 'registered_year'],
  disclosure: 'open',
  defaultView: { rows: 'registered_year', columns: 'year' },
  decimals: 1,
  notes: [
    {
      vi: 'Năm xảy ra càng gần thì càng ít năm để đăng ký: tỷ lệ đăng ký ngay trong năm của các năm gần đây sẽ còn giảm. Năm không có sự kiện nào thì không có tỷ lệ.',
      en: 'The nearer the year, the fewer years there were to register in: the share registered in the same year will fall for recent years. A year without events has no shares.',
    },
    marks,
    intervals,
  ],
};
