import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath } from '../notes.ts';

export const deathsBySex: TableDeclaration = {
  id: 'deaths_by_sex',
  slug: 'tu-vong-theo-gioi-tinh',
  topic: 'deaths',
  ...registeredDeaths,
  tabulations: ['DE-1'],
  title: { vi: 'Tử vong theo giới tính', en: 'Deaths by sex' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết và nơi thường trú.',
    en: 'Registered deaths, by year of death and usual residence.',
  },
  dimensions: ['year', 'unit', 'sex'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'sex' },
  isKey: true,
  notes: [byYearOfDeath],
};
