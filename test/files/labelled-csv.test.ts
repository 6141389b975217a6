import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { labelledCsv } from '../../src/files/labelled-csv.ts';
import {
  both,
  code,
  counted,
  listed,
  rates,
  sexes,
  trialTable,
  uncollected,
  years,
} from './labelled-tables.ts';

const bom = '\uFEFF';

describe('labelledCsv', () => {
  test('counts: years beside each other, marks in words, no column of marks where a year has none', () => {
    expect(labelledCsv(counted, 'vi', false)).toBe(
      `${bom}Giới tính,2024,2025,2025 – ghi chú\n` +
        'Cả hai giới,12,9,sơ bộ\n' +
        'Nam,0,,không công bố để bảo mật; sơ bộ\n' +
        'Nữ,12,,"không áp dụng, hoặc quá chi tiết để công bố"\n',
    );
    expect(labelledCsv(counted, 'en', false)).toBe(
      `${bom}Sex,2024,2025,2025 – note\n` +
        'Both sexes,12,9,provisional\n' +
        'Male,0,,withheld to protect people; provisional\n' +
        'Female,12,,"not applicable, or too fine to publish"\n',
    );
  });

  test('what was not collected says so, and is no zero', () => {
    expect(labelledCsv(uncollected, 'vi', false)).toBe(
      `${bom}Giới tính,2024,2024 – ghi chú,2025\n` +
        'Cả hai giới,1,,1\n' +
        'Nam,,có phát sinh nhưng không thu thập được,1\n' +
        'Nữ,1,,0\n',
    );
  });

  test('rates: the whole published figure with its interval, its unit, and why there is none', () => {
    expect(labelledCsv(rates, 'en', false)).toBe(
      `${bom}Indicator,Unit,2024,"2024 – lower bound, 95%","2024 – upper bound, 95%",2024 – note,2025,2025 – note\n` +
        'Crude death rate,"per 1,000 people",5.4081,4.8468,6.0165,low reliability,,not available: no population of this place and year\n' +
        'Life expectancy,years,73.5,,,,,not applicable: the year was not over when figures were closed; provisional\n',
    );
    expect(labelledCsv(rates, 'vi', false).split('\n')[1]).toBe(
      'Tỷ suất chết thô,trên 1.000 dân,5.4081,4.8468,6.0165,độ tin cậy thấp,,chưa có: chưa có dân số của nơi và năm này',
    );
  });

  test('simulated figures say so in every row', () => {
    const [, ...rows] = labelledCsv(counted, 'vi', true).trimEnd().split('\n');
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/,Số liệu mô phỏng$/);
    expect(labelledCsv(counted, 'en', true)).toMatch(/^\uFEFFSex,2024,2025,2025 – note,Simulated data\n/);
  });

  test('a table without years, or of years alone, has a row for each cell', () => {
    const withoutYears = trialTable([sexes], [3, { withheld: true }, { value: 2, status: 're' }]);
    expect(labelledCsv(withoutYears, 'en', false)).toBe(
      `${bom}Sex,Value,Note\nBoth sexes,3,\nMale,,withheld to protect people\nFemale,2,revised; estimated\n`,
    );
    expect(labelledCsv(trialTable([years('2024', '2025')], [1, 2]), 'vi', false)).toBe(
      `${bom}Năm,Giá trị\n2024,1\n2025,2\n`,
    );
  });

  test('the year may stand anywhere among the dimensions', () => {
    const units = listed('unit', both('Địa phương', 'Area'), code('a', 'A'), code('b', 'B'));
    const inTheMiddle = trialTable(
      [units, years('2024', '2025'), sexes],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    expect(labelledCsv(inTheMiddle, 'en', false)).toBe(
      `${bom}Area,Sex,2024,2025\nA,Both sexes,1,4\nA,Male,2,5\nA,Female,3,6\nB,Both sexes,7,10\nB,Male,8,11\nB,Female,9,12\n`,
    );
  });

  test('labels that are the same are told apart by their codes, titles by their dimensions', () => {
    const place = (dimension: 'unit' | 'occurrence') =>
      listed(
        dimension,
        both('Nơi', 'Place'),
        code('1', 'Tân Tiến'),
        code('2', 'Tân Tiến'),
        code('3', 'Khác'),
      );
    const table = trialTable([place('unit'), place('occurrence')], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(labelledCsv(table, 'vi', false).split('\n').slice(0, 4)).toEqual([
      `${bom}Nơi (unit),Nơi (occurrence),Giá trị`,
      'Tân Tiến (1),Tân Tiến (1),1',
      'Tân Tiến (1),Tân Tiến (2),2',
      'Tân Tiến (1),Khác,3',
    ]);
  });

  test('names with commas, quotes, line ends and formulas come back as they were, formulas disarmed', () => {
    const names = ['Lê, "Hồng"', '=1+1', '@SUM(A1)', '-2', '+3', 'hai\ndòng', '\tthụt'];
    const list = listed('unit', both('Địa phương', 'Area'), ...names.map((name, at) => code(`u${at}`, name)));
    const text = labelledCsv(
      trialTable(
        [list],
        names.map((_, at) => at),
      ),
      'vi',
      false,
    );
    const { data } = Papa.parse<string[]>(text.slice(bom.length).trimEnd(), {
      delimiter: ',',
      newline: '\n',
    });
    expect(data).toEqual([
      ['Địa phương', 'Giá trị'],
      ...names.map((name, at) => [/^[=@+\-\t]/.test(name) ? `'${name}` : name, String(at)]),
    ]);
  });

  test('@throws where a dimension has no codelist', () => {
    expect(() => labelledCsv({ ...counted, codelists: [] }, 'vi', false)).toThrow(
      'trial has no codelist of year',
    );
  });
});
