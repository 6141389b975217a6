import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';

export const birthsByRegistrationYear: TableDeclaration = {
  id: 'births_by_registration_year',
  slug: 'sinh-theo-nam-dang-ky',
  topic: 'registration',
  ...registeredBirths,
  tabulations: ['T3.2'],
  title: {
    vi: 'Trẻ em sinh ra theo năm sinh và năm đăng ký',
    en: 'Births by year of birth and year of registration',
  },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh lần đầu, theo năm sinh và năm đăng ký.',
    en: 'Live births registered for the first time, by year of birth and year of registration.',
  },
  dimensions: ['year', 'registered_year'],
  disclosure: 'open',
  defaultView: { rows: 'registered_year', columns: 'year' },
  notes: [
    {
      vi: 'Đọc theo cột: trẻ sinh trong một năm được đăng ký vào những năm nào. Đọc theo dòng: công việc của một năm gồm trẻ sinh năm nào; trẻ sinh trước năm đầu của bảng không có cột.',
      en: 'Down a column: in which years the births of one year were registered. Along a row: of which years the births were that one year registered; births before the first year of the table have no column.',
    },
    {
      vi: 'Hạn đăng ký là 60 ngày, nên trẻ sinh tháng 11 và tháng 12 đăng ký vào đầu năm sau vẫn có thể đúng hạn.',
      en: 'The deadline is 60 days: births of November and December registered early in the next year can still be on time.',
    },
  ],
};
