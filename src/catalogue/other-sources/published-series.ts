import type { TableDeclaration } from '../declaration.ts';

export const publishedSeries: TableDeclaration = {
  id: 'published_series',
  slug: 'so-lieu-da-cong-bo',
  topic: 'other_sources',
  source: 'published_series',
  title: { vi: 'Số liệu các cơ quan khác đã công bố', en: 'Figures published by other offices' },
  measure: { vi: 'theo nguồn đã công bố', en: 'as published' },
  unitOfMeasure: { vi: 'đơn vị ghi ở tên chỉ tiêu', en: 'in the unit the indicator names' },
  universe: {
    vi: 'Số liệu do cơ quan khác công bố cho địa phương này, ghi đúng như nguồn; nguồn khác nhau đặt cạnh nhau, không lấy trung bình.',
    en: 'Figures other offices published for this area, as the source has them; different sources stand side by side and are never averaged.',
  },
  dimensions: ['unit', 'indicator', 'source', 'year'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'source' },
  notes: [],
};
