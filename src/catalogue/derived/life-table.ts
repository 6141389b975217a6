import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks, withoutAges } from './notes.ts';

export const lifeTable: TableDeclaration = {
  id: 'life_table',
  slug: 'bang-song',
  topic: 'deaths',
  source: 'derived',
  indicators: [
    'life_table_m',
    'life_table_q',
    'life_table_l',
    'life_table_d',
    'life_table_person_years',
    'life_table_person_years_above',
    'life_table_e',
  ],
  title: { vi: 'Bảng sống rút gọn', en: 'Abridged life table' },
  measure: { vi: 'bảng sống', en: 'life table' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Toàn địa bàn, theo giới tính: từ người chết trong năm đã đăng ký và dân số giữa năm theo tuổi.',
    en: 'The whole site, by sex: from registered deaths of the year and the mid-year population by age.',
  },
  dimensions: ['year', 'sex', 'age', 'indicator'],
  disclosure: 'protected',
  charted: ['life_table_l'],
  defaultView: { rows: 'age', columns: 'indicator' },
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
