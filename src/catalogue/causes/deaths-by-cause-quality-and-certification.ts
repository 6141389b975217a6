import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { unusableCodes } from '../notes.ts';

export const deathsByCauseQualityAndCertification: TableDeclaration = {
  id: 'deaths_by_cause_quality_and_certification',
  slug: 'tu-vong-theo-chat-luong-va-cach-xac-dinh',
  topic: 'causes',
  ...registeredDeaths,
  title: {
    vi: 'Tử vong theo chất lượng ghi nguyên nhân, tuổi và cách xác định',
    en: 'Deaths by quality of the cause, age and certification',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, tuổi, cách xác định nguyên nhân và mức độ xác định của nguyên nhân.',
    en: 'Registered deaths, by year of death, age, how the cause was established and how much it says.',
  },
  dimensions: ['year', 'age', 'certification', 'cause_quality'],
  disclosure: 'protected',
  defaultView: { rows: 'cause_quality', columns: 'certification' },
  notes: [unusableCodes],
};
