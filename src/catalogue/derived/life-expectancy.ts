import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks, withoutAges } from './notes.ts';

export const lifeExpectancy: TableDeclaration = {
  id: 'life_expectancy',
  slug: 'tuoi-tho',
  topic: 'deaths',
  source: 'derived',
  indicators: ['life_expectancy', 'life_expectancy_60', 'under_five_probability'],
  title: { vi: 'Tuổi thọ trung bình', en: 'Life expectancy' },
  measure: { vi: 'tuổi thọ trung bình', en: 'life expectancy' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Từ bảng sống của năm, theo nơi thường trú và giới tính: người chết đã đăng ký và dân số giữa năm theo tuổi.',
    en: 'From the life table of the year, by usual residence and sex: registered deaths and the mid-year population by age.',
  },
  dimensions: ['year', 'unit', 'sex', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'sex', fixed: { indicator: 'life_expectancy' } },
  notes: [
    {
      vi: 'Không tính cho dân số từ 5.000 người trở xuống, khi có dưới 10 người chết hoặc nhóm tuổi cuối có dưới 3 người chết, hoặc khi một nhóm tuổi có số chết vượt quá dân số. Khai tử chưa đầy đủ làm tuổi thọ cao hơn thực tế.',
      en: 'Not given for 5,000 people or fewer, for fewer than 10 deaths, or fewer than 3 in the last age group, or where a group has more deaths than people. Deaths that are not registered make lives look longer than they are.',
    },
    withoutAges,
    marks,
    intervals,
    fromProtected,
  ],
};
