import { birthsBySex } from '../../src/catalogue/births/births-by-sex.ts';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import { crudeRates } from '../../src/catalogue/derived/crude-rates.ts';
import type { Manifest, ManifestTable, PublishedFile } from '../../src/catalogue/manifest.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { noRevisions } from '../../src/catalogue/revisions.ts';
import { tableFileName, tableFormats } from '../../src/catalogue/table-formats.ts';
import type { TableRelease } from '../../src/files/json-stat.ts';

/* A release of two small tables, with what a text can trip over: quotes, a tag, a code in two hierarchies. */

const label = (vi: string, en: string) => ({ vi, en });

const years: Codelist = {
  dimension: 'year',
  title: label('Năm', 'Year'),
  codes: [
    { code: '2023', parent: null, label: label('2023', '2023') },
    { code: '2024', parent: null, label: label('2024 (đến 30/9)', '2024 (to 30 September)'), partial: true },
  ],
};
const units: Codelist = {
  dimension: 'unit',
  title: label('Địa phương', 'Area'),
  codes: [
    {
      code: '20',
      parent: null,
      label: label('Tỉnh "P"', 'Province “P”'),
      unit: { code: '20', validFrom: '', validTo: '' },
    },
  ],
};
const sexes: Codelist = {
  dimension: 'sex',
  title: label('Giới tính', 'Sex'),
  codes: [
    { code: '_T', parent: null, label: label('Cả hai giới', 'Both sexes') },
    { code: 'M', parent: '_T', label: label('Nam', 'Male') },
    { code: 'F', parent: '_T', label: label('Nữ', 'Female') },
  ],
};
const indicators: Codelist = {
  dimension: 'indicator',
  title: label('Chỉ tiêu', 'Indicator'),
  codes: [
    {
      code: 'crude_birth_rate',
      parent: null,
      label: label('Tỷ suất sinh thô', 'Crude birth rate'),
      figure: { unit: label('trên 1.000 dân', 'per 1,000 people'), decimals: 1 },
    },
  ],
};

/** A counted table: a zero, a provisional figure, a withheld one, and one nobody collected. */
export const counted: PublishedTable = {
  declaration: birthsBySex,
  codelists: [years, units, sexes],
  cells: {
    codes: {
      year: ['2023', '2023', '2023', '2024', '2024', '2024'],
      unit: ['20', '20', '20', '20', '20', '20'],
      sex: ['_T', 'M', 'F', '_T', 'M', 'F'],
    },
    value: [7, 7, 0, null, null, null],
    status: ['', '', '', 'p', 'pe', ''],
    confidentiality: ['', '', '', 'c', 'c', ''],
  },
};

/** A derived table: a figure with its interval, and none with its reason. */
export const derived: PublishedTable = {
  declaration: crudeRates,
  codelists: [years, units, indicators],
  cells: {
    codes: {
      year: ['2023', '2024'],
      unit: ['20', '20'],
      indicator: ['crude_birth_rate', 'crude_birth_rate'],
    },
    value: [12.25, null],
    status: ['u', 'x'],
    confidentiality: ['', ''],
    derived: { lower: [10.5, null], upper: [14, null], reason: ['', 'part_of_year'] },
  },
};

const file = (name: string, bytes: number): PublishedFile => ({
  name,
  bytes,
  sha256: bytes.toString(16).padStart(64, '0'),
});

function listed({ declaration, codelists, cells }: PublishedTable): ManifestTable {
  const files = tableFormats.map(
    (format, at) => [format, file(tableFileName(declaration.slug, format), 100 + at)] as const,
  );
  return {
    ...declaration,
    codelists,
    rows: cells.value.length,
    simulated: true,
    files: Object.fromEntries(files) as ManifestTable['files'],
  };
}

/** The manifest of the release. */
export const manifest: Manifest = {
  site: {
    id: 'trial',
    title: label('Niên giám "P" <b>thử</b>', 'Yearbook of “P” <b>trial</b>'),
    publisher: {
      name: label('Sở Tư pháp P', 'Department of Justice of P'),
      email: 'hotich@example.org',
      website: 'https://example.org',
    },
    unit: '20',
    unitName: label('Tỉnh P', 'Province P'),
    years: { first: 2023, last: 2024, provisional: [2024] },
    cutOff: '2024-09-30',
    release: { id: '2024-1', date: '2024-10-15' },
    simulated: true,
    licence: 'CC-BY-4.0',
    source: label('Số liệu mô phỏng', 'Simulated figures'),
    disclosure: { rule: 'threshold', threshold: 5 },
    notes: [],
  },
  tables: [listed(counted), listed(derived)],
  unavailable: [],
  splits: [],
  unitChanges: [],
  protection: null,
  accounts: [],
  warnings: [],
  revisions: noRevisions,
};

/** What a table's own file says of the release. */
export const release: TableRelease = {
  publisher: manifest.site.publisher.name,
  source: manifest.site.source,
  release: manifest.site.release,
  licence: manifest.site.licence,
  simulated: true,
  notes: [],
};

/** The files of its codelists. */
export const codelistFiles = new Map(
  [years, units, sexes, indicators].map(({ dimension }, at) => [
    dimension,
    file(`codelists/${dimension}.csv`, 10 + at),
  ]),
);

/** The file with the whole of it. */
export const archive = file('nien-giam-trial-2024-1.zip', 5000);
