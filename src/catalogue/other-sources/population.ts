import type { TableDeclaration } from '../declaration.ts';
import { midYearPopulation } from '../measures.ts';

export const population: TableDeclaration = {
  id: 'population',
  slug: 'dan-so',
  topic: 'other_sources',
  ...midYearPopulation,
  title: { vi: 'Dân số giữa năm', en: 'Mid-year population' },
  universe: {
    vi: 'Dân số dùng làm mẫu số của các tỷ suất trên trang này, tính vào giữa năm.',
    en: 'The population the rates of this site are reckoned on, at mid-year.',
  },
  dimensions: ['year', 'unit'],
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'year' },
  notes: [],
};
