/**
 * The files a table is published as, by what its name ends in: `/du-lieu/<slug>.<format>`. All are written from one
 * table, so that none has a cell, a note or a mark that another lacks.
 */
export const tableFormats = ['csv', 'vi.csv', 'en.csv', 'xlsx', 'parquet', 'json'] as const;

export type TableFormat = (typeof tableFormats)[number];

/** The name of a table's file under `/du-lieu/`. */
export function tableFileName(slug: string, format: TableFormat): string {
  return `${slug}.${format}`;
}
