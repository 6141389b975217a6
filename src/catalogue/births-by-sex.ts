import type { TableDeclaration } from './declaration.ts';

export const birthsBySex: TableDeclaration = {
  id: 'births_by_sex',
  slug: 'sinh-theo-gioi-tinh',
  source: 'births',
  title: { vi: 'Trẻ em sinh ra theo giới tính', en: 'Births by sex' },
  measure: { vi: 'trẻ em sinh ra được đăng ký khai sinh', en: 'registered births' },
  unitOfMeasure: { vi: 'trẻ em', en: 'births' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh và nơi thường trú của mẹ.',
    en: 'Registered live births, by year of birth and usual residence of the mother.',
  },
  dimensions: ['year', 'unit', 'sex'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'sex' },
  isKey: true,
  notes: [
    {
      vi: 'Tính theo năm sinh, không theo năm đăng ký: số của những năm gần đây còn tăng khi có thêm đăng ký muộn.',
      en: 'Counted by year of birth, not of registration: figures of recent years still grow as late registrations come in.',
    },
  ],
};
