import type { TableDeclaration } from '../declaration.ts';

export const deathsReregistered: TableDeclaration = {
  id: 'deaths_reregistered',
  slug: 'khai-tu-lai',
  topic: 'registration',
  source: 'deaths',
  events: 'reregistered',
  title: { vi: 'Đăng ký lại khai tử', en: 'Deaths registered again' },
  measure: { vi: 'trường hợp đăng ký lại khai tử', en: 'deaths registered again' },
  unitOfMeasure: { vi: 'trường hợp', en: 'cases' },
  universe: {
    vi: 'Trường hợp đăng ký lại khai tử do sổ hộ tịch và giấy tờ bị mất, theo năm đăng ký lại; không tính vào số người chết.',
    en: 'Deaths registered again because register and papers were lost, by year of that registration; not part of the deaths of any year.',
  },
  dimensions: ['year', 'unit'],
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'year' },
  notes: [],
};
