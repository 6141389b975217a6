import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { byYearOfDeath } from '../notes.ts';

export const deathsByCertification: TableDeclaration = {
  id: 'deaths_by_certification',
  slug: 'tu-vong-theo-cach-xac-dinh-nguyen-nhan',
  topic: 'causes',
  ...registeredDeaths,
  tabulations: ['DE-11'],
  title: {
    vi: 'Tử vong theo cách xác định nguyên nhân và loại nơi chết',
    en: 'Deaths by certification and site of occurrence',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nơi thường trú, loại nơi chết và cách xác định nguyên nhân.',
    en: 'Registered deaths, by year of death, usual residence, site of occurrence and how the cause was established.',
  },
  dimensions: ['year', 'unit', 'sex', 'site', 'certification'],
  disclosure: 'protected',
  defaultView: { rows: 'unit', columns: 'certification' },
  notes: [
    byYearOfDeath,
    {
      vi: 'Phỏng vấn người thân (VA): nguyên nhân được suy ra từ lời kể của gia đình về bệnh và triệu chứng. Người dân khai: nguyên nhân ghi theo lời người đi khai tử.',
      en: 'Verbal autopsy: the cause is inferred from what the family tells of illness and symptoms. Lay: the cause is as the person who reported the death stated it.',
    },
  ],
};
