import type { TableDeclaration } from '../declaration.ts';
import { inItsOwnUnit, marks } from './notes.ts';

export const crossChecks: TableDeclaration = {
  id: 'cross_checks',
  slug: 'doi-chieu-lien-nganh',
  topic: 'registration',
  source: 'derived',
  indicators: ['in_registers', 'in_other_source', 'difference', 'ratio_to_other_source'],
  title: {
    vi: 'Đối chiếu số liệu hộ tịch với các ngành khác',
    en: 'Civil registration checked against other sectors',
  },
  measure: { vi: 'số liệu đối chiếu', en: 'figures checked' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Số trường hợp của năm trong sổ hộ tịch bên cạnh số cùng loại do y tế, Tòa án và các cơ quan khác báo cáo.',
    en: 'Cases of the year in the civil registers beside the same as the health sector, the courts and others report them.',
  },
  dimensions: ['year', 'unit', 'check', 'indicator'],
  disclosure: 'open',
  charted: ['ratio_to_other_source'],
  defaultView: { rows: 'check', columns: 'indicator' },
  notes: [
    {
      vi: 'Khác nhau không có nghĩa là sai: giấy chứng sinh, giấy báo tử tính theo nơi xảy ra; ngày chốt số liệu của mỗi ngành cũng khác. Bằng nhau cũng chưa chắc là cùng những trường hợp.',
      en: 'A difference need not be an error: notices are counted where things happened, and each sector closes its figures on another day. Nor are equal numbers sure to be the same cases.',
    },
    {
      vi: 'Không có số liệu khi cơ quan kia chưa báo cáo; không có tỷ lệ khi số của họ bằng 0.',
      en: 'There is no figure where the other office has not reported, and no ratio where it reports none.',
    },
    marks,
  ],
};
