import type { TableDeclaration } from '../declaration.ts';
import { byYearOfDeath } from '../notes.ts';

export const infantDeaths: TableDeclaration = {
  id: 'infant_deaths',
  slug: 'tu-vong-tre-em',
  topic: 'deaths',
  source: 'deaths',
  title: {
    vi: 'Tử vong trẻ em dưới 5 tuổi theo ngày và tháng tuổi',
    en: 'Deaths under five by age in days and months',
  },
  measure: { vi: 'trẻ em dưới 5 tuổi chết được đăng ký khai tử', en: 'registered deaths under five' },
  unitOfMeasure: { vi: 'trẻ em', en: 'deaths' },
  universe: {
    vi: 'Trẻ em chết khi chưa đủ 5 tuổi đã đăng ký khai tử, theo năm chết, nơi thường trú và tuổi tính bằng ngày, tháng.',
    en: 'Registered deaths of children under five, by year of death, usual residence and age in days and months.',
  },
  dimensions: ['year', 'unit', 'sex', 'infant_age'],
  disclosure: 'protected',
  defaultView: { rows: 'infant_age', columns: 'sex' },
  notes: [
    byYearOfDeath,
    {
      vi: 'Sơ sinh: 0–27 ngày tròn; sau sơ sinh: từ 28 ngày đến dưới 1 tuổi. Trẻ chỉ ghi tuổi theo năm nằm ở dòng "không rõ số ngày".',
      en: 'Neonatal: 0–27 completed days; post-neonatal: 28 days to under one year. Where only the age in years was recorded, the death stands in the row “days not stated”.',
    },
    {
      vi: 'Theo luật, trẻ sống dưới 24 giờ chỉ được khai sinh, khai tử khi cha mẹ yêu cầu: số trẻ sơ sinh chết trong sổ thấp hơn thực tế.',
      en: 'By law, births and deaths of children who lived less than 24 hours are registered only if the parents ask: the register holds fewer newborn deaths than there were.',
    },
  ],
};
