import type { FilePagesTexts } from './file-pages-vi.ts';

/** The sentences of the pages about files, in English. */
export const filePagesEn: FilePagesTexts = {
  tableNoScript:
    'Filters, sorting and the choices in the page’s address need JavaScript. Without it the page shows its default table only; the files at the foot of the page have every figure.',
  formats: {
    xlsx: { title: 'Excel (XLSX)', use: 'figures, notes and symbols in one file, ready to read' },
    'vi.csv': { title: 'Labelled CSV (Vietnamese)', use: 'names in Vietnamese, years side by side' },
    'en.csv': {
      title: 'Labelled CSV',
      use: 'names in place of codes, years side by side; opens right in Excel',
    },
    csv: { title: 'CSV (codes)', use: 'for programs: codes alone, which stay the same in every release' },
    parquet: { title: 'Parquet', use: 'for R, Python, DuckDB: small, fast, with its types' },
    json: { title: 'JSON-stat', use: 'for web applications and readers of JSON-stat 2.0' },
  },
  shortFormats: {
    xlsx: 'Excel',
    'vi.csv': 'CSV in Vietnamese',
    'en.csv': 'labelled CSV',
    csv: 'CSV (codes)',
    parquet: 'Parquet',
    json: 'JSON-stat',
  },
  otherFormats: 'Other formats',
  hashes: 'SHA-256 checksums',
  moreOfFiles: 'What the columns mean, code to read the files, how to cite',

  tableTitle: (title) => `Data files: ${title}`,
  tableLead: (d) =>
    `The table has ${d.cells} cells, and every format below holds the same ones. In CSV (codes) and Parquet each cell is a row of ${d.columns} columns.`,
  openTable: 'See the table and its chart',
  files: 'Files',
  bytes: (n) => `${n} bytes`,
  about: 'About these data',
  contact: 'Contact',
  rows: 'Rows',
  unit: 'Unit',
  corrections: 'Corrections',
  correctionsLink: 'Corrections, changes and earlier releases',
  licenceWords: {
    'CC-BY-4.0':
      'CC BY 4.0: you may copy, change and reuse it for any purpose, commercial ones too, if you name the source and say what you changed.',
  },
  preview: (rows) => `First ${rows} rows of the CSV (codes)`,
  dictionary: 'Columns',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  types: { text: 'text', number: 'number', boolean: 'true/false' },
  codesOf: (d) => `${d.title}: ${d.codes} codes.`,
  codes: 'Codes',
  moreCodes: (n) => `and ${n} more in the codelist’s file`,
  codelistFile: (dimension) => `Codelist ${dimension}.csv`,
  unitOfValue: (unit) => `Unit: ${unit}. The decimal mark is a point.`,
  indicatorUnit: 'that of each indicator, in the codelist indicator',

  samples: 'Read the files in a program',
  samplesLead:
    'Each reads the table and keeps the rows of the table the page opens with. Codes have to be read as text: many begin with a 0.',
  sampleTitles: { curl: 'curl', python: 'Python (pandas)', r: 'R', duckdb: 'DuckDB (SQL)' },
  curlNote:
    'The second line checks that the file that came is the one that was published (on macOS: shasum -a 256 --check).',
  originPlaceholder: 'https://<this-site>',
  copy: 'Copy',
  copied: 'Copied',

  citation: 'How to cite',
  citationShort: 'Short',
  citationLong: 'Long',
  citationBibtex: 'BibTeX',
  dayPlaceholder: '<day of access>',
  citedShort: (d) => `${d.publisher} (${d.year}), “${d.title}”, release ${d.release}.`,
  citedLong: (d) =>
    `${d.publisher} (${d.year}). “${d.title}”. ${d.site}, release ${d.release} (${d.day}), counted up to ${d.cutOff}. ${d.address} (accessed ${d.accessed}).`,
  citedNote: (d) => `Release ${d.release} of ${d.day}, counted up to ${d.cutOff}`,
  citedSimulated: 'Simulated data, not real figures.',

  downloadsTitle: 'Download all data',
  downloadsMenu: 'Downloads',
  downloadsLead: (d) => `All ${d.tables} tables of release ${d.release} (${d.day}).`,
  releaseFiles: 'The whole release',
  release: {
    zip: {
      title: 'The whole release (ZIP)',
      use: 'every table as CSV (codes) and Parquet, codelists, descriptions and a guide',
    },
    yearbook: { title: 'Yearbook (XLSX)', use: 'all tables in one Excel workbook' },
    readme: { title: 'Guide (README)', use: 'what the files are and how to read them' },
    datapackage: { title: 'Data Package', use: 'every file and column described, after Data Package 2.0' },
    dcat: { title: 'DCAT catalogue', use: 'for open data portals to harvest (JSON-LD)' },
    sums: { title: 'SHA256SUMS', use: 'the checksum of every file' },
    manifest: { title: 'manifest.json', use: 'every table, codelist and checksum, for programs' },
    changes: { title: 'Table of changes', use: 'every cell that differs from the release before: old, new' },
    audit: { title: 'audit.json', use: 'what attacks on the withheld counts found' },
  },
  verify: 'Check what you downloaded',
  verifyText:
    'Run this in the folder of SHA256SUMS and your files (an unpacked ZIP has its own): a file that differs from the published one by a single byte is named. Files you did not download are passed over.',
  allTables: 'Table by table',
  allTablesText: 'A table’s name leads to its columns and to code that reads its files.',
  formatOf: (d) => `${d.format}: ${d.title}`,
  terms: 'Terms of use',
  termsCite:
    'When you use the figures, name the publisher, the table and the release; each table has its citation ready.',
};
