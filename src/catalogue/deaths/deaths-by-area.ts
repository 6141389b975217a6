import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath, urbanAndRural } from '../notes.ts';

export const deathsByArea: TableDeclaration = {
  id: 'deaths_by_area',
  slug: 'tu-vong-theo-khu-vuc',
  topic: 'deaths',
  ...registeredDeaths,
  tabulations: ['DE-5'],
  title: { vi: 'Tử vong theo tuổi, giới tính và khu vực', en: 'Deaths by age, sex and urban or rural area' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết và khu vực thường trú; tuổi tròn khi chết.',
    en: 'Registered deaths, by year of death and urban or rural residence; age in completed years.',
  },
  dimensions: ['year', 'area', 'sex', 'age'],
  disclosure: 'protected',
  defaultView: { rows: 'age', columns: 'area' },
  notes: [byYearOfDeath, urbanAndRural],
};
