import type { QueryTexts } from './query-vi.ts';

/** The sentences of the query page's guided part and workbench in English. */
export const queryEn: QueryTexts = {
  title: 'Query the figures',
  lead: 'Choose a table and what to see of it for an answer, a chart and its SQL; everything runs on your machine, and nothing is sent anywhere.',
  guided: 'Choose figures',
  table: 'Table',
  chooseTable: 'Choose a table…',
  noScript: 'Choosing here needs JavaScript. Without it, every table can still be read:',
  open: 'Show',
  openLarge: (size, cells) => `Show (${size} MB, ${cells} cells)`,
  large: 'This table is large, so it opens only when you press the button.',
  unknownTable: (slug) =>
    `The address names a table “${slug}”, which this site does not have. Please choose one.`,
  tableFailed: 'The table’s figures did not load. Please try again.',
  tablePage: 'This table’s page: notes and files',
  viewSql: 'SQL of what is shown',
  editSql: 'Edit it in the SQL part',
  sqlWithheld: 'NULL: withheld for confidentiality, or no figure',
  sqlTitle: 'Write SQL',
  sqlLead:
    'SQL is a language to ask data with: SELECT names columns, FROM a table, WHERE keeps rows, GROUP BY sums up, JOIN brings two tables together. Use it to join tables or to work something out.',
};
