import type { TableDeclaration } from '../declaration.ts';
import { registeredMarriages } from '../measures.ts';

export const marriagesByMonth: TableDeclaration = {
  id: 'marriages_by_month',
  slug: 'ket-hon-theo-thang',
  topic: 'families',
  ...registeredMarriages,
  tabulations: ['MA-1'],
  title: { vi: 'Kết hôn theo tháng', en: 'Marriages by month' },
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
