import { sexOfCause } from './cause-sex.ts';
import type { PlannedColumn } from './raw-value.ts';
import type { CountsWarning } from './value-warnings.ts';

/** Warnings that follow from sums over the rows a file is counted by. */
export interface SumWarnings {
  /** An accepted row: its codes in the order of the columns, and the events it stands for. */
  add(codes: readonly string[], events: number): void;
  warnings(): CountsWarning[];
}

/** Years outside the site's, and causes of death that only the other sex can have; `../warnings.ts` asks DuckDB the same. */
export function sumWarnings(
  file: string,
  columns: readonly PlannedColumn[],
  { first, last }: { readonly first: number; readonly last: number },
): SumWarnings {
  const at = (name: string): number => columns.findIndex(({ column }) => column.name === name);
  const date = at('date') === -1 ? at('year') : at('date');
  const [again, sex, cause] = [at('reregistered'), at('sex'), at('cause')];
  const dates = new Map<string, number>();
  const causes = new Map<string, Map<string, number>>();
  const inYears = (year: string): boolean => first <= Number(year) && Number(year) <= last;
  return {
    add(codes, events) {
      // A row that stands for no event has nothing odd in it.
      if (events === 0) return;
      // Who registers again was born or married in any year.
      if (codes[again] !== 'yes') addTo(dates, codes[date] ?? '');
      if (cause === -1 || sex === -1) return;
      const ofSex = causes.get(codes[sex] ?? '') ?? new Map<string, number>();
      causes.set(codes[sex] ?? '', ofSex);
      addTo(ofSex, codes[cause] ?? '');
    },
    warnings() {
      const years = new Map<string, number>();
      for (const [day, rows] of dates) addTo(years, day.slice(0, 4), rows);
      const outside = [...years].filter(([year]) => !inYears(year));
      const otherSex = [...causes].flatMap(([code, ofSex]) => {
        const rows = [...ofSex].reduce((sum, [icd, n]) => sum + (isOther(code, icd) ? n : 0), 0);
        return rows === 0 ? [] : [[code, rows] as const];
      });
      return [
        ...outside.map(([value, rows]) => ({
          kind: 'outside_years' as const,
          file,
          column: 'date',
          value,
          rows,
        })),
        ...otherSex.map(([value, rows]) => ({
          kind: 'cause_of_other_sex' as const,
          file,
          column: 'cause',
          value,
          rows,
        })),
      ];
    },
  };
}

function isOther(sex: string, cause: string): boolean {
  const only = cause === '_U' ? '_U' : sexOfCause(cause);
  return sex !== '_U' && only !== '_U' && sex !== only;
}

function addTo(sums: Map<string, number>, key: string, more = 1): void {
  sums.set(key, (sums.get(key) ?? 0) + more);
}
