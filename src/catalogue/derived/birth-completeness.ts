import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks, neverCapped, withoutExpectation } from './notes.ts';

export const birthCompleteness: TableDeclaration = {
  id: 'birth_completeness',
  slug: 'muc-day-du-khai-sinh',
  topic: 'registration',
  source: 'derived',
  indicators: ['registered_births', 'expected_births', 'birth_completeness'],
  tabulations: ['T3.4', 'T3.5'],
  title: { vi: 'Mức đầy đủ của đăng ký khai sinh', en: 'Completeness of birth registration' },
  measure: { vi: 'mức đầy đủ của khai sinh', en: 'completeness of birth registration' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Trẻ sinh trong năm đã đăng ký đến ngày chốt số liệu, theo nơi thường trú của mẹ, so với số trẻ ước tính thực có.',
    en: 'Births of the year registered by the cut-off, by usual residence of the mother, held against the births expected.',
  },
  dimensions: ['year', 'unit', 'sex', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  isKey: true,
  notes: [
    {
      vi: 'Số ước tính: tổng tỷ suất sinh đã công bố áp cho số phụ nữ của nơi đó; nếu không có thì tỷ suất sinh thô đã công bố nhân dân số; nếu không có nữa thì số giấy chứng sinh. Cách tính khác năm trước: gián đoạn chuỗi (b).',
      en: 'Expected: the published total fertility rate applied to the women of the place; else the published crude birth rate times the population; else birth notices issued. Where the way is not that of the year before, the series breaks (b).',
    },
    withoutExpectation,
    neverCapped,
    marks,
    intervals,
    fromProtected,
  ],
};
