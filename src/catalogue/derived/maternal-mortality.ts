import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks } from './notes.ts';

export const maternalMortality: TableDeclaration = {
  id: 'maternal_mortality',
  slug: 'ty-so-tu-vong-me',
  topic: 'causes',
  source: 'derived',
  indicators: ['maternal_mortality_ratio'],
  title: { vi: 'Tỷ số tử vong mẹ', en: 'Maternal mortality ratio' },
  measure: { vi: 'tỷ số tử vong mẹ', en: 'maternal mortality ratio' },
  unitOfMeasure: { vi: 'trên 100.000 trẻ sinh sống', en: 'per 100,000 live births' },
  universe: {
    vi: 'Tử vong mẹ trong năm đã đăng ký của toàn địa bàn, trong thời kỳ mang thai hoặc trong 42 ngày sau đó, trên 100.000 trẻ sinh sống đã đăng ký.',
    en: 'Registered maternal deaths of the year in the whole site, in pregnancy or within 42 days of its end, for every 100,000 registered live births.',
  },
  dimensions: ['year', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [
    {
      vi: 'Số trường hợp mỗi năm rất ít nên tỷ số dao động mạnh: hãy xem khoảng tin cậy. 1 hoặc 2 trường hợp thì không tính. Tử vong mẹ muộn (sau 42 ngày) không tính vào.',
      en: 'There are so few in a year that the ratio moves far: look at the interval. None is given for one or two. Late maternal deaths (after 42 days) are not in it.',
    },
    marks,
    intervals,
    fromProtected,
  ],
};
