import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, marks, withoutExpectation } from './notes.ts';

export const comparison: TableDeclaration = {
  id: 'comparison',
  slug: 'dang-ky-va-uoc-tinh',
  topic: 'summary',
  source: 'derived',
  indicators: [
    'registered_figure',
    'expected_figure',
    'published_figure',
    'gap_to_expected',
    'gap_to_expected_share',
    'gap_to_published',
    'gap_to_published_share',
  ],
  title: {
    vi: 'Số đã đăng ký so với số ước tính và số đã công bố',
    en: 'Registered, expected and published figures compared',
  },
  measure: { vi: 'số đã đăng ký, ước tính và đã công bố', en: 'registered, expected and published figures' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Sinh, chết và kết hôn của toàn địa bàn trong năm: số đã đăng ký, số ước tính thực có, và số do cơ quan khác công bố.',
    en: 'Births, deaths and marriages of the whole site in the year: as registered, as expected, and as other offices published them.',
  },
  dimensions: ['year', 'event', 'indicator'],
  disclosure: 'protected',
  charted: ['registered_figure', 'expected_figure', 'published_figure'],
  defaultView: { rows: 'year', columns: 'indicator', fixed: { event: 'births' } },
  isKey: true,
  notes: [
    {
      vi: 'Chênh lệch không tự nói bên nào đúng: đăng ký có thể thiếu, số ước tính và số công bố cũng có sai số. Số sinh ước tính và số sinh đã công bố có thể khác nhau vì tính từ hai tỷ suất khác nhau.',
      en: 'A gap does not say which side is right: registrations may be missing, and the others have errors of their own. Expected and published births may differ, as they come from different rates.',
    },
    withoutExpectation,
    marks,
    fromProtected,
  ],
};
