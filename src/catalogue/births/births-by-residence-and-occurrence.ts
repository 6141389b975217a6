import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth, todaysUnitsOnly } from '../notes.ts';

/** Opens on births outside the area: which communes’ mothers leave it to give birth. The whole matrix is one choice away. */
export const birthsByResidenceAndOccurrence: TableDeclaration = {
  id: 'births_by_residence_and_occurrence',
  slug: 'sinh-theo-noi-thuong-tru-va-noi-sinh',
  topic: 'births',
  ...registeredBirths,
  tabulations: ['LB-2'],
  title: {
    vi: 'Trẻ em sinh ra theo nơi thường trú của mẹ và nơi sinh',
    en: 'Births by residence of the mother and place of occurrence',
  },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, nơi thường trú của mẹ và nơi sinh.',
    en: 'Registered live births, by year of birth, usual residence of the mother and place of occurrence.',
  },
  dimensions: ['year', 'unit', 'occurrence'],
  units: 'today',
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'year', fixed: { occurrence: '_X' } },
  notes: [byYearOfBirth, todaysUnitsOnly],
};
