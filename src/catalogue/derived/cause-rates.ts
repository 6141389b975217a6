import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks, registeredOnly, withoutAges } from './notes.ts';

export const causeRates: TableDeclaration = {
  id: 'cause_rates',
  slug: 'ty-suat-chet-theo-nguyen-nhan',
  topic: 'causes',
  source: 'derived',
  indicators: ['cause_death_rate', 'cause_standardised_rate'],
  title: { vi: 'Tỷ suất chết theo nguyên nhân', en: 'Death rates by cause' },
  measure: { vi: 'tỷ suất chết theo nguyên nhân', en: 'death rates by cause' },
  unitOfMeasure: { vi: 'trên 100.000 dân', en: 'per 100,000 people' },
  universe: {
    vi: 'Người chết trong năm đã đăng ký của toàn địa bàn, theo nguyên nhân chính và giới tính, trên 100.000 dân.',
    en: 'Registered deaths of the year in the whole site, by underlying cause and sex, for every 100,000 people.',
  },
  dimensions: ['year', 'sex', 'cause', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'cause', columns: 'sex', fixed: { indicator: 'cause_standardised_rate' } },
  notes: [
    {
      vi: 'Tỷ suất chuẩn hóa không tính khi có dưới 10 người chết do nguyên nhân đó; tỷ suất thô không tính khi có 1 hoặc 2 người.',
      en: 'The standardised rate is not given for fewer than 10 deaths from the cause, nor the crude one for one or two.',
    },
    registeredOnly,
    withoutAges,
    marks,
    intervals,
    fromProtected,
  ],
};
