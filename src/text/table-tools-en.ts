import type { TableTools } from './table-tools-vi.ts';

/** The sentences of a table page's tools in English. */
export const tableToolsEn: TableTools = {
  panelsBy: 'Separate tables by',
  onePanel: 'One table',
  swap: 'Swap rows and columns',
  mapOf: 'Map of units',
  mapNow: 'Today',
  mapThen: 'Of the time (before mergers)',

  sortHint: 'Sort by this column',
  sumColumn: 'sum of the selection',
  figureOrder: { ascending: 'smallest first', descending: 'largest first' },
  labelOrder: { ascending: 'A to Z', descending: 'Z to A' },
  sortedBy: (d) => `sorted by “${d.column}”, ${d.order}`,
  listOrder: 'back in its first order',
  sorted: (words) => `The table is ${words}.`,

  findCode: 'Type to search',
  findIn: (list) => `Search the list: ${list}`,
  codesFound: (n) => `${n} found`,
  noCodeFound: 'Nothing in the list matches',
  selectFound: 'Select those found',
  clearFound: 'Clear those found',

  panelsShown: (n) => `${n} tables`,
  panelsDrawn: (d) => `The chart draws ${d.drawn} of ${d.all} tables; all are among the figures.`,
  barsInOrder: (names) => `The bars of each drawing, from left to right: ${names}.`,
  cellLimit: (d) => `Showing ${d.shown} of ${d.all} cells. Choose fewer items, or download all of them.`,
  allWithheld: 'All figures here are withheld to protect people; a broader choice has figures to show.',

  copyTable: 'Copy table',
  tableCopied: 'The table was copied: paste it into a spreadsheet or a document.',
  copyFailed: 'This browser does not let the table be copied; download the CSV file instead.',
  intervalsInFile: 'The 95% interval of each figure is in the CSV file.',
  link: 'Address',

  embed: 'Embed chart',
  embedHint: 'Paste this code into your page. The chart carries its title, source and a link to the table.',
  embedCode: 'Embed code',
  embedCopy: 'Copy embed code',
  embedCopied: 'The embed code was copied.',
  embedUncopied: 'This browser does not allow copying; select the code and copy it by hand.',
  embedOpens: 'Open the full table',
  embedFailed: 'These figures could not be loaded; below is the chart the table opens with.',
};
