import type { QuerySchemaTexts } from './query-schema-vi.ts';

/** What the list of tables, columns and codes of the query page says, in English. */
export const querySchemaEn: QuerySchemaTexts = {
  search: 'Find a table or a column',
  found: (d) => `${d.tables} tables, ${d.columns} columns.`,
  none: 'No table or column matches.',
  coded: 'Columns of codes',
  codes: (codes) => `${codes} codes`,
  allCodes: (codes) => `All ${codes} codes`,
  searchCodes: 'Find a code or a name',
  codesOf: (column) => `Codes of column ${column}`,
  codesFound: (d) => `${d.shown} of ${d.all} codes.`,
  failed: 'The list of codes did not load. Please try again, or open the CSV file.',
};
