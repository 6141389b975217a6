import type { TableDeclaration } from '../declaration.ts';
import { registeredMarriages } from '../measures.ts';
import { legalAgeOfMarriage, previousStatus } from '../notes.ts';

export const marriagesByBrideStatus: TableDeclaration = {
  id: 'marriages_by_bride_status',
  slug: 'ket-hon-theo-tinh-trang-cua-nu',
  topic: 'families',
  ...registeredMarriages,
  tabulations: ['MA-3'],
  title: {
    vi: 'Kết hôn theo tuổi và tình trạng hôn nhân trước đó của nữ',
    en: 'Marriages by age and previous marital status of the bride',
  },
  universe: {
    vi: 'Cặp đăng ký kết hôn, theo tuổi tròn của nữ khi đăng ký và tình trạng hôn nhân trước đó; không tính đăng ký lại.',
    en: 'Couples who registered their marriage, by the bride’s age in completed years and previous marital status; without those registered again.',
  },
  dimensions: ['year', 'bride_age', 'bride_previous'],
  disclosure: 'protected',
  defaultView: { rows: 'bride_age', columns: 'bride_previous' },
  notes: [previousStatus, legalAgeOfMarriage],
};
