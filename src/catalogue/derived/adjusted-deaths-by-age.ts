import type { TableDeclaration } from '../declaration.ts';
import { adjustedNever, fromProtected, marks, withoutExpectation } from './notes.ts';

export const adjustedDeathsByAge: TableDeclaration = {
  id: 'adjusted_deaths_by_age',
  slug: 'so-nguoi-chet-da-dieu-chinh-theo-tuoi',
  topic: 'registration',
  source: 'derived',
  indicators: ['registered_deaths', 'adjusted_deaths'],
  tabulations: ['T3.10'],
  title: {
    vi: 'Số người chết đã đăng ký và đã điều chỉnh theo tuổi',
    en: 'Registered and adjusted deaths by age',
  },
  measure: { vi: 'người chết đã đăng ký và đã điều chỉnh', en: 'registered and adjusted deaths' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
  universe: {
    vi: 'Người chết trong năm đã đăng ký của toàn địa bàn, theo tuổi và giới tính, và số ấy nâng lên theo mức đầy đủ của đăng ký.',
    en: 'Registered deaths of the year in the whole site, by age and sex, and the same raised by the completeness of registration.',
  },
  dimensions: ['year', 'sex', 'age', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'age', columns: 'indicator' },
  notes: [
    {
      vi: 'Mọi tuổi của một giới dùng chung một mức đầy đủ. Thực tế trẻ nhỏ và người già thường bị bỏ sót nhiều hơn.',
      en: 'All ages of a sex are raised alike. In truth small children and the old are missed more often.',
    },
    adjustedNever,
    withoutExpectation,
    marks,
    fromProtected,
  ],
};
