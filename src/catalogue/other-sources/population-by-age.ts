import type { TableDeclaration } from '../declaration.ts';
import { midYearPopulation } from '../measures.ts';

export const populationByAge: TableDeclaration = {
  id: 'population_by_age',
  slug: 'dan-so-theo-tuoi',
  topic: 'other_sources',
  ...midYearPopulation,
  title: { vi: 'Dân số giữa năm theo tuổi và giới tính', en: 'Mid-year population by age and sex' },
  universe: {
    vi: 'Dân số dùng làm mẫu số của các tỷ suất trên trang này, tính vào giữa năm.',
    en: 'The population the rates of this site are reckoned on, at mid-year.',
  },
  dimensions: ['year', 'unit', 'sex', 'age'],
  disclosure: 'open',
  defaultView: { rows: 'age', columns: 'sex' },
  notes: [],
};
