import type { TableDeclaration } from './declaration.ts';

export const adoptionsByKind: TableDeclaration = {
  id: 'adoptions_by_kind',
  slug: 'nuoi-con-nuoi',
  source: 'adoptions',
  title: { vi: 'Nuôi con nuôi theo loại', en: 'Adoptions by kind' },
  measure: { vi: 'trường hợp nuôi con nuôi phát sinh', en: 'adoptions arising' },
  unitOfMeasure: { vi: 'trường hợp', en: 'adoptions' },
  universe: {
    vi: 'Trường hợp nuôi con nuôi phát sinh trong năm, trong nước và có yếu tố nước ngoài, kể cả trường hợp chưa đăng ký.',
    en: 'Adoptions that arose in the year, domestic and intercountry, those not yet registered included.',
  },
  dimensions: ['year', 'unit', 'kind'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'kind' },
  isKey: true,
  notes: [],
};
