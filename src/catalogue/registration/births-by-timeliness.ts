import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';

export const birthsByTimeliness: TableDeclaration = {
  id: 'births_by_timeliness',
  slug: 'sinh-dung-han',
  topic: 'registration',
  ...registeredBirths,
  tabulations: ['T3.1'],
  title: { vi: 'Đăng ký khai sinh theo thời hạn', en: 'Births by timeliness of registration' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh và thời hạn đăng ký.',
    en: 'Registered live births, by year of birth and time of registration.',
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
      vi: 'Đúng hạn: trong 60 ngày; quá hạn: sau hạn nhưng không quá một năm, tính đến cùng ngày của năm sau; sau hơn một năm: muộn hơn nữa.',
      en: 'On time: within 60 days; late: after that but by the same date of the next year; delayed: later still.',
    },
  ],
};
