import type { TableDeclaration } from '../declaration.ts';
import { adjustedNever, marks, withoutExpectation } from './notes.ts';

export const adjustedDeaths: TableDeclaration = {
  id: 'adjusted_deaths',
  slug: 'so-nguoi-chet-da-dieu-chinh',
  topic: 'registration',
  source: 'derived',
  indicators: ['registered_deaths', 'adjusted_deaths'],
  tabulations: ['T3.9'],
  title: { vi: 'Số người chết đã đăng ký và đã điều chỉnh', en: 'Registered and adjusted deaths' },
  measure: { vi: 'người chết đã đăng ký và đã điều chỉnh', en: 'registered and adjusted deaths' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
  universe: {
    vi: 'Người chết trong năm đã đăng ký, theo nơi thường trú, và số ấy nâng lên theo mức đầy đủ của đăng ký.',
    en: 'Registered deaths of the year, by usual residence, and the same raised by the completeness of registration.',
  },
  dimensions: ['year', 'unit', 'sex', 'indicator'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [adjustedNever, withoutExpectation, marks],
};
