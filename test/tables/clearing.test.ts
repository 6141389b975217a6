import path from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings/settings.ts';
import { crosswalksOf } from '../../src/tables/clearing/crosswalks.ts';
import { exactCells } from '../../src/tables/clearing/open-cells.ts';
import { rowsOf, trials } from '../publish-trial.ts';

/* Which counts are shown whatever they are, and what is seen as a division of the same thing. */

const settings = readSettings('data/lang-son', (name) => readText(path.join('data', 'lang-son', name)));

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

describe('cells of a province that are exact', () => {
  const isExact = (dimensions: Parameters<typeof exactCells>[0]['dimensions'], ...codes: string[]): boolean =>
    exactCells({ dimensions, disclosure: 'protected' }, settings)(codes);

  test('are those by sex and age alone, but of mothers under 20', () => {
    expect(isExact(['year', 'sex', 'age'], '2024', 'F', 'Y30T34')).toBe(true);
    expect(isExact(['year', 'age', 'cause'], '2024', 'Y30T34', '_T')).toBe(true);
    expect(isExact(['year', 'age', 'cause'], '2024', 'Y30T34', 'IX')).toBe(false);
    expect(isExact(['year', 'mother_age'], '2024', 'Y20T24')).toBe(true);
    expect(isExact(['year', 'mother_age'], '2024', 'Y15T19')).toBe(false);
  });

  test('are no maternal deaths: that a death is one tells of its cause, all ages and causes together', () => {
    expect(isExact(['year', 'maternal_cause', 'age'], '2024', '_T', '_T')).toBe(false);
  });
});

const { publish } = trials();

describe('births of a small province', () => {
  const published = async (births: readonly string[]): Promise<(codes: string) => Promise<string>> => {
    const rows = [2022, 2023, 2024].flatMap((year) =>
      births.map((birth) => `${year}-05-03,on_time,${birth}`),
    );
    const trial = await publish({
      inputs: '  - { register: births, files: births.csv }',
      files: { 'births.csv': `date,timeliness,unit,sex,mother_age,count\n${rows.join('\n')}\n` },
      settings: { disclosure: '{ rule: threshold, threshold: 5 }' },
    });
    const cells = await rowsOf(trial, 'sinh-theo-tuoi-me');
    return (codes) => {
      const row = cells.get(codes);
      return Promise.resolve(row?.confidentiality === 'c' ? 'withheld' : (row?.value ?? 'no such row'));
    };
  };
  const ages = [21, 26, 31, 36, 41];

  test('to a few mothers under 20 are withheld though all older ages are known', async () => {
    const older = ages.map((age) => `a,F,${age},30`);
    const few = await published(['a,F,19,2', ...older]);
    expect(await few('2023,P,_T,Y_LT20')).toBe('withheld');
    expect(
      await Promise.all(
        ['Y20T24', 'Y25T29', 'Y30T34', 'Y35T39', 'Y40T44'].map((age) => few(`2023,P,_T,${age}`)),
      ),
    ).toContain('withheld');
    expect(await few('2023,P,_T,_T')).toBe('152');
    const enough = await published(['a,F,19,6', ...older]);
    expect(await enough('2023,P,_T,Y_LT20')).toBe('6');
    expect(await enough('2023,P,_T,Y20T24')).toBe('30');
  });

  test('of two districts, one of them with two: published all the same, and nobody’s is told', async () => {
    const cell = await published([
      'a,M,19,3',
      ...ages.flatMap((age) => [`a,M,${age},20`, `a,F,${age},18`]),
      'c,F,28,2',
    ]);
    expect(await cell('2023,D1,_T,Y_LT20')).toBe('withheld');
    expect(await cell('2023,D2,_T,Y25T29')).toBe('withheld');
    expect(await cell('2023,D2,_T,_T')).toBe('2');
  });
});

describe('maternal deaths', () => {
  test('too few to tell are withheld in every table that would tell them', async () => {
    const rows = [2022, 2023, 2024].flatMap((year) => [
      `a,on_time,${year}-03-01,F,31,O72.1,2`,
      `a,on_time,${year}-03-01,F,32,I21,900`,
      `b,on_time,${year}-04-01,M,62,I21,900`,
      `c,on_time,${year}-05-01,M,64,C34,600`,
      `c,on_time,${year}-05-01,F,64,C34,600`,
    ]);
    const trial = await publish({
      inputs: '  - { register: deaths, files: deaths.csv }',
      files: { 'deaths.csv': `unit,timeliness,date,sex,age,cause,count\n${rows.join('\n')}\n` },
      settings: { disclosure: '{ rule: threshold, threshold: 5 }' },
    });
    const isWithheld = async (slug: string, codes: string): Promise<boolean> => {
      const row = (await rowsOf(trial, slug)).get(codes);
      return row?.value === '' && row.confidentiality === 'c';
    };
    expect(await isWithheld('tu-vong-me', '2023,_T,_T')).toBe(true);
    expect(await isWithheld('tu-vong-theo-chuong-nguyen-nhan', '2023,P,1-087')).toBe(true);
    expect(await isWithheld('tu-vong-theo-chuong-nguyen-nhan', '2023,P,_T')).toBe(false);
  });

  test('and causes of death divide the same deaths; a maternal cause may have come late', () => {
    const causes = crosswalksOf(settings).find(({ variable }) => variable === 'cause');
    const leaves = (dimension: string) =>
      causes?.columns.find((column) => column.dimension === dimension)?.leaves ?? [];
    const rows = leaves('cause').map((cause, row) => `${cause} ${leaves('maternal_cause')[row]}`);
    expect(rows).toContain('1-089 haemorrhage');
    expect(rows).toContain('1-089 late');
    expect(rows).not.toContain('1-064 late');
    expect(new Set(rows.filter((row) => row.startsWith('1-090'))).size).toBe(2);
  });
});
