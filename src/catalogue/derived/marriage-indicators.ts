import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks } from './notes.ts';

export const marriageIndicators: TableDeclaration = {
  id: 'marriage_indicators',
  slug: 'chi-tieu-ket-hon',
  topic: 'families',
  source: 'derived',
  indicators: [
    'first_marriages_of_both',
    'remarriages',
    'marriage_status_unknown',
    'remarriage_share',
    'mean_age_first_marriage_men',
    'mean_age_first_marriage_women',
  ],
  title: {
    vi: 'Kết hôn lần đầu, kết hôn lại và tuổi kết hôn',
    en: 'First marriages, remarriages and age at marriage',
  },
  measure: { vi: 'chỉ tiêu kết hôn', en: 'marriage indicators' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Cặp đăng ký kết hôn trong năm, theo tình trạng hôn nhân trước đó và tuổi.',
    en: 'Marriages registered in the year, by what the couple were before and by age.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'year', columns: 'indicator' },
  notes: [
    {
      vi: 'Tuổi kết hôn trung bình tính từ các nhóm tuổi của người đăng ký kết hôn lần đầu; khác với tuổi kết hôn trung bình lần đầu (SMAM) do cơ quan thống kê công bố từ điều tra.',
      en: 'Mean ages are of those who registered a first marriage, from age groups; they are not the singulate mean (SMAM) that the statistics office publishes from surveys.',
    },
    {
      vi: 'Không có số liệu khi sổ không ghi tình trạng trước đó hoặc tuổi.',
      en: 'There is no figure where the register records neither the previous status nor ages.',
    },
    marks,
    intervals,
    fromProtected,
  ],
};
