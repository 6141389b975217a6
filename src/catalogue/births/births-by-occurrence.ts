import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth } from '../notes.ts';

export const birthsByOccurrence: TableDeclaration = {
  id: 'births_by_occurrence',
  slug: 'sinh-theo-noi-sinh',
  topic: 'births',
  ...registeredBirths,
  tabulations: ['LB-1'],
  title: { vi: 'Trẻ em sinh ra theo nơi sinh và giới tính', en: 'Births by place of occurrence and sex' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh có mẹ thường trú tại địa phương, theo nơi sinh: trong địa phương, nơi khác trong nước hoặc nước ngoài.',
    en: 'Registered live births to mothers resident in the area of this site, by where they took place: within it, elsewhere in the country or abroad.',
  },
  dimensions: ['year', 'occurrence', 'sex'],
  disclosure: 'open',
  defaultView: { rows: 'occurrence', columns: 'sex' },
  notes: [
    byYearOfBirth,
    {
      vi: 'Xếp theo nơi trẻ được sinh ra, không theo nơi thường trú của mẹ: nơi có bệnh viện có số lớn. Trẻ sinh tại đây có mẹ thường trú ở địa phương khác không tính ở bảng này.',
      en: 'By where the child was born, not by where the mother lives: places with a hospital have large numbers. Births here to mothers who live elsewhere are not in this table.',
    },
  ],
};
