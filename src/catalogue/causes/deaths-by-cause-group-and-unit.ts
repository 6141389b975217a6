import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { allCertifications, causeGroupsNote } from '../notes.ts';

export const deathsByCauseGroupAndUnit: TableDeclaration = {
  id: 'deaths_by_cause_group_and_unit',
  slug: 'tu-vong-theo-nhom-nguyen-nhan-va-dia-phuong',
  topic: 'causes',
  ...registeredDeaths,
  title: {
    vi: 'Tử vong theo nhóm nguyên nhân lớn và địa phương',
    en: 'Deaths by broad group of causes and place',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nơi thường trú và nhóm của nguyên nhân chính gây tử vong.',
    en: 'Registered deaths, by year of death, usual residence and broad group of the underlying cause.',
  },
  dimensions: ['year', 'unit', 'cause_group'],
  disclosure: 'protected',
  defaultView: { rows: 'unit', columns: 'cause_group' },
  notes: [causeGroupsNote, allCertifications],
};
