import type { TableDeclaration } from '../declaration.ts';
import { fromProtected } from './notes.ts';

export const deathForm: TableDeclaration = {
  id: 'death_form',
  slug: 'bieu-khai-tu',
  topic: 'registration',
  source: 'derived',
  indicators: [
    'form_deaths_total',
    'form_deaths_under_6',
    'form_deaths_6_to_15',
    'form_deaths_16_and_over',
    'form_deaths_on_time',
    'form_deaths_overdue',
  ],
  title: {
    vi: 'Kết quả đăng ký khai tử theo các dòng báo cáo của Bộ Tư pháp',
    en: 'Death registration in the Ministry of Justice’s reporting lines',
  },
  measure: { vi: 'người chết theo dòng báo cáo', en: 'deaths by reporting line' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
  universe: {
    vi: 'Người chết trong năm đã đăng ký khai tử lần đầu, theo nơi thường trú.',
    en: 'Deaths of the year, registered for the first time, by usual residence.',
  },
  dimensions: ['year', 'unit', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'unit', columns: 'indicator' },
  notes: [
    {
      vi: 'Xếp theo năm chết, không theo kỳ báo cáo: khác với báo cáo tính theo ngày đăng ký. Quá hạn gồm cả trong và sau một năm. Trường hợp không rõ chỉ nằm ở dòng tổng số.',
      en: 'By year of death, not by reporting period: other than returns by the day of registration. Overdue is within a year and later together. What is not stated is in the total only.',
    },
    {
      vi: 'Không có số liệu khi sổ không ghi thông tin của dòng đó.',
      en: 'A line has no figure where the register does not record what it asks for.',
    },
    fromProtected,
  ],
};
