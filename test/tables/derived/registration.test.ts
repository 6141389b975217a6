import { beforeAll, describe, expect, test } from 'vitest';
import { trials, type PublishedTrial } from '../../publish-trial.ts';
import { csv, inputs, population, units } from './site.ts';

/* The Ministry's lines, the years of registration, and what becomes of a status on the way to a derived figure. */

const { publish } = trials();

describe('the Ministry’s lines', () => {
  let site: PublishedTrial;
  beforeAll(async () => {
    site = await publish({
      inputs: inputs('births', 'deaths'),
      files: {
        'units.csv': units,
        'births.csv': csv('year,timeliness,unit,unit_of_occurrence,sex,filiation,count', [
          '2022,on_time,a,a,M,in_wedlock,10',
          '2022,late,a,_X,F,out_of_wedlock,4',
          '2022,delayed,a,_A,F,abandoned,2',
          '2022,_U,a,_U,_U,_U,1',
        ]),
        'deaths.csv': csv(
          'year,timeliness,unit,sex,age,count',
          ['5,1', '6,2', '15,4', '16,8', '90,16', '_U,32'].map(
            (row, index) => `2022,${['on_time', 'late', 'delayed'][index % 3]},a,M,${row}`,
          ),
        ),
      },
    });
  });
  const of = async (slug: string, lines: readonly string[]) => {
    const at = await site.figures(slug);
    return lines.map((line) => at(2022, 'a', line).value);
  };

  test('births: sex, time, filiation, at home and abroad', async () => {
    const lines = [
      'total',
      'male',
      'female',
      'on_time',
      'overdue',
      'in_wedlock',
      'out_of_wedlock',
      'abandoned',
      'in_country',
      'abroad',
    ];
    const codes = lines.map((line) => `form_births_${line}`);
    // Overdue is late and delayed together; one birth does not say where it happened.
    expect(await of('bieu-khai-sinh', codes)).toEqual([17, 10, 6, 10, 6, 10, 4, 2, 14, 2]);
  });

  test('deaths: below 6, 6 to below 16, 16 and over', async () => {
    const lines = ['total', 'under_6', '6_to_15', '16_and_over', 'on_time', 'overdue'].map(
      (line) => `form_deaths_${line}`,
    );
    expect(await of('bieu-khai-tu', lines)).toEqual([63, 1, 6, 24, 9, 54]);
  });

  test('a register that never says "abroad" does not say that nobody was born there', async () => {
    const other = await publish({
      inputs: inputs('births'),
      files: {
        'units.csv': units,
        'births.csv': csv('year,timeliness,unit,unit_of_occurrence,sex,count', [
          '2022,on_time,a,a,M,10',
          '2022,on_time,a,_X,M,3',
        ]),
      },
    });
    const at = await other.figures('bieu-khai-sinh');
    for (const line of ['form_births_abroad', 'form_births_in_country', 'form_births_abandoned'])
      expect(at(2022, 'a', line)).toMatchObject({ value: null, reason: 'not_recorded' });
    expect(at(2022, 'a', 'form_births_total').value).toBe(13);
  });
});

test('years of registration: shares of a year sum to 100, what came in after the last year included', async () => {
  const site = await publish({
    inputs: inputs('births', 'deaths'),
    files: {
      'births.csv': csv('date,registered,unit,sex,count', [
        '2022-03,2022-04,a,M,50',
        '2022-03,2023-04,a,M,30',
        '2022-03,2025-02,a,M,15',
        '2022-03,_U,a,M,5',
        '2024-12,2025-01,a,M,10',
      ]),
      'deaths.csv': csv('date,registered,unit,sex,age,count', [
        '2024-12,2025-01,a,M,70,10',
        '2024-12,2024-12,a,M,70,30',
      ]),
    },
    settings: { cut_off: '2025-03-31', release: '{ id: "1", date: 2030-01-15 }' },
  });
  const at = await site.figures('ty-le-sinh-theo-nam-dang-ky');
  expect(['2022', '2023', '2024', '2025', '_U', '_T'].map((year) => at(2022, year).value)).toEqual([
    50, 30, 0, 15, 5, 100,
  ]);
  expect(at(2024, 2025)).toMatchObject({ value: 100, status: 'u' });
  expect(at(2023, 2023).reason).toBe('not_sent');
  const deaths = await site.figures('ty-le-tu-vong-theo-nam-dang-ky');
  expect([deaths(2024, 2024).value, deaths(2024, 2025).value]).toEqual([75, 25]);
  expect((await site.cells('sinh-theo-nam-dang-ky')).get('2022,_T')).toBe('100,');
});

describe('statuses', () => {
  test('provisional years, years to come and months that did not come', async () => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    const rows = (year: number, unit: string, of: readonly string[]) =>
      of.map((month) => `${year}-${month},on_time,${unit},M,30,10`);
    const site = await publish({
      inputs: '  - { register: births, files: births.csv, coverage: monthly }',
      files: {
        'units.csv': units,
        'births.csv': csv('date,timeliness,unit,sex,mother_age,count', [
          ...['a', 'b', 'c'].flatMap((unit) => [2022, 2023].flatMap((year) => rows(year, unit, months))),
          ...rows(2024, 'a', months.slice(0, 6)),
          ...rows(2024, 'b', months.slice(0, 6)),
          ...rows(2024, 'c', months.slice(0, 6)),
        ]).replace(/^2022-1[12],on_time,a.*\n/gm, ''),
        'population.csv': population(),
      },
      settings: { years: '{ first: 2022, last: 2024, provisional: [2023, 2024] }', cut_off: '2024-06-30' },
    });
    const at = await site.figures('chi-tieu-chinh');
    // Ten of twelve months: the count breaks the series, and is no base for a rate.
    expect(at(2022, 'a', 'registered_births')).toMatchObject({ value: 100, status: 'b' });
    expect(at(2022, 'a', 'crude_birth_rate')).toMatchObject({ value: null, reason: 'not_sent' });
    expect(at(2022, 'P', 'crude_birth_rate')).toMatchObject({ value: null, reason: 'not_sent' });
    expect(at(2022, 'b', 'crude_birth_rate')).toMatchObject({ value: 3.33, status: '' });
    expect(at(2023, 'a', 'crude_birth_rate')).toMatchObject({ value: 3.33, status: 'p' });
    expect(at(2024, 'a', 'registered_births')).toMatchObject({ value: 60, status: 'p' });
    expect(at(2024, 'a', 'crude_birth_rate')).toMatchObject({
      value: null,
      status: 'x',
      reason: 'part_of_year',
    });
    const fertility = await site.figures('muc-sinh');
    expect(fertility(2022, 'a', 'total_fertility_rate').reason).toBe('not_sent');
    // A ratio of events to one another may be of a part.
    expect(fertility(2022, 'a', 'births_under_20_share')).toMatchObject({ value: 0, status: 'b' });
    expect(fertility(2024, 'a', 'total_fertility_rate').reason).toBe('part_of_year');
  });

  test('what was divided with a split unit is an estimate, and so are its rates', async () => {
    const header = 'code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat';
    const site = await publish({
      inputs: inputs('births'),
      files: {
        'units.csv': `${header}\nP,,,province,,P,P,,,\nold,,2022-12-31,commune,P,old,old,,,\nx,2023-01-01,,commune,P,x,x,,,\ny,2023-01-01,,commune,P,y,y,,,\n`,
        'unit-changes.csv': 'date,from_code,to_code,share\n2023-01-01,old,x,0.5\n2023-01-01,old,y,0.5\n',
        'births.csv': csv('date,timeliness,unit,sex,count', [
          '2022-03,on_time,old,M,100',
          '2023-03,on_time,x,M,60',
          '2023-03,on_time,y,M,40',
        ]),
        'population.csv': csv('year,unit,sex,age,count', [
          '2022,x,_T,_T,1000',
          '2022,y,_T,_T,1000',
          '2023,x,_T,_T,1000',
          '2023,y,_T,_T,1000',
        ]),
      },
      settings: { years: '{ first: 2022, last: 2023 }', cut_off: '2023-12-31' },
    });
    const at = await site.figures('ty-suat-tho');
    expect(at(2022, 'x', 'crude_birth_rate')).toMatchObject({ value: 50, status: 'e' });
    expect(at(2023, 'x', 'crude_birth_rate')).toMatchObject({ value: 60, status: '' });
    expect(at(2022, 'P', 'crude_birth_rate').status).toBe('');
    const key = await site.figures('chi-tieu-chinh');
    expect(key(2023, 'old-2022-12-31', 'registered_births')).toMatchObject({
      value: null,
      status: 'x',
      reason: 'not_there',
    });
  });
});
