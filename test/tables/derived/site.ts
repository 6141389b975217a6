import { standardAgeGroups } from '../../../src/text/age-codes.ts';
import { unitsHeader } from '../../publish-trial.ts';

/* A made-up province for the tests of derived tables: round numbers, so that a test can work its figures out by hand. */

/** Two districts and three communes, one of them urban. */
export const units = `${unitsHeader}
P,,,province,,P,P,,,
D1,,,district,P,D1,D1,,,
D2,,,district,P,D2,D2,,,
a,,,commune,D1,a,a,urban,,
b,,,commune,D1,b,b,rural,,
c,,,commune,D2,c,c,rural,,
`;

export const everyYear: readonly number[] = [2022, 2023, 2024];
const sexes = ['M', 'F'] as const;

/** People of a sex in an age group: `null` where nobody gave them. */
export type People = (unit: string, sex: string, age: string, year: number) => number | null;

/** 1,000 of each sex in every five years of age in a and b: 200 below one. A hundredth of it in c. */
export const usualPeople: People = (unit, _, age) => {
  const all = age === 'Y_LT1' ? 200 : age === 'Y1T4' ? 800 : 1000;
  return unit === 'c' ? all / 100 : all;
};

/** A `population.csv`. */
export function population(
  people: People = usualPeople,
  ages: readonly string[] = standardAgeGroups,
  years: readonly number[] = everyYear,
): string {
  const rows = years.flatMap((year) =>
    ['a', 'b', 'c'].flatMap((unit) =>
      sexes.flatMap((sex) =>
        ages.flatMap((age) => {
          const count = people(unit, sex, age, year);
          return count === null ? [] : [`${year},${unit},${sex},${age},${count}\n`];
        }),
      ),
    ),
  );
  return `year,unit,sex,age,count\n${rows.join('')}`;
}

/** A CSV of a header and rows. */
export function csv(header: string, rows: readonly string[]): string {
  return `${header}\n${rows.map((row) => `${row}\n`).join('')}`;
}

/** YAML of the inputs: the file of a register is named after it. */
export function inputs(...registers: readonly string[]): string {
  return registers.map((id) => `  - { register: ${id}, files: ${id}.csv, coverage: complete }`).join('\n');
}

/** A `published-series.csv` of rows `indicator,unit,year,value,status,source`. */
export function published(...rows: readonly string[]): string {
  return csv('indicator,unit,year,value,status,source', rows);
}

/** A `returns.csv` of rows `measure,unit,year,value`. */
export function returned(...rows: readonly string[]): string {
  return csv('measure,unit,year,value', rows);
}
