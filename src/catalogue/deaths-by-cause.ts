import type { TableDeclaration } from './declaration.ts';

export const deathsByCause: TableDeclaration = {
  id: 'deaths_by_cause',
  slug: 'tu-vong-theo-nguyen-nhan',
  source: 'deaths',
  title: { vi: 'Tử vong theo nguyên nhân, tuổi và giới tính', en: 'Deaths by cause, age and sex' },
  measure: { vi: 'người chết được đăng ký khai tử', en: 'registered deaths' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết và nguyên nhân chính gây tử vong (ICD-10).',
    en: 'Registered deaths, by year of death and underlying cause of death (ICD-10).',
  },
  dimensions: ['year', 'sex', 'age', 'cause'],
  disclosure: 'protected',
  defaultView: { rows: 'cause', columns: 'sex' },
  isKey: true,
  notes: [
    {
      vi: 'Nguyên nhân được xếp theo danh mục tử vong số 1 của ICD-10 (103 mục) và theo chương. COVID-19 (U07) và SARS (U04) có dòng riêng; mã không có trong danh mục được tính vào mục "còn lại" của chương.',
      en: 'Causes follow mortality list 1 of ICD-10 (103 rows) and its chapters. COVID-19 (U07) and SARS (U04) have rows of their own; codes outside the list count in the remainder of their chapter.',
    },
    {
      vi: 'Triệu chứng và nguyên nhân không rõ ràng (chương XVIII) được trình bày nhưng không xếp hạng.',
      en: 'Symptoms and ill-defined causes (chapter XVIII) are shown but not ranked.',
    },
  ],
};
