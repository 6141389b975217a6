import type { TableDeclaration } from './declaration.ts';

export const deathsByAge: TableDeclaration = {
  id: 'deaths_by_age',
  slug: 'tu-vong-theo-tuoi',
  source: 'deaths',
  title: { vi: 'Tử vong theo tuổi và giới tính', en: 'Deaths by age and sex' },
  measure: { vi: 'người chết được đăng ký khai tử', en: 'registered deaths' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết và nơi thường trú; tuổi tròn khi chết.',
    en: 'Registered deaths, by year of death and usual residence; age in completed years.',
  },
  dimensions: ['year', 'unit', 'sex', 'age'],
  disclosure: 'protected',
  defaultView: { rows: 'age', columns: 'sex' },
  isKey: true,
  notes: [
    {
      vi: 'Tính theo năm chết, không theo năm đăng ký: số của những năm gần đây còn tăng khi có thêm đăng ký muộn.',
      en: 'Counted by year of death, not of registration: figures of recent years still grow as late registrations come in.',
    },
  ],
};
