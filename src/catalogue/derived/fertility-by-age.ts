import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks, registeredOnly, withoutAges } from './notes.ts';

export const fertilityByAge: TableDeclaration = {
  id: 'fertility_by_age',
  slug: 'ty-suat-sinh-theo-tuoi',
  topic: 'births',
  source: 'derived',
  indicators: ['age_specific_fertility_rate'],
  title: { vi: 'Tỷ suất sinh đặc trưng theo tuổi của mẹ', en: 'Age-specific fertility rates' },
  measure: { vi: 'tỷ suất sinh đặc trưng theo tuổi', en: 'age-specific fertility rate' },
  unitOfMeasure: { vi: 'trên 1.000 phụ nữ', en: 'per 1,000 women' },
  universe: {
    vi: 'Trẻ sinh trong năm đã đăng ký, theo tuổi và nơi thường trú của mẹ, trên 1.000 phụ nữ của nhóm tuổi.',
    en: 'Registered births of the year, by age and usual residence of the mother, for every 1,000 women of that age.',
  },
  dimensions: ['year', 'unit', 'mother_age'],
  disclosure: 'protected',
  defaultView: { rows: 'mother_age', columns: 'year' },
  decimals: 1,
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
