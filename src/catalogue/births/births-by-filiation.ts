import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth, mothersAge, urbanAndRural } from '../notes.ts';

export const birthsByFiliation: TableDeclaration = {
  id: 'births_by_filiation',
  slug: 'sinh-theo-gia-thu',
  topic: 'births',
  ...registeredBirths,
  tabulations: ['LB-5'],
  title: {
    vi: 'Trẻ em sinh ra trong và ngoài giá thú theo tuổi mẹ và khu vực',
    en: 'Births by filiation, age of mother and urban or rural area',
  },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, khu vực thường trú và tuổi của mẹ, trong hay ngoài giá thú.',
    en: 'Registered live births, by year of birth, urban or rural residence and age of the mother, in or out of wedlock.',
  },
  dimensions: ['year', 'area', 'mother_age', 'filiation'],
  disclosure: 'protected',
  defaultView: { rows: 'mother_age', columns: 'filiation' },
  notes: [
    byYearOfBirth,
    {
      vi: 'Trong giá thú: cha mẹ đã đăng ký kết hôn với nhau. Ngoài giá thú: cha mẹ không đăng ký kết hôn, hoặc chỉ xác định được mẹ. Trẻ bị bỏ rơi: chưa xác định được cha mẹ.',
      en: 'In wedlock: the parents’ marriage is registered. Out of wedlock: it is not, or only the mother is known. Abandoned: the parents are not known.',
    },
    mothersAge,
    urbanAndRural,
  ],
};
