import type { TableDeclaration } from '../declaration.ts';
import { divorcesInForce } from '../measures.ts';
import { byYearInForce } from '../notes.ts';

export const divorcesByRecording: TableDeclaration = {
  id: 'divorces_by_recording',
  slug: 'ly-hon',
  topic: 'families',
  ...divorcesInForce,
  title: { vi: 'Ly hôn có hiệu lực và việc ghi vào sổ hộ tịch', en: 'Divorces in force and their recording' },
  universe: {
    vi: 'Bản án, quyết định ly hôn có hiệu lực trong năm, theo việc đã ghi vào sổ hộ tịch hay chưa đến ngày chốt số liệu.',
    en: 'Divorces that came into force in the year, by whether the civil register had recorded them by the cut-off.',
  },
  dimensions: ['year', 'unit', 'recording'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'recording' },
  isKey: true,
  notes: [byYearInForce],
};
