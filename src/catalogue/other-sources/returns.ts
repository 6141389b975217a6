import type { TableDeclaration } from '../declaration.ts';

export const returnsTable: TableDeclaration = {
  id: 'returns',
  slug: 'so-lieu-bao-cao',
  topic: 'other_sources',
  source: 'returns',
  title: { vi: 'Số liệu báo cáo của các cơ quan', en: 'Numbers reported by offices' },
  measure: { vi: 'theo báo cáo', en: 'as reported' },
  unitOfMeasure: { vi: 'người hoặc trường hợp', en: 'people or cases' },
  universe: {
    vi: 'Số liệu các cơ quan báo cáo, không đếm từ sổ hộ tịch: giấy chứng sinh, giấy báo tử, bản án có hiệu lực, kết quả rà soát.',
    en: 'Numbers that offices report, not counted from the register: birth and death notices, judgments in force, results of reviews.',
  },
  dimensions: ['year', 'unit', 'measure'],
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'year' },
  notes: [
    {
      vi: 'Các số này không cộng từ cấp dưới lên: mỗi số là của cơ quan báo cáo ở cấp đó.',
      en: 'These numbers are not summed from the units below: each is as reported at its level.',
    },
  ],
};
