import type { TableDeclaration } from '../declaration.ts';
import { registeredMarriages } from '../measures.ts';
import { legalAgeOfMarriage, previousStatus } from '../notes.ts';

export const marriagesByGroomStatus: TableDeclaration = {
  id: 'marriages_by_groom_status',
  slug: 'ket-hon-theo-tinh-trang-cua-nam',
  topic: 'families',
  ...registeredMarriages,
  tabulations: ['MA-3'],
  title: {
    vi: 'Kết hôn theo tuổi và tình trạng hôn nhân trước đó của nam',
    en: 'Marriages by age and previous marital status of the groom',
  },
  universe: {
    vi: 'Cặp đăng ký kết hôn, theo tuổi tròn của nam khi đăng ký và tình trạng hôn nhân trước đó; không tính đăng ký lại.',
    en: 'Couples who registered their marriage, by the groom’s age in completed years and previous marital status; without those registered again.',
  },
  dimensions: ['year', 'groom_age', 'groom_previous'],
  disclosure: 'protected',
  defaultView: { rows: 'groom_age', columns: 'groom_previous' },
  notes: [previousStatus, legalAgeOfMarriage],
};
