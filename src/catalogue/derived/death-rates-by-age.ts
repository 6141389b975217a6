import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks, registeredOnly, withoutAges } from './notes.ts';

export const deathRatesByAge: TableDeclaration = {
  id: 'death_rates_by_age',
  slug: 'ty-suat-chet-theo-tuoi',
  topic: 'deaths',
  source: 'derived',
  indicators: ['age_specific_death_rate'],
  title: { vi: 'Tỷ suất chết đặc trưng theo tuổi', en: 'Age-specific death rates' },
  measure: { vi: 'tỷ suất chết đặc trưng theo tuổi', en: 'age-specific death rate' },
  unitOfMeasure: { vi: 'trên 1.000 dân', en: 'per 1,000 people' },
  universe: {
    vi: 'Người chết trong năm đã đăng ký, theo tuổi, giới tính và nơi thường trú, trên 1.000 dân của nhóm đó.',
    en: 'Registered deaths of the year, by age, sex and usual residence, for every 1,000 people of that group.',
  },
  dimensions: ['year', 'unit', 'sex', 'age'],
  disclosure: 'protected',
  defaultView: { rows: 'age', columns: 'sex' },
  decimals: 2,
  notes: [registeredOnly, withoutAges, marks, intervals, fromProtected],
};
