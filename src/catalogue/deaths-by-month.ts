import type { TableDeclaration } from './declaration.ts';

export const deathsByMonth: TableDeclaration = {
  id: 'deaths_by_month',
  slug: 'tu-vong-theo-thang',
  source: 'deaths',
  title: { vi: 'Tử vong theo tháng', en: 'Deaths by month' },
  measure: { vi: 'người chết được đăng ký khai tử', en: 'registered deaths' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo tháng chết và nơi thường trú.',
    en: 'Registered deaths, by month of death and usual residence.',
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
