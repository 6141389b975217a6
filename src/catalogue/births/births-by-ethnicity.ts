import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth } from '../notes.ts';

export const birthsByEthnicity: TableDeclaration = {
  id: 'births_by_ethnicity',
  slug: 'sinh-theo-dan-toc',
  topic: 'births',
  ...registeredBirths,
  title: { vi: 'Trẻ em sinh ra theo dân tộc', en: 'Births by ethnic group' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, nơi thường trú của mẹ và dân tộc của trẻ.',
    en: 'Registered live births, by year of birth, usual residence of the mother and ethnic group of the child.',
  },
  dimensions: ['year', 'unit', 'ethnicity'],
  disclosure: 'protected',
  defaultView: { rows: 'ethnicity', columns: 'year' },
  notes: [
    byYearOfBirth,
    {
      vi: 'Dân tộc của trẻ như ghi trong sổ đăng ký khai sinh, theo thỏa thuận của cha mẹ khi cha mẹ khác dân tộc. Thứ tự theo danh mục các thành phần dân tộc Việt Nam.',
      en: 'The child’s ethnic group as entered in the register; parents of different groups choose one. In the order of the national list of ethnic groups.',
    },
  ],
};
