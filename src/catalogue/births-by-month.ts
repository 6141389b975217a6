import type { TableDeclaration } from './declaration.ts';

export const birthsByMonth: TableDeclaration = {
  id: 'births_by_month',
  slug: 'sinh-theo-thang',
  source: 'births',
  title: { vi: 'Trẻ em sinh ra theo tháng', en: 'Births by month' },
  measure: { vi: 'trẻ em sinh ra được đăng ký khai sinh', en: 'registered births' },
  unitOfMeasure: { vi: 'trẻ em', en: 'births' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo tháng sinh và nơi thường trú của mẹ.',
    en: 'Registered live births, by month of birth and usual residence of the mother.',
  },
  dimensions: ['year', 'unit', 'month'],
  disclosure: 'open',
  defaultView: { rows: 'month', columns: 'year' },
  notes: [
    {
      vi: 'Tính theo năm xảy ra, không theo năm đăng ký: số của những năm gần đây còn tăng khi có thêm đăng ký muộn.',
      en: 'Counted by year of occurrence, not of registration: figures of recent years still grow as late registrations come in.',
    },
  ],
};
