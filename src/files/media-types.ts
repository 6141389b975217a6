import type { TableFormat } from '../catalogue/table-formats.ts';

const known = {
  csv: 'text/csv',
  'vi.csv': 'text/csv',
  'en.csv': 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** The media type of each format a table is published in (IANA). */
export const mediaTypes: Readonly<Record<TableFormat, string>> = known;

/** That of the file with the whole release. */
export const archiveType = 'application/zip';
