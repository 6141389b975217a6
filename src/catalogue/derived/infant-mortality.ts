import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks } from './notes.ts';

export const infantMortality: TableDeclaration = {
  id: 'infant_mortality',
  slug: 'chet-tre-em',
  topic: 'deaths',
  source: 'derived',
  indicators: [
    'infant_mortality_rate',
    'neonatal_mortality_rate',
    'post_neonatal_mortality_rate',
    'under_five_mortality_rate',
  ],
  title: {
    vi: 'Tỷ suất chết của trẻ em dưới 1 tuổi và dưới 5 tuổi',
    en: 'Infant and under-five mortality rates',
  },
  measure: { vi: 'tỷ suất chết trẻ em', en: 'child mortality rates' },
  unitOfMeasure: { vi: 'trên 1.000 trẻ sinh sống', en: 'per 1,000 live births' },
  universe: {
    vi: 'Trẻ chết dưới 5 tuổi trong năm đã đăng ký, theo nơi thường trú, trên 1.000 trẻ sinh sống trong năm đã đăng ký.',
    en: 'Registered deaths of the year under five years of age, by usual residence, for every 1,000 registered live births of the year.',
  },
  dimensions: ['year', 'unit', 'sex', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [
    {
      vi: 'Trẻ chết sớm dễ bị bỏ sót ở cả hai sổ: tỷ suất tính từ đăng ký thường thấp hơn từ điều tra. Không có tỷ suất khi không có trẻ sinh ra hoặc năm chưa kết thúc; sơ sinh và sau sơ sinh cần tuổi tính bằng ngày.',
      en: 'Children who die early are easily missed in both registers: rates from registration are mostly below those of surveys. None is given without births or for a year that is not over; neonatal and post-neonatal need ages in days.',
    },
    marks,
    intervals,
    fromProtected,
  ],
};
