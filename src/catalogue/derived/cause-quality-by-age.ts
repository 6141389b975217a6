import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks } from './notes.ts';

export const causeQualityByAge: TableDeclaration = {
  id: 'cause_quality_by_age',
  slug: 'chat-luong-nguyen-nhan-chet-theo-tuoi',
  topic: 'causes',
  source: 'derived',
  indicators: ['ill_defined_share', 'unusable_share'],
  title: {
    vi: 'Chất lượng của nguyên nhân chết theo tuổi và cách xác định',
    en: 'Quality of causes of death by age and certification',
  },
  measure: { vi: 'chất lượng của nguyên nhân chết', en: 'quality of causes of death' },
  unitOfMeasure: { vi: 'phần trăm', en: 'per cent' },
  universe: {
    vi: 'Người chết trong năm đã đăng ký của toàn địa bàn có ghi nguyên nhân, theo tuổi và cách xác định nguyên nhân.',
    en: 'Registered deaths of the year in the whole site with a cause recorded, by age and by who stated the cause.',
  },
  dimensions: ['year', 'age', 'certification', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'age', columns: 'certification', fixed: { indicator: 'ill_defined_share' } },
  notes: [
    {
      vi: 'Tỷ lệ chỉ tính trên số có ghi nguyên nhân. Không có tỷ lệ khi nhóm không có người chết nào.',
      en: 'Shares are of deaths with a cause recorded. A group without any has none.',
    },
    marks,
    intervals,
    fromProtected,
  ],
};
