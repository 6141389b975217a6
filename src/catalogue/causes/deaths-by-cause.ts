import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { allCertifications, illDefinedNotRanked, listOfCauses } from '../notes.ts';

export const deathsByCause: TableDeclaration = {
  id: 'deaths_by_cause',
  slug: 'tu-vong-theo-nguyen-nhan',
  topic: 'causes',
  ...registeredDeaths,
  tabulations: ['DE-9'],
  title: { vi: 'Tử vong theo nguyên nhân, tuổi và giới tính', en: 'Deaths by cause, age and sex' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết và nguyên nhân chính gây tử vong (ICD-10).',
    en: 'Registered deaths, by year of death and underlying cause of death (ICD-10).',
  },
  dimensions: ['year', 'sex', 'age', 'cause'],
  disclosure: 'protected',
  defaultView: { rows: 'cause', columns: 'sex' },
  isKey: true,
  notes: [listOfCauses, illDefinedNotRanked, allCertifications],
};
