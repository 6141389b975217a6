import type { TableDeclaration } from '../declaration.ts';
import { divorcesInForce } from '../measures.ts';
import { byYearInForce, durationOfMarriage } from '../notes.ts';

export const divorcesByDurationAndChildren: TableDeclaration = {
  id: 'divorces_by_duration_and_children',
  slug: 'ly-hon-theo-thoi-gian-va-so-con',
  topic: 'families',
  ...divorcesInForce,
  tabulations: ['DI-4'],
  title: {
    vi: 'Ly hôn theo thời gian hôn nhân và số con chưa thành niên',
    en: 'Divorces by duration of marriage and number of dependent children',
  },
  universe: {
    vi: 'Bản án, quyết định ly hôn có hiệu lực trong năm, theo số năm hôn nhân và số con chưa thành niên của hai người.',
    en: 'Divorces that came into force in the year, by duration of the marriage and number of the couple’s dependent children.',
  },
  dimensions: ['year', 'duration', 'dependent_children'],
  disclosure: 'protected',
  defaultView: { rows: 'duration', columns: 'dependent_children' },
  notes: [
    durationOfMarriage,
    {
      vi: 'Con chưa thành niên là con chung dưới 18 tuổi. Bảng đếm vụ ly hôn, không đếm trẻ em.',
      en: 'Dependent children are those of both under 18. Divorces are counted, not children.',
    },
    byYearInForce,
  ],
};
