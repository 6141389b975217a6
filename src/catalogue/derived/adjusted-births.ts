import type { TableDeclaration } from '../declaration.ts';
import { adjustedNever, fromProtected, marks, withoutExpectation } from './notes.ts';

export const adjustedBirths: TableDeclaration = {
  id: 'adjusted_births',
  slug: 'so-sinh-da-dieu-chinh',
  topic: 'registration',
  source: 'derived',
  indicators: ['registered_births', 'adjusted_births'],
  tabulations: ['T3.8'],
  title: { vi: 'Số trẻ sinh đã đăng ký và đã điều chỉnh', en: 'Registered and adjusted births' },
  measure: { vi: 'trẻ sinh ra đã đăng ký và đã điều chỉnh', en: 'registered and adjusted births' },
  unitOfMeasure: { vi: 'trẻ em', en: 'births' },
  universe: {
    vi: 'Trẻ sinh trong năm đã đăng ký, theo nơi thường trú của mẹ, và số ấy nâng lên theo mức đầy đủ của đăng ký.',
    en: 'Registered births of the year, by usual residence of the mother, and the same raised by the completeness of registration.',
  },
  dimensions: ['year', 'unit', 'sex', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [adjustedNever, withoutExpectation, marks, fromProtected],
};
