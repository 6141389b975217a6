import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath } from '../notes.ts';

export const deathsByFormAge: TableDeclaration = {
  id: 'deaths_by_form_age',
  slug: 'khai-tu-theo-nhom-tuoi-bao-cao',
  topic: 'registration',
  ...registeredDeaths,
  title: {
    vi: 'Tử vong theo nhóm tuổi của biểu báo cáo hộ tịch',
    en: 'Deaths by the age groups of the civil status report',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nơi thường trú và nhóm tuổi của biểu báo cáo ngành Tư pháp: dưới 6 tuổi, từ đủ 6 đến dưới 16 tuổi, từ đủ 16 tuổi.',
    en: 'Registered deaths, by year of death, usual residence and the age groups of the justice sector’s report: under 6, 6 to under 16, 16 and over.',
  },
  dimensions: ['year', 'unit', 'form_age'],
  disclosure: 'protected',
  defaultView: { rows: 'unit', columns: 'form_age' },
  notes: [
    byYearOfDeath,
    {
      vi: 'Biểu báo cáo của ngành đếm theo kỳ đăng ký; bảng này đếm theo năm chết, nên hai số không bằng nhau.',
      en: 'The sector’s own report counts by period of registration and this table by year of death: the two do not agree.',
    },
  ],
};
