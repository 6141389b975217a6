import type { TableDeclaration } from '../declaration.ts';
import { registeredBirths } from '../measures.ts';
import { byYearOfBirth } from '../notes.ts';

export const birthsBySite: TableDeclaration = {
  id: 'births_by_site',
  slug: 'sinh-theo-noi-de',
  topic: 'births',
  ...registeredBirths,
  tabulations: ['LB-13'],
  title: { vi: 'Trẻ em sinh ra theo loại nơi đẻ', en: 'Births by site of delivery' },
  universe: {
    vi: 'Trẻ em sinh sống đã đăng ký khai sinh, theo năm sinh, nơi thường trú của mẹ và loại nơi đẻ.',
    en: 'Registered live births, by year of birth, usual residence of the mother and site of delivery.',
  },
  dimensions: ['year', 'unit', 'site'],
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'site' },
  notes: [
    byYearOfBirth,
    {
      vi: 'Cơ sở y tế gồm bệnh viện, trạm y tế và nhà hộ sinh, công lập và tư nhân, ở bất kỳ địa phương nào. Tại nhà không có nghĩa là không có người đỡ đẻ được đào tạo.',
      en: 'Health facilities are hospitals, health stations and maternity homes, public and private, wherever they are. A birth at home may still have had a trained attendant.',
    },
  ],
};
