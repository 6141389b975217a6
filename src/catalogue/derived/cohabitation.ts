import type { TableDeclaration } from '../declaration.ts';
import { inItsOwnUnit, intervals } from './notes.ts';

export const cohabitation: TableDeclaration = {
  id: 'cohabitation',
  slug: 'chung-song-nhu-vo-chong',
  topic: 'families',
  source: 'derived',
  indicators: [
    'couples_below_legal_age',
    'couples_cohabiting',
    'couples_cohabiting_registered',
    'cohabiting_registered_share',
  ],
  title: {
    vi: 'Cặp chung sống như vợ chồng, đăng ký kết hôn và tảo hôn',
    en: 'Couples living as married, registration and child marriage',
  },
  measure: { vi: 'cặp chung sống như vợ chồng', en: 'couples living as married' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Cặp nam nữ chung sống như vợ chồng theo rà soát của xã, phường, và số đã đăng ký kết hôn.',
    en: 'Couples living as married, as communes found them, and those whose marriage is registered.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [
    {
      vi: 'Chưa đủ tuổi: nam dưới 20 tuổi hoặc nữ dưới 18 tuổi. Số do xã, phường báo cáo; nơi và năm chưa báo cáo thì không có số, không phải là số 0.',
      en: 'Below the legal age: the man under 20 or the woman under 18. As communes report it; where and when none was sent there is no figure, which is not zero.',
    },
    intervals,
  ],
};
