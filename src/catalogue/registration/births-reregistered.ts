import type { TableDeclaration } from '../declaration.ts';

export const birthsReregistered: TableDeclaration = {
  id: 'births_reregistered',
  slug: 'khai-sinh-lai',
  topic: 'registration',
  source: 'births',
  events: 'reregistered',
  title: { vi: 'Đăng ký lại khai sinh', en: 'Births registered again' },
  measure: { vi: 'trường hợp đăng ký lại khai sinh', en: 'births registered again' },
  unitOfMeasure: { vi: 'trường hợp', en: 'cases' },
  universe: {
    vi: 'Trường hợp đăng ký lại khai sinh do giấy tờ bị mất, theo năm đăng ký lại; không tính vào số trẻ em sinh ra.',
    en: 'Births registered again because the papers were lost, by year of that registration; not part of the births of any year.',
  },
  dimensions: ['year', 'unit'],
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'year' },
  notes: [],
};
