import type { TableDeclaration } from '../declaration.ts';
import { registeredMarriages } from '../measures.ts';
import { legalAgeOfMarriage } from '../notes.ts';

export const marriagesByAge: TableDeclaration = {
  id: 'marriages_by_age',
  slug: 'ket-hon-theo-tuoi',
  topic: 'families',
  ...registeredMarriages,
  tabulations: ['MA-2'],
  title: { vi: 'Kết hôn theo tuổi của hai bên', en: 'Marriages by age of bride and groom' },
  universe: {
    vi: 'Cặp đăng ký kết hôn, theo nơi cư trú và tuổi tròn của nam và nữ khi đăng ký; không tính đăng ký lại.',
    en: 'Couples who registered their marriage, by place of residence and age of both in completed years; without those registered again.',
  },
  dimensions: ['year', 'unit', 'bride_age', 'groom_age'],
  disclosure: 'protected',
  defaultView: { rows: 'bride_age', columns: 'groom_age' },
  notes: [legalAgeOfMarriage],
};
