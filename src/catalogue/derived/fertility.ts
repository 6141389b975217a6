import type { TableDeclaration } from '../declaration.ts';
import {
  fromProtected,
  inItsOwnUnit,
  intervals,
  marks,
  registeredOnly,
  withoutAges,
  withoutRate,
} from './notes.ts';

export const fertility: TableDeclaration = {
  id: 'fertility',
  slug: 'muc-sinh',
  topic: 'births',
  source: 'derived',
  indicators: [
    'crude_birth_rate',
    'general_fertility_rate',
    'total_fertility_rate',
    'gross_reproduction_rate',
    'mean_age_at_birth',
    'sex_ratio_at_birth',
    'births_under_20_share',
  ],
  title: { vi: 'Các chỉ tiêu về mức sinh', en: 'Fertility indicators' },
  measure: { vi: 'chỉ tiêu mức sinh', en: 'fertility indicators' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Trẻ sinh trong năm đã đăng ký, theo nơi thường trú của mẹ, so với số phụ nữ và dân số giữa năm.',
    en: 'Registered births of the year, by usual residence of the mother, over the women and the people at mid-year.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [
    {
      vi: 'Trẻ do mẹ dưới 15 tuổi sinh tính vào nhóm 15–19, từ 50 tuổi tính vào nhóm 45–49; mẹ không rõ tuổi được phân bổ theo tỷ lệ.',
      en: 'Births to mothers under 15 count at 15–19, from 50 on at 45–49; those to mothers of unknown age are spread in proportion.',
    },
    registeredOnly,
    withoutAges,
    withoutRate,
    marks,
    intervals,
    fromProtected,
  ],
};
