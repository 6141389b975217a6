import type { TableDeclaration } from '../declaration.ts';

export const marriagesReregistered: TableDeclaration = {
  id: 'marriages_reregistered',
  slug: 'dang-ky-lai-ket-hon',
  topic: 'registration',
  source: 'marriages',
  events: 'reregistered',
  title: { vi: 'Đăng ký lại kết hôn', en: 'Marriages registered again' },
  measure: { vi: 'trường hợp đăng ký lại kết hôn', en: 'marriages registered again' },
  unitOfMeasure: { vi: 'trường hợp', en: 'cases' },
  universe: {
    vi: 'Trường hợp đăng ký lại kết hôn do sổ hộ tịch và giấy tờ bị mất, theo năm đăng ký lại; không tính vào số cặp kết hôn.',
    en: 'Marriages registered again because register and papers were lost, by year of that registration; not part of the marriages of any year.',
  },
  dimensions: ['year', 'unit'],
  disclosure: 'open',
  defaultView: { rows: 'unit', columns: 'year' },
  notes: [
    {
      vi: 'Đăng ký lại không phải là tái hôn: hai người vẫn là vợ chồng từ lần đăng ký đầu.',
      en: 'Registering again is no remarriage: the couple have been married since they first registered.',
    },
  ],
};
