import type { TableDeclaration } from '../declaration.ts';
import { fromProtected, inItsOwnUnit, intervals, marks } from './notes.ts';

export const leadingCauses: TableDeclaration = {
  id: 'leading_causes',
  slug: 'nguyen-nhan-chet-hang-dau',
  topic: 'causes',
  source: 'derived',
  indicators: ['deaths_from_cause', 'share_of_deaths', 'cause_rank'],
  title: { vi: 'Các nguyên nhân chết hàng đầu', en: 'Leading causes of death' },
  measure: { vi: 'nguyên nhân chết hàng đầu', en: 'leading causes of death' },
  unitOfMeasure: inItsOwnUnit,
  universe: {
    vi: 'Người chết trong năm đã đăng ký của toàn địa bàn, theo nguyên nhân chính, trong từng nhóm tuổi và giới tính.',
    en: 'Registered deaths of the year in the whole site, by underlying cause, in each group of ages and sex.',
  },
  dimensions: ['year', 'population_group', 'cause', 'indicator'],
  disclosure: 'protected',
  defaultView: { rows: 'cause', columns: 'indicator' },
  notes: [
    {
      vi: 'Chỉ xếp hạng các nguyên nhân cụ thể của danh mục: không xếp hạng chương, dòng "còn lại", triệu chứng không rõ ràng (chương XVIII) và không rõ nguyên nhân. Số bằng nhau thì cùng hạng; khi một số không công bố có thể làm đổi thứ hạng thì không xếp.',
      en: 'Only causes proper of the list are ranked: no chapters, no remainders, no ill-defined ones (chapter XVIII) and no unknown ones. Equal numbers share a rank; where a withheld number could change the places, there are none.',
    },
    {
      vi: 'Nguyên nhân do thầy thuốc chứng nhận và do phỏng vấn người thân được tính chung ở đây; có bảng riêng theo cách xác định.',
      en: 'Medical certificates and verbal autopsies are counted together here; a table of its own has them apart.',
    },
    marks,
    intervals,
    fromProtected,
  ],
};
