import type { TableDeclaration } from '../declaration.ts';
import { registeredMarriages } from '../measures.ts';
import { previousStatus } from '../notes.ts';

export const marriagesByPreviousStatus: TableDeclaration = {
  id: 'marriages_by_previous_status',
  slug: 'ket-hon-lan-dau-va-tai-hon',
  topic: 'families',
  ...registeredMarriages,
  title: {
    vi: 'Kết hôn theo tình trạng hôn nhân trước đó của hai bên',
    en: 'Marriages by previous marital status of both',
  },
  universe: {
    vi: 'Cặp đăng ký kết hôn, theo nơi cư trú và tình trạng hôn nhân trước đó của nam và nữ; không tính đăng ký lại.',
    en: 'Couples who registered their marriage, by place of residence and previous marital status of groom and bride; without those registered again.',
  },
  dimensions: ['year', 'unit', 'groom_previous', 'bride_previous'],
  disclosure: 'protected',
  defaultView: { rows: 'groom_previous', columns: 'bride_previous' },
  notes: [previousStatus],
};
