import type { TableDeclaration } from './declaration.ts';

export const marriagesByAge: TableDeclaration = {
  id: 'marriages_by_age',
  slug: 'ket-hon-theo-tuoi',
  source: 'marriages',
  title: { vi: 'Kết hôn theo tuổi của hai bên', en: 'Marriages by age of bride and groom' },
  measure: { vi: 'cặp đăng ký kết hôn', en: 'registered marriages' },
  unitOfMeasure: { vi: 'cặp', en: 'couples' },
  universe: {
    vi: 'Cặp đăng ký kết hôn, theo tuổi tròn của nam và nữ khi đăng ký.',
    en: 'Couples who registered their marriage, by age of both in completed years.',
  },
  dimensions: ['year', 'bride_age', 'groom_age'],
  disclosure: 'protected',
  defaultView: { rows: 'bride_age', columns: 'groom_age' },
  notes: [
    {
      vi: 'Tuổi kết hôn theo luật: nam từ đủ 20, nữ từ đủ 18 tuổi.',
      en: 'Legal age of marriage: 20 for men, 18 for women.',
    },
  ],
};
