import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';

export const deathsByRegistrationYear: TableDeclaration = {
  id: 'deaths_by_registration_year',
  slug: 'tu-vong-theo-nam-dang-ky',
  topic: 'registration',
  ...registeredDeaths,
  tabulations: ['T3.3'],
  title: {
    vi: 'Tử vong theo năm chết và năm đăng ký',
    en: 'Deaths by year of death and year of registration',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử lần đầu, theo năm chết và năm đăng ký.',
    en: 'Deaths registered for the first time, by year of death and year of registration.',
  },
  dimensions: ['year', 'registered_year'],
  disclosure: 'open',
  defaultView: { rows: 'registered_year', columns: 'year' },
  notes: [
    {
      vi: 'Đọc theo cột: người chết trong một năm được đăng ký vào những năm nào. Đọc theo dòng: công việc của một năm gồm người chết năm nào; người chết trước năm đầu của bảng không có cột.',
      en: 'Down a column: in which years the deaths of one year were registered. Along a row: of which years the deaths were that one year registered; deaths before the first year of the table have no column.',
    },
  ],
};
