import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth } from '../notes.ts';

export const birthsBySex: TableDeclaration = {
  id: 'births_by_sex',
  slug: 'sinh-theo-gioi-tinh',
  topic: 'births',
  ...registeredBirths,
  title: { vi: 'Trẻ em sinh ra theo giới tính', en: 'Births by sex' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh và nơi thường trú của mẹ.',
    en: 'Registered live births, by year of birth and usual residence of the mother.',
  },
  dimensions: ['year', 'unit', 'sex'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'sex' },
  isKey: true,
  notes: [byYearOfBirth],
};
