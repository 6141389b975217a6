import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath } from '../notes.ts';

export const deathsByMonth: TableDeclaration = {
  id: 'deaths_by_month',
  slug: 'tu-vong-theo-thang',
  topic: 'deaths',
  ...registeredDeaths,
  tabulations: ['DE-3'],
  title: { vi: 'Tử vong theo tháng', en: 'Deaths by month' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo tháng chết và nơi thường trú.',
    en: 'Registered deaths, by month of death and usual residence.',
  },
  dimensions: ['year', 'unit', 'month'],
  disclosure: 'open',
  defaultView: { rows: 'month', columns: 'year' },
  notes: [byYearOfDeath],
};
