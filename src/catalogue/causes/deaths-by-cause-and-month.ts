import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { allCertifications, listOfCauses } from '../notes.ts';

export const deathsByCauseAndMonth: TableDeclaration = {
  id: 'deaths_by_cause_and_month',
  slug: 'tu-vong-theo-nguyen-nhan-va-thang',
  topic: 'causes',
  ...registeredDeaths,
  tabulations: ['DE-10'],
  title: { vi: 'Tử vong theo nguyên nhân và tháng', en: 'Deaths by cause and month' },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo tháng chết và nguyên nhân chính gây tử vong (ICD-10).',
    en: 'Registered deaths, by month of death and underlying cause (ICD-10).',
  },
  dimensions: ['year', 'month', 'cause'],
  disclosure: 'protected',
  defaultView: { rows: 'cause', columns: 'month' },
  notes: [listOfCauses, allCertifications],
};
