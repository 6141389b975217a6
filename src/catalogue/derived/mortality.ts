import type { TableDeclaration } from '../declaration.ts';
import {
  fromProtected,
  inItsOwnUnit,
  intervals,
  marks,
  registeredOnly,
  withoutAges,
  withoutRate,
} from './notes.ts';

export const mortality: TableDeclaration = {
  id: 'mortality',
  slug: 'muc-chet',
  topic: 'deaths',
  source: 'derived',
  indicators: ['crude_death_rate', 'age_standardised_death_rate'],
  title: {
    vi: 'Tỷ suất chết thô và tỷ suất chết chuẩn hóa theo tuổi',
    en: 'Crude and age-standardised death rates',
  },
  measure: { vi: 'tỷ suất chết', en: 'death rates' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Người chết trong năm đã đăng ký, theo nơi thường trú và giới tính, trên dân số giữa năm.',
    en: 'Registered deaths of the year, by usual residence and sex, over the mid-year population.',
  },
  dimensions: ['year', 'unit', 'sex', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'sex', fixed: { indicator: 'age_standardised_death_rate' } },
  notes: [
    {
      vi: 'Tỷ suất chuẩn hóa theo dân số chuẩn thế giới của WHO không tính khi có dưới 10 người chết; dùng để so sánh các nơi, các năm.',
      en: 'The rate standardised to the WHO World Standard is not given for fewer than 10 deaths; it is for comparing places and years.',
    },
    registeredOnly,
    withoutAges,
    withoutRate,
    marks,
    intervals,
    fromProtected,
  ],
};
