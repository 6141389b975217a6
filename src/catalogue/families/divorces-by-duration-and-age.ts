import type { TableDeclaration } from '../declaration.ts';
import { divorcesInForce } from '../measures.ts';
import { byYearInForce, durationOfMarriage } from '../notes.ts';

export const divorcesByDurationAndAge: TableDeclaration = {
  id: 'divorces_by_duration_and_age',
  slug: 'ly-hon-theo-thoi-gian-va-tuoi',
  topic: 'families',
  ...divorcesInForce,
  tabulations: ['DI-3'],
  title: {
    vi: 'Ly hôn theo thời gian hôn nhân và tuổi của vợ',
    en: 'Divorces by duration of marriage and age of wife',
  },
  universe: {
    vi: 'Bản án, quyết định ly hôn có hiệu lực trong năm, theo số năm hôn nhân và tuổi tròn của vợ khi bản án, quyết định có hiệu lực.',
    en: 'Divorces that came into force in the year, by duration of the marriage and age of the wife in completed years on that day.',
  },
  dimensions: ['year', 'duration', 'wife_age'],
  disclosure: 'protected',
  defaultView: { rows: 'duration', columns: 'wife_age' },
  notes: [durationOfMarriage, byYearInForce],
};
