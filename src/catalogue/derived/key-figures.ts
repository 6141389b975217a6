import type { TableDeclaration } from '../declaration.ts';
import {
  fewEvents,
  fromProtected,
  inItsOwnUnit,
  intervals,
  marks,
  registeredOnly,
  withoutRate,
} from './notes.ts';

export const keyFigures: TableDeclaration = {
  id: 'key_figures',
  slug: 'chi-tieu-chinh',
  topic: 'summary',
  source: 'derived',
  indicators: [
    'registered_births',
    'registered_deaths',
    'natural_increase',
    'infant_deaths',
    'registered_marriages',
    'divorces_in_force',
    'crude_birth_rate',
    'crude_death_rate',
    'natural_increase_rate',
    'infant_mortality_rate',
    'crude_marriage_rate',
    'crude_divorce_rate',
  ],
  tabulations: ['ST-1', 'ST-2', 'ST-3', 'ST-4', 'ST-5', 'ST-6', 'ST-7', 'ST-8', 'ST-9'],
  title: { vi: 'Các chỉ tiêu chính hằng năm', en: 'Key figures by year' },
  measure: { vi: 'chỉ tiêu chính', en: 'key figures' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Sự kiện hộ tịch đã đăng ký của năm theo nơi thường trú, và tỷ suất của chúng trên dân số giữa năm.',
    en: 'Registered events of the year by usual residence, and their rates of the mid-year population.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'protected',
  charted: ['crude_birth_rate', 'crude_death_rate', 'natural_increase_rate'],
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [registeredOnly, withoutRate, fewEvents, marks, fromProtected, intervals],
};
