import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath, todaysUnitsOnly } from '../notes.ts';

/** Opens on deaths outside the area: which communes’ people die far from home. The whole matrix is one choice away. */
export const deathsByResidenceAndOccurrence: TableDeclaration = {
  id: 'deaths_by_residence_and_occurrence',
  slug: 'tu-vong-theo-noi-thuong-tru-va-noi-chet',
  topic: 'deaths',
  ...registeredDeaths,
  tabulations: ['DE-2'],
  title: {
    vi: 'Tử vong theo nơi thường trú, nơi chết và giới tính',
    en: 'Deaths by residence, place of occurrence and sex',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nơi thường trú và nơi xảy ra việc chết.',
    en: 'Registered deaths, by year of death, usual residence and place of occurrence.',
  },
  dimensions: ['year', 'unit', 'occurrence', 'sex'],
  units: 'today',
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'year', fixed: { occurrence: '_X' } },
  notes: [
    byYearOfDeath,
    todaysUnitsOnly,
    {
      vi: 'Chết tại bệnh viện ở nơi khác vẫn thuộc nơi thường trú của người chết.',
      en: 'Who died in a hospital elsewhere still belongs to the place of usual residence.',
    },
  ],
};
