import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks, withoutRate } from './notes.ts';

export const publishedCompared: TableDeclaration = {
  id: 'published_compared',
  slug: 'so-voi-so-lieu-da-cong-bo',
  topic: 'summary',
  source: 'derived',
  indicators: [
    'crude_birth_rate',
    'crude_death_rate',
    'natural_increase_rate',
    'total_fertility_rate',
    'infant_mortality_rate',
    'under_five_mortality_rate',
  ],
  title: {
    vi: 'Chỉ tiêu của trang này bên cạnh số liệu các cơ quan khác',
    en: 'Indicators of this site beside those of other offices',
  },
  measure: { vi: 'chỉ tiêu theo từng nguồn', en: 'indicators by source' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Chỉ tiêu tính từ sự kiện đã đăng ký của toàn địa bàn, đặt cạnh cùng chỉ tiêu do cơ quan khác công bố.',
    en: 'Indicators made from the registered events of the whole site, beside the same indicators as other offices published them.',
  },
  dimensions: ['year', 'indicator', 'source'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'source', fixed: { indicator: 'crude_birth_rate' } },
  notes: [
    {
      vi: 'Số của cơ quan khác ghi đúng như nguồn, thường từ điều tra mẫu: các nguồn khác nhau không lấy trung bình. Số công bố là sơ bộ thì đánh dấu p.',
      en: 'Figures of other offices stand as published, most of them from sample surveys; sources are never averaged. Those published as provisional are marked p.',
    },
    withoutRate,
    marks,
    intervals,
    fromProtected,
  ],
};
