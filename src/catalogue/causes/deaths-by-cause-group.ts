import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { allCertifications, causeGroupsNote } from '../notes.ts';

export const deathsByCauseGroup: TableDeclaration = {
  id: 'deaths_by_cause_group',
  slug: 'tu-vong-theo-nhom-nguyen-nhan',
  topic: 'causes',
  ...registeredDeaths,
  title: {
    vi: 'Tử vong theo nhóm nguyên nhân lớn, tuổi và giới tính',
    en: 'Deaths by broad group of causes, age and sex',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, tuổi, giới tính và nhóm của nguyên nhân chính gây tử vong.',
    en: 'Registered deaths, by year of death, age, sex and broad group of the underlying cause.',
  },
  dimensions: ['year', 'sex', 'age', 'cause_group'],
  disclosure: 'protected',
  defaultView: { rows: 'age', columns: 'cause_group' },
  notes: [causeGroupsNote, allCertifications],
};
