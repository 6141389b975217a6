import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath } from '../notes.ts';

export const deathsBySite: TableDeclaration = {
  id: 'deaths_by_site',
  slug: 'tu-vong-theo-noi-chet',
  topic: 'deaths',
  ...registeredDeaths,
  tabulations: ['DE-4'],
  title: { vi: 'Tử vong theo loại nơi chết', en: 'Deaths by site of occurrence' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nơi thường trú và loại nơi chết.',
    en: 'Registered deaths, by year of death, usual residence and site of occurrence.',
  },
  dimensions: ['year', 'unit', 'site'],
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'site' },
  notes: [
    byYearOfDeath,
    {
      vi: 'Người bệnh nặng hay được gia đình đưa về nhà: chết tại nhà không có nghĩa là chưa được điều trị.',
      en: 'Families often bring the gravely ill home: a death at home does not mean there was no treatment.',
    },
  ],
};
