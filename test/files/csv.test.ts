import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthsBySex } from '../../src/catalogue/births/births-by-sex.ts';
import { codelistCsv, codesCsv, csvLine } from '../../src/files/csv.ts';

describe('csvLine', () => {
  test.each([
    [['a', 1, null], 'a,1,\n'],
    [['x,y', 'say "no"', 'two\nlines'], '"x,y","say ""no""","two\nlines"\n'],
    [['=1+1', '@x', '-2', '\tx'], "'=1+1,'@x,'-2,'\tx\n"],
    [[-2, 0.5], '-2,0.5\n'],
  ])('%j', (values, line) => {
    expect(csvLine(values)).toBe(line);
  });
  test('a reader gets every text back, but for the apostrophe that disarms a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2 }), (values) => {
        const line = csvLine(values);
        const [read] = Papa.parse<string[]>(line.slice(0, -1), { delimiter: ',', newline: '\n' }).data;
        expect(read?.map((text, at) => (text === `'${values[at]}` ? text.slice(1) : text))).toEqual(values);
      }),
    );
  });
});

const table = {
  declaration: birthsBySex,
  codelists: [],
  cells: {
    codes: { year: ['2024', '2025'], unit: ['20', '20'], sex: ['_T', '_T'] },
    value: [0, null],
    status: ['', 'p'],
    confidentiality: ['', 'c'],
  },
};

test('codesCsv: a zero is a 0, a withheld cell is empty and says so', () => {
  expect(codesCsv(table, false)).toBe(
    'year,unit,sex,value,status,confidentiality\n2024,20,_T,0,,\n2025,20,_T,,p,c\n',
  );
});

test('codesCsv of a simulated site says so in every row', () => {
  expect(codesCsv(table, true)).toBe(
    'year,unit,sex,value,status,confidentiality,simulated\n2024,20,_T,0,,,true\n2025,20,_T,,p,c,true\n',
  );
});

test('codelistCsv: code, parent, labels, order', () => {
  const label = { vi: 'Nam', en: 'Male' };
  const list = { dimension: 'sex' as const, title: label, codes: [{ code: 'M', parent: '_T', label }] };
  expect(codelistCsv(list)).toBe('code,parent,label_vi,label_en,order\nM,_T,Nam,Male,1\n');
});
