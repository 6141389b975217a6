import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth, mothersAge } from '../notes.ts';

export const birthsByBirthOrder: TableDeclaration = {
  id: 'births_by_birth_order',
  slug: 'sinh-theo-thu-tu-sinh',
  topic: 'births',
  ...registeredBirths,
  tabulations: ['LB-9'],
  title: {
    vi: 'Trẻ em sinh ra theo thứ tự sinh, tuổi mẹ và giới tính',
    en: 'Births by birth order, age of mother and sex',
  },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, nơi thường trú và tuổi của mẹ, giới tính và thứ tự sinh của trẻ.',
    en: 'Registered live births, by year of birth, usual residence and age of the mother, sex of the child and birth order.',
  },
  dimensions: ['year', 'unit', 'sex', 'mother_age', 'birth_order'],
  disclosure: 'protected',
  defaultView: { rows: 'mother_age', columns: 'birth_order' },
  notes: [
    byYearOfBirth,
    mothersAge,
    {
      vi: 'Thứ tự sinh đếm các con sinh sống của mẹ, kể cả trẻ này.',
      en: 'Birth order counts the mother’s live-born children, this one included.',
    },
  ],
};
