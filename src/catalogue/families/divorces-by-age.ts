import type { TableDeclaration } from '../declaration.ts';
import { divorcesInForce } from '../measures.ts';
import { byYearInForce } from '../notes.ts';

export const divorcesByAge: TableDeclaration = {
  id: 'divorces_by_age',
  slug: 'ly-hon-theo-tuoi',
  topic: 'families',
  ...divorcesInForce,
  tabulations: ['DI-2'],
  title: { vi: 'Ly hôn theo tuổi của vợ và chồng', en: 'Divorces by age of husband and wife' },
  universe: {
    vi: 'Bản án, quyết định ly hôn có hiệu lực trong năm, theo tuổi tròn của chồng và vợ khi bản án, quyết định có hiệu lực.',
    en: 'Divorces that came into force in the year, by age of husband and wife in completed years on that day.',
  },
  dimensions: ['year', 'husband_age', 'wife_age'],
  disclosure: 'protected',
  defaultView: { rows: 'husband_age', columns: 'wife_age' },
  notes: [byYearInForce],
};
