import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth } from '../notes.ts';

export const birthsByFiliationAndUnit: TableDeclaration = {
  id: 'births_by_filiation_and_unit',
  slug: 'sinh-theo-gia-thu-va-dia-phuong',
  topic: 'births',
  ...registeredBirths,
  title: { vi: 'Trẻ em sinh ra trong và ngoài giá thú theo địa phương', en: 'Births by filiation and place' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh và nơi thường trú của mẹ, trong hay ngoài giá thú.',
    en: 'Registered live births, by year of birth and usual residence of the mother, in or out of wedlock.',
  },
  dimensions: ['year', 'unit', 'filiation'],
  disclosure: 'protected',
  defaultView: { rows: 'unit', columns: 'filiation' },
  notes: [
    byYearOfBirth,
    {
      vi: 'Trong giá thú: cha mẹ đã đăng ký kết hôn với nhau. Ngoài giá thú: cha mẹ không đăng ký kết hôn, hoặc chỉ xác định được mẹ. Trẻ bị bỏ rơi: chưa xác định được cha mẹ.',
      en: 'In wedlock: the parents’ marriage is registered. Out of wedlock: it is not, or only the mother is known. Abandoned: the parents are not known.',
    },
  ],
};
