import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth, mothersAge } from '../notes.ts';

export const birthsByPlurality: TableDeclaration = {
  id: 'births_by_plurality',
  slug: 'sinh-doi',
  topic: 'births',
  ...registeredBirths,
  title: { vi: 'Trẻ em sinh ra theo số trẻ trong một lần sinh', en: 'Births by plurality' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, tuổi của mẹ và số trẻ của lần sinh.',
    en: 'Registered live births, by year of birth, age of the mother and number of children of the delivery.',
  },
  dimensions: ['year', 'mother_age', 'plurality'],
  disclosure: 'protected',
  defaultView: { rows: 'mother_age', columns: 'plurality' },
  notes: [
    byYearOfBirth,
    mothersAge,
    {
      vi: 'Bảng đếm trẻ sinh sống, không đếm lần sinh: hai trẻ sinh đôi tính là hai.',
      en: 'Children born alive are counted, not deliveries: twins are two.',
    },
  ],
};
