import type { TableDeclaration } from '../declaration.ts';
import { fewEvents, intervals, marks, withoutRate } from './notes.ts';

export const crudeRates: TableDeclaration = {
  id: 'crude_rates',
  slug: 'ty-suat-tho',
  topic: 'summary',
  source: 'derived',
  indicators: [
    'crude_birth_rate',
    'crude_death_rate',
    'natural_increase_rate',
    'crude_marriage_rate',
    'crude_divorce_rate',
  ],
  tabulations: ['ST-2'],
  title: { vi: 'Tỷ suất thô của sự kiện đã đăng ký', en: 'Crude rates of registered events' },
  measure: { vi: 'trên 1.000 dân', en: 'per 1,000 people' },
  unitOfMeasure: { vi: 'trên 1.000 dân', en: 'per 1,000 people' },
  universe: {
    vi: 'Số sự kiện đã đăng ký của năm, chia cho dân số giữa năm, nhân 1.000. Đăng ký chưa đầy đủ thì tỷ suất thấp hơn thực tế.',
    en: 'Registered events of the year over the mid-year population, times 1,000. Where registration is not complete, the rate is below the true one.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'indicator' },
  isKey: true,
  notes: [withoutRate, fewEvents, marks, intervals],
};
