import type { TrialSite } from '../publish-trial.ts';
import { csv, inputs, population, published, units } from '../tables/derived/site.ts';

const years = ['2023', '2024'];
const rows = (row: string): string[] => years.map((year) => `${year},on_time,${row}`);

/** A simulated site with every kind of table: counted, withheld, derived, and figures that are not simulated. */
export const releaseSite: TrialSite = {
  inputs: inputs('births', 'deaths', 'marriages'),
  files: {
    'units.csv': units,
    'births.csv': csv(
      'year,timeliness,unit,sex,mother_age,count',
      ['a,M,19,30', 'a,F,30,60', 'b,M,24,41', 'b,F,33,3', 'c,F,28,52', 'c,M,24,30'].flatMap(rows),
    ),
    'deaths.csv': csv(
      'year,timeliness,unit,sex,age,cause,certification,count',
      [
        'a,M,70,I21.9,medical,30',
        'a,F,80,C34.9,lay,12',
        'b,M,40,V29.9,medical,33',
        'c,F,64,_U,none,40',
      ].flatMap(rows),
    ),
    'marriages.csv': csv(
      'year,unit,groom_age,bride_age,count',
      years.map((year) => `${year},a,27,24,30`),
    ),
    'population.csv': population(undefined, undefined, [2023, 2024]),
    'published-series.csv': published(
      'crude_birth_rate,P,2023,14.2,,"Niên giám, tập 1"',
      'crude_birth_rate,P,2024,13.9,p,"Niên giám, tập 1"',
    ),
  },
  settings: {
    title: '{ vi: "Niên giám <P>", en: "Yearbook of <P>" }',
    publisher:
      '{ name: { vi: "Sở Tư pháp \\"P\\"", en: Office }, email: a@example.org, website: "https://example.org" }',
    release: '{ id: "Kỳ 1", date: 2030-01-15 }',
    simulated: 'true',
    years: '{ first: 2023, last: 2024, provisional: [2024] }',
    disclosure: '{ rule: threshold, threshold: 5 }',
  },
};
