import type { TableDeclaration } from '../declaration.ts';
import { fromProtected } from './notes.ts';

export const birthForm: TableDeclaration = {
  id: 'birth_form',
  slug: 'bieu-khai-sinh',
  topic: 'registration',
  source: 'derived',
  indicators: [
    'form_births_total',
    'form_births_male',
    'form_births_female',
    'form_births_on_time',
    'form_births_overdue',
    'form_births_in_wedlock',
    'form_births_out_of_wedlock',
    'form_births_abandoned',
    'form_births_in_country',
    'form_births_abroad',
  ],
  title: {
    vi: 'Kết quả đăng ký khai sinh theo các dòng báo cáo của Bộ Tư pháp',
    en: 'Birth registration in the Ministry of Justice’s reporting lines',
  },
  measure: { vi: 'trẻ em theo dòng báo cáo', en: 'births by reporting line' },
  unitOfMeasure: { vi: 'trẻ em', en: 'births' },
  universe: {
    vi: 'Trẻ sinh trong năm đã đăng ký khai sinh lần đầu, theo nơi thường trú của mẹ.',
    en: 'Births of the year, registered for the first time, by usual residence of the mother.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'unit', columns: 'indicator' },
  notes: [
    {
      vi: 'Xếp theo năm sinh, không theo kỳ báo cáo: khác với báo cáo tính theo ngày đăng ký. Quá hạn gồm cả trong và sau một năm. Trường hợp không rõ chỉ nằm ở dòng tổng số, nên các dòng có thể không cộng đủ.',
      en: 'By year of birth, not by reporting period: other than returns by the day of registration. Overdue is within a year and later together. What is not stated is in the total only, and the lines need not sum to it.',
    },
    {
      vi: 'Không có số liệu khi sổ không ghi thông tin của dòng đó.',
      en: 'A line has no figure where the register does not record what it asks for.',
    },
    fromProtected,
  ],
};
