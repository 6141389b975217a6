import type { TableDeclaration } from '../declaration.ts';
import { midYearPopulation } from '../measures.ts';
import { urbanAndRural } from '../notes.ts';

export const populationByArea: TableDeclaration = {
  id: 'population_by_area',
  slug: 'dan-so-theo-khu-vuc',
  topic: 'other_sources',
  ...midYearPopulation,
  title: {
    vi: 'Dân số giữa năm theo tuổi, giới tính và khu vực',
    en: 'Mid-year population by age, sex and urban or rural area',
  },
  universe: {
    vi: 'Dân số dùng làm mẫu số của các tỷ suất trên trang này, tính vào giữa năm.',
    en: 'The population the rates of this site are reckoned on, at mid-year.',
  },
  dimensions: ['year', 'area', 'sex', 'age'],
  disclosure: 'open',
  defaultView: { rows: 'age', columns: 'area' },
  notes: [urbanAndRural],
};
