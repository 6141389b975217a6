import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath } from '../notes.ts';

export const deathsByAge: TableDeclaration = {
  id: 'deaths_by_age',
  slug: 'tu-vong-theo-tuoi',
  topic: 'deaths',
  ...registeredDeaths,
  tabulations: ['DE-6'],
  title: { vi: 'Tử vong theo tuổi và giới tính', en: 'Deaths by age and sex' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết và nơi thường trú; tuổi tròn khi chết.',
    en: 'Registered deaths, by year of death and usual residence; age in completed years.',
  },
  dimensions: ['year', 'unit', 'sex', 'age'],
  disclosure: 'protected',
  defaultView: { rows: 'age', columns: 'sex' },
  notes: [byYearOfDeath],
};
