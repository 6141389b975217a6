import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth } from '../notes.ts';

export const birthsByMonth: TableDeclaration = {
  id: 'births_by_month',
  slug: 'sinh-theo-thang',
  topic: 'births',
  ...registeredBirths,
  tabulations: ['LB-4'],
  title: { vi: 'Trẻ em sinh ra theo tháng', en: 'Births by month' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo tháng sinh và nơi thường trú của mẹ.',
    en: 'Registered live births, by month of birth and usual residence of the mother.',
  },
  dimensions: ['year', 'unit', 'month'],
  disclosure: 'open',
  defaultView: { rows: 'month', columns: 'year' },
  notes: [byYearOfBirth],
};
