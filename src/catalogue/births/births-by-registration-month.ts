import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth } from '../notes.ts';

export const birthsByRegistrationMonth: TableDeclaration = {
  id: 'births_by_registration_month',
  slug: 'sinh-theo-thang-dang-ky',
  topic: 'births',
  ...registeredBirths,
  tabulations: ['LB-3'],
  title: {
    vi: 'Trẻ em sinh ra theo tháng sinh và tháng đăng ký',
    en: 'Births by month of birth and month of registration',
  },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh lần đầu, theo tháng sinh và tháng đăng ký.',
    en: 'Live births registered for the first time, by month of birth and month of registration.',
  },
  dimensions: ['year', 'month', 'registered_month'],
  disclosure: 'open',
  defaultView: { rows: 'month', columns: 'registered_month' },
  notes: [
    byYearOfBirth,
    {
      vi: 'Hạn đăng ký là 60 ngày: trẻ sinh cuối năm thường được đăng ký vào đầu năm sau.',
      en: 'The deadline is 60 days: births late in a year are often registered early in the next.',
    },
  ],
};
