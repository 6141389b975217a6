import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { allCertifications, illDefinedNotRanked } from '../notes.ts';

export const deathsByChapter: TableDeclaration = {
  id: 'deaths_by_chapter',
  slug: 'tu-vong-theo-chuong-nguyen-nhan',
  topic: 'causes',
  ...registeredDeaths,
  tabulations: ['DE-9'],
  title: { vi: 'Tử vong theo chương nguyên nhân và địa phương', en: 'Deaths by chapter of causes and place' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nơi thường trú và chương ICD-10 của nguyên nhân chính gây tử vong.',
    en: 'Registered deaths, by year of death, usual residence and ICD-10 chapter of the underlying cause.',
  },
  dimensions: ['year', 'unit', 'chapter'],
  disclosure: 'protected',
  defaultView: { rows: 'chapter', columns: 'year' },
  notes: [illDefinedNotRanked, allCertifications],
};
