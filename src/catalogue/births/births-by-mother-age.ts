import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth, mothersAge } from '../notes.ts';

/** Fertility is reckoned from it: a register that does not record the birth order has it all the same. */
export const birthsByMotherAge: TableDeclaration = {
  id: 'births_by_mother_age',
  slug: 'sinh-theo-tuoi-me',
  topic: 'births',
  ...registeredBirths,
  title: {
    vi: 'Trẻ em sinh ra theo tuổi mẹ và giới tính',
    en: 'Births by age of mother and sex',
  },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, nơi thường trú và tuổi của mẹ, và giới tính của trẻ.',
    en: 'Registered live births, by year of birth, usual residence and age of the mother, and sex of the child.',
  },
  dimensions: ['year', 'unit', 'sex', 'mother_age'],
  disclosure: 'protected',
  defaultView: { rows: 'mother_age', columns: 'sex' },
  notes: [byYearOfBirth, mothersAge],
};
