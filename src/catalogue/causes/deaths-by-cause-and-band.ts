import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { allCertifications, illDefinedNotRanked, listOfCauses } from '../notes.ts';

export const deathsByCauseAndBand: TableDeclaration = {
  id: 'deaths_by_cause_and_band',
  slug: 'tu-vong-theo-nguyen-nhan-va-nhom-tuoi-lon',
  topic: 'causes',
  ...registeredDeaths,
  title: { vi: 'Tử vong theo nguyên nhân và nhóm tuổi lớn', en: 'Deaths by cause and broad age band' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nguyên nhân chính gây tử vong (ICD-10) và nhóm tuổi 0–4, 5–14, 15–69, từ 70 tuổi.',
    en: 'Registered deaths, by year of death, underlying cause (ICD-10) and ages 0–4, 5–14, 15–69 and 70 and over.',
  },
  dimensions: ['year', 'sex', 'age_band', 'cause'],
  disclosure: 'protected',
  defaultView: { rows: 'cause', columns: 'age_band' },
  notes: [listOfCauses, illDefinedNotRanked, allCertifications],
};
