import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks, registeredOnly, withoutAges } from './notes.ts';

export const fertilityByArea: TableDeclaration = {
  id: 'fertility_by_area',
  slug: 'muc-sinh-theo-khu-vuc',
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
  title: {
    vi: 'Các chỉ tiêu về mức sinh theo thành thị, nông thôn',
    en: 'Fertility indicators by urban and rural area',
  },
  measure: { vi: 'chỉ tiêu mức sinh', en: 'fertility indicators' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Trẻ sinh trong năm đã đăng ký, theo khu vực nơi thường trú của mẹ, so với số phụ nữ và dân số giữa năm của khu vực.',
    en: 'Registered births of the year, by the area the mother usually lives in, over the women and the people of that area at mid-year.',
  },
  dimensions: ['year', 'area', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'area', fixed: { indicator: 'total_fertility_rate' } },
  notes: [
    {
      vi: 'Trẻ do mẹ dưới 15 tuổi sinh tính vào nhóm 15–19, từ 50 tuổi tính vào nhóm 45–49; mẹ không rõ tuổi được phân bổ theo tỷ lệ.',
      en: 'Births to mothers under 15 count at 15–19, from 50 on at 45–49; those to mothers of unknown age are spread in proportion.',
    },
    registeredOnly,
    withoutAges,
    marks,
    intervals,
    fromProtected,
  ],
};
