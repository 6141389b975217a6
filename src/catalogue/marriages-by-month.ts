import type { TableDeclaration } from './declaration.ts';

export const marriagesByMonth: TableDeclaration = {
  id: 'marriages_by_month',
  slug: 'ket-hon-theo-thang',
  source: 'marriages',
  title: { vi: 'Kết hôn theo tháng', en: 'Marriages by month' },
  measure: { vi: 'cặp đăng ký kết hôn', en: 'registered marriages' },
  unitOfMeasure: { vi: 'cặp', en: 'couples' },
  universe: {
    vi: 'Cặp đăng ký kết hôn, theo tháng đăng ký và nơi cư trú; không tính đăng ký lại.',
    en: 'Couples who registered their marriage, by month and place of residence; without those registered again.',
  },
  dimensions: ['year', 'unit', 'month'],
  disclosure: 'open',
  defaultView: { rows: 'month', columns: 'year' },
  isKey: true,
  notes: [],
};
