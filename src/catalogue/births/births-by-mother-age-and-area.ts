import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth, mothersAge, urbanAndRural } from '../notes.ts';

export const birthsByMotherAgeAndArea: TableDeclaration = {
  id: 'births_by_mother_age_and_area',
  slug: 'sinh-theo-tuoi-me-va-khu-vuc',
  topic: 'births',
  ...registeredBirths,
  title: {
    vi: 'Trẻ em sinh ra theo tuổi mẹ và khu vực',
    en: 'Births by age of mother and urban or rural area',
  },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, tuổi của mẹ, giới tính của trẻ và khu vực thường trú của mẹ.',
    en: 'Registered live births, by year of birth, age of the mother, sex of the child and urban or rural residence of the mother.',
  },
  dimensions: ['year', 'area', 'sex', 'mother_age'],
  disclosure: 'protected',
  defaultView: { rows: 'mother_age', columns: 'area' },
  notes: [byYearOfBirth, mothersAge, urbanAndRural],
};
