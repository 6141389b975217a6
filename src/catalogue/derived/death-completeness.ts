import type { TableDeclaration } from '../declaration.ts';
import { inItsOwnUnit, intervals, marks, neverCapped, withoutExpectation } from './notes.ts';

export const deathCompleteness: TableDeclaration = {
  id: 'death_completeness',
  slug: 'muc-day-du-khai-tu',
  topic: 'registration',
  source: 'derived',
  indicators: [
    'registered_deaths',
    'expected_deaths',
    'death_completeness',
    'death_completeness_adair_lopez',
  ],
  tabulations: ['T3.6', 'T3.7'],
  title: { vi: 'Mức đầy đủ của đăng ký khai tử', en: 'Completeness of death registration' },
  measure: { vi: 'mức đầy đủ của khai tử', en: 'completeness of death registration' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Người chết trong năm đã đăng ký đến ngày chốt số liệu, theo nơi thường trú, so với số người chết ước tính thực có.',
    en: 'Deaths of the year registered by the cut-off, by usual residence, held against the deaths expected.',
  },
  dimensions: ['year', 'unit', 'sex', 'indicator'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'indicator' },
  isKey: true,
  notes: [
    {
      vi: 'Số ước tính: tỷ suất chết thô đã công bố nhân dân số; nếu không có thì số người chết do ngành y tế thống kê; nếu không có nữa thì số giấy báo tử. Cách tính khác năm trước: gián đoạn chuỗi (b).',
      en: 'Expected: the published crude death rate times the population; else deaths counted by the health sector; else death notices. Where the way is not that of the year before, the series breaks (b).',
    },
    {
      vi: 'Mức đầy đủ theo mô hình Adair–Lopez cần dân số theo tuổi và mức chết dưới 5 tuổi đã công bố; không tính cho dân số từ 5.000 người trở xuống.',
      en: 'Completeness after Adair and Lopez needs the population by age and a published under-five mortality, and is not given for 5,000 people or fewer.',
    },
    withoutExpectation,
    neverCapped,
    marks,
    intervals,
  ],
};
