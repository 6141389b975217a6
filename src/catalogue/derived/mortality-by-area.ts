import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks, registeredOnly, withoutAges } from './notes.ts';

export const mortalityByArea: TableDeclaration = {
  id: 'mortality_by_area',
  slug: 'muc-chet-theo-khu-vuc',
  topic: 'deaths',
  source: 'derived',
  indicators: ['crude_death_rate', 'age_standardised_death_rate'],
  title: { vi: 'Tỷ suất chết theo thành thị, nông thôn', en: 'Death rates by urban and rural area' },
  measure: { vi: 'tỷ suất chết', en: 'death rates' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Người chết trong năm đã đăng ký, theo khu vực nơi thường trú và giới tính, trên dân số giữa năm của khu vực.',
    en: 'Registered deaths of the year, by the area people usually lived in and sex, over the mid-year population of that area.',
  },
  dimensions: ['year', 'area', 'sex', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'area', fixed: { indicator: 'age_standardised_death_rate' } },
  notes: [
    {
      vi: 'Tỷ suất chuẩn hóa theo dân số chuẩn thế giới của WHO không tính khi có dưới 10 người chết.',
      en: 'The rate standardised to the WHO World Standard is not given for fewer than 10 deaths.',
    },
    registeredOnly,
    withoutAges,
    marks,
    intervals,
    fromProtected,
  ],
};
