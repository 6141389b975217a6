import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';

export const deathsByTimeliness: TableDeclaration = {
  id: 'deaths_by_timeliness',
  slug: 'tu-vong-dung-han',
  topic: 'registration',
  ...registeredDeaths,
  tabulations: ['T3.1'],
  title: { vi: 'Đăng ký khai tử theo thời hạn', en: 'Deaths by timeliness of registration' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết và thời hạn đăng ký.',
    en: 'Registered deaths, by year of death and time of registration.',
  },
  dimensions: ['year', 'unit', 'timeliness'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'timeliness' },
  isKey: true,
  notes: [
    {
      vi: 'Những năm gần đây chưa đủ thời gian cho đăng ký muộn: số "sau hơn một năm" và tổng còn tăng, tỷ lệ đúng hạn còn giảm nhẹ.',
      en: 'Recent years have not had the time for late registrations: those over a year and the total still grow, and the share on time still falls a little.',
    },
    {
      vi: 'Đúng hạn: trong 15 ngày; quá hạn: sau hạn nhưng không quá một năm, tính đến cùng ngày của năm sau; sau hơn một năm: muộn hơn nữa.',
      en: 'On time: within 15 days; late: after that but by the same date of the next year; delayed: later still.',
    },
  ],
};
