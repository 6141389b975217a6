import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { birthsBySex } from '../../src/catalogue/births/births-by-sex.ts';
import type { Codelist, DimensionId } from '../../src/catalogue/codelist.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { reasons, type Reason } from '../../src/catalogue/reasons.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { jsonStat } from '../../src/files/json-stat.ts';
import { columnsOf } from '../../src/tables/dense-cells.ts';
import { counted, derived, release } from './sample-release.ts';

const read = (table: PublishedTable) => JSONstat(JSON.parse(jsonStat(table, release)));

describe('a reader of JSON-stat', () => {
  test('gets the labels, the hierarchy, the roles and what a metric is in', () => {
    const births = read(counted);
    expect(births).toMatchObject({ class: 'dataset', label: 'Trẻ em sinh ra theo giới tính', n: 6 });
    expect(births.Dimension('year')?.role).toBe('time');
    expect(births.Dimension('unit')?.role).toBe('geo');
    expect(births.Dimension('sex')?.role).toBe('classification');
    expect(births.Dimension('sex')?.Category('_T')).toMatchObject({ label: 'Cả hai giới', id: ['M', 'F'] });
    const rates = read(derived);
    expect(rates.Dimension('indicator')?.role).toBe('metric');
    expect(rates.Dimension('indicator')?.Category('crude_birth_rate')?.unit).toEqual({
      label: 'trên 1.000 dân',
      decimals: 1,
    });
  });

  test('gets every cell, with its marks', () => {
    expect(read(counted).Unflatten(({ year, sex }, { value, status }) => [year, sex, value, status])).toEqual(
      [
        ['2023', '_T', 7, null],
        ['2023', 'M', 7, null],
        ['2023', 'F', 0, null],
        ['2024', '_T', null, 'pc'],
        ['2024', 'M', null, 'pec'],
        ['2024', 'F', null, null],
      ],
    );
  });

  test('gets the same cells as one of the codes file, whatever they are', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const names = table.codelists.map(({ dimension }) => dimension);
        const rows = Papa.parse<Record<string, string>>(codesCsv(table, false), {
          header: true,
          skipEmptyLines: true,
        }).data;
        const dataset = read(table);
        const columns = dataset.extension as Record<string, readonly (number | string | null)[]>;
        let at = -1;
        const cells = dataset.Unflatten((codes, { value, status }) => {
          at++;
          const cell = (column: string): string => String(columns[column]?.[at] ?? '');
          return [
            ...names.map((name) => codes[name]),
            String(value ?? ''),
            status ?? '',
            ...(table.cells.derived === undefined ? [] : [cell('lower'), cell('upper'), cell('reason')]),
          ];
        });
        expect(cells).toEqual(
          rows.map((row) => [
            ...names.map((name) => row[name]),
            row['value'],
            `${row['status']}${row['confidentiality']}`,
            ...(table.cells.derived === undefined ? [] : [row['lower'], row['upper'], row['reason']]),
          ]),
        );
      }),
    );
  });
});

test('a part whose whole is not in the table is no one’s child', () => {
  const orphans: Codelist = {
    dimension: 'sex',
    title: { vi: 'Giới tính', en: 'Sex' },
    codes: [{ code: 'M', parent: '_T', label: { vi: 'Nam', en: 'Male' } }],
  };
  const cells = { codes: { sex: ['M'] }, value: [1], status: [''], confidentiality: [''] };
  const text = jsonStat({ declaration: counted.declaration, codelists: [orphans], cells }, release);
  expect(text).not.toContain('child');
});

/* Any table: one to three dimensions of codes that look like numbers or like nothing, and any cells. */

const code = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.stringMatching(/^[A-Z_a-z0-9][A-Za-z0-9_-]{0,5}$/).filter((text) => text !== '__proto__'),
);
const label = fc.record({ vi: fc.string(), en: fc.string() });
const listOf = (dimension: DimensionId): fc.Arbitrary<Codelist> =>
  fc.record({
    dimension: fc.constant(dimension),
    title: label,
    codes: fc
      .uniqueArray(code, { minLength: 1, maxLength: 4 })
      .chain((codes) =>
        fc.tuple(...codes.map((one) => label.map((own) => ({ code: one, parent: null, label: own })))),
      ),
  });
const figure = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
);
const marks = fc.subarray(['p', 'r', 'e', 'b', 'u', 'x']).map((codes) => codes.join(''));
const columns = (size: number) => {
  const column = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(cell, { minLength: size, maxLength: size });
  return fc.record({
    value: column(figure),
    status: column(marks),
    confidentiality: column(fc.constantFrom('', 'c')),
    derived: fc.record({
      lower: column(figure),
      upper: column(figure),
      reason: column(fc.constantFrom('' as const, ...(Object.keys(reasons) as Reason[]))),
    }),
  });
};
const tables: fc.Arbitrary<PublishedTable> = fc
  .tuple(
    fc
      .subarray<DimensionId>(['year', 'unit', 'cause', 'indicator'], { minLength: 1, maxLength: 3 })
      .chain((dimensions) => fc.tuple(...dimensions.map(listOf))),
    fc.boolean(),
  )
  .chain(([codelists, isDerived]) => {
    const size = codelists.reduce((product, { codes }) => product * codes.length, 1);
    return columns(size).map(({ derived: own, ...cells }) => ({
      declaration: { ...birthsBySex, dimensions: codelists.map(({ dimension }) => dimension) },
      codelists,
      cells: {
        codes: columnsOf(codelists, size),
        ...cells,
        ...(isDerived ? { derived: own } : {}),
      },
    }));
  });
