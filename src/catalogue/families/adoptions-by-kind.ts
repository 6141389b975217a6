import type { TableDeclaration } from '../declaration.ts';

export const adoptionsByKind: TableDeclaration = {
  id: 'adoptions_by_kind',
  slug: 'nuoi-con-nuoi',
  topic: 'families',
  source: 'adoptions',
  title: { vi: 'Nuôi con nuôi theo loại và việc đăng ký', en: 'Adoptions by kind and registration' },
  measure: { vi: 'trường hợp nuôi con nuôi phát sinh', en: 'adoptions arising' },
  unitOfMeasure: { vi: 'trường hợp', en: 'adoptions' },
  universe: {
    vi: 'Trường hợp nuôi con nuôi phát sinh trong năm, trong nước và có yếu tố nước ngoài, theo việc đã đăng ký hay chưa đến ngày chốt số liệu.',
    en: 'Adoptions that arose in the year, domestic and intercountry, by whether they had been registered by the cut-off.',
  },
  dimensions: ['year', 'unit', 'kind', 'registration'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'kind' },
  isKey: true,
  notes: [
    {
      vi: 'Tính theo năm phát sinh, không theo năm đăng ký: trường hợp của những năm gần đây còn được đăng ký thêm.',
      en: 'Counted by the year they arose, not of registration: some of recent years are still to be registered.',
    },
  ],
};
