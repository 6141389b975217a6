import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, intervals, marks } from './notes.ts';

export const causeQuality: TableDeclaration = {
  id: 'cause_quality',
  slug: 'chat-luong-nguyen-nhan-chet',
  topic: 'causes',
  source: 'derived',
  indicators: [
    'ill_defined_share',
    'ill_defined_share_under_65',
    'ill_defined_share_65_plus',
    'unusable_share',
    'medically_certified_share',
    'cause_not_stated_share',
  ],
  title: { vi: 'Chất lượng của nguyên nhân chết', en: 'Quality of causes of death' },
  measure: { vi: 'chất lượng của nguyên nhân chết', en: 'quality of causes of death' },
  unitOfMeasure: { vi: 'phần trăm', en: 'per cent' },
  universe: {
    vi: 'Người chết trong năm đã đăng ký, theo nơi thường trú; các tỷ lệ không rõ ràng, không dùng được chỉ tính trên số có ghi nguyên nhân.',
    en: 'Registered deaths of the year, by usual residence; shares of ill-defined and unusable causes are of those with a cause recorded.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [
    {
      vi: 'Nguyên nhân không rõ ràng (chương XVIII, trừ đột tử ở trẻ nhỏ): dưới 65 tuổi dưới 5\u00a0% là tốt, từ 65 tuổi dưới 10\u00a0% là tốt. Không có tỷ lệ khi không có người chết nào ở mẫu số hoặc sổ không ghi nguyên nhân.',
      en: 'Ill-defined causes (chapter XVIII but for sudden infant death): below 5% under 65 and below 10% from 65 on is good. There is no share without deaths to divide by, or where the register records no causes.',
    },
    marks,
    intervals,
    fromProtected,
  ],
};
