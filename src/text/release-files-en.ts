import type { ReleaseFilesTexts } from './release-files-vi.ts';

/** What the files of a release say of themselves, in English. */
export const releaseFilesEn: ReleaseFilesTexts = {
  description: (unit) => `Civil registration statistics of ${unit}, counted from the civil register.`,
  wholeRelease: (id) => `the whole of release ${id}`,
  codelist: (dimension) => `Codelist: ${dimension}`,
  codelistFile: (file) => `Code; what it means is in ${file}.`,

  columns: {
    value:
      'Value; empty where there is none: see status and confidentiality, in tables of indicators reason too.',
    lower: 'Lower bound of the 95% interval; empty where there is none.',
    upper: 'Upper bound of the 95% interval; empty where there is none.',
    status: 'Marks of the value, several may stand together; empty is final.',
    confidentiality: 'Empty is published; c is withheld to protect people.',
    reason: 'Why there is no value; empty where there is one.',
    simulated: 'Always true: simulated figures, not real ones.',
    code: 'Code',
    parent: 'The code it is part of; empty at the top.',
    label_vi: 'Label in Vietnamese',
    label_en: 'Label in English',
    order: 'Order of presentation',
    unit_code:
      'Code of the administrative unit in the national list; it may have been another unit’s before.',
    valid_from: 'First day of the administrative unit; empty where it is open.',
    valid_to: 'Last day of the administrative unit; empty where it still exists.',
    lon: 'Longitude of the centre of the administrative unit, in degrees',
    lat: 'Latitude of the centre of the administrative unit, in degrees',
    unit_vi: 'Unit of measure, in Vietnamese',
    unit_en: 'Unit of measure, in English',
    decimals: 'Digits after the decimal mark to show',
  },
  noValue: 'no value',

  readme: {
    released: (d) => `Release ${d.id} of ${d.day}. Counted up to and including ${d.cutOff}.`,
    publisher: (name) => `Publisher: ${name}.`,
    source: (source) => `Source: ${source}.`,

    filesTitle: 'FILES',
    tables: (n) =>
      `${n} tables. A file has the name its table has in addresses; the ending tells the format:`,
    formats: {
      csv: 'one row a cell, columns of codes; UTF-8, commas between, a point as decimal mark. For R, Python, SQL.',
      'vi.csv': 'the same with Vietnamese labels in place of codes; opens in Excel.',
      'en.csv': 'the same with English labels.',
      parquet: 'the rows and columns of the csv, smaller and faster; for DuckDB, pandas, Arrow.',
      xlsx: 'a workbook with a cover, the figures and the notes; opens in Excel, LibreOffice.',
      json: 'JSON-stat 2.0: figures with labels, notes and symbols in both languages.',
    },
    codelists: 'codelists/: the codes of each dimension: code, parent, labels, order.',
    crosswalks: 'crosswalks/: how different divisions of one variable fit together.',
    dataPackage: 'datapackage.json: every CSV described as Data Package 2.0: columns, types, keys, hash.',
    catalog: 'catalog.jsonld: a DCAT-AP catalogue for data portals.',
    manifest: 'manifest.json: all that this site knows of the release.',
    yearbook: 'nien-giam.xlsx: all tables in one workbook.',
    audit: 'audit.json: what the check of how small counts are protected found.',
    changes: 'changes.csv: every cell with another figure than in the release before: old, new, difference.',
    checksums: 'SHA256SUMS: the SHA-256 of each file.',
    zip: (name) =>
      `${name}: the whole release in one file: CSV of codes, Parquet, codelists, descriptions and this text. It has a SHA256SUMS of its own.`,

    readTitle: 'HOW TO READ A TABLE',
    read: 'Every combination of codes has one row. The code _T is the total, _U is not stated; choose codes before adding up, so that nothing is counted twice. Behind the columns of codes stand:',

    symbolsTitle: 'SYMBOLS',
    symbols: 'Column status:',
    zero: 'value is 0: a true zero, nothing is missing.',
    missing:
      'value empty, status and confidentiality empty too: it happened but was not collected; in tables of indicators, reason says why there is no figure.',
    withheld:
      'confidentiality is c: withheld to protect people, value is empty. The mark is the same for all such cells and does not tell whether the number behind it is small or large. A sum of the other cells is only the least it can be. In JSON-stat, c stands in status.',

    citeTitle: 'HOW TO CITE',
    cite: (d) => `${d.publisher} (${d.year}). ${d.title}, release ${d.id}, ${d.day}.`,

    licenceTitle: 'LICENCE',
    licence: (licence) => `${licence}. Whoever uses the figures names the publisher and the release.`,

    verifyTitle: 'HOW TO VERIFY',
    verify:
      'To know whether the files you have are, byte for byte, those that were published, run this in their folder (Linux, or Git Bash on Windows). Files you have not fetched are passed over:',
  },
};
