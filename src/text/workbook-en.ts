import type { WorkbookTexts } from './workbook-vi.ts';

/** What labelled files and workbooks say of themselves, in English. */
export const workbookEn: WorkbookTexts = {
  value: 'Value',
  lower: 'Lower bound, 95%',
  upper: 'Upper bound, 95%',
  marks: 'Note',
  lowerOf: (year) => `${year} – lower bound, 95%`,
  upperOf: (year) => `${year} – upper bound, 95%`,
  marksOf: (year) => `${year} – note`,
  unit: 'Unit',

  aboutSheet: 'About',
  dataSheet: 'Data',
  notesSheet: 'Notes',
  contentsSheet: 'Contents',

  item: 'Item',
  text: 'Text',
  table: 'Table',
  place: 'Area',
  publisher: 'Published by',
  released: (d) => `${d.id}, ${d.day}`,
  sheets: 'Sheets',
  sheetsText: (d) => `${d.data}; ${d.notes}`,
  emptyCells: 'Empty cells',
  emptyCellsText:
    'There is no figure; the note column beside it says why. A 0 is a true zero: no event of that kind.',
  marksText:
    'An empty note, or a year without a column of notes: the figures are final and free. Notes on the whole table are on the sheet Notes.',
  intervals: 'Lower and upper bounds',
  intervalsText: 'The 95% interval of the figure before them.',
  decimals: 'Decimals',
  decimalsText: 'Cells hold the figure as it was published; how many digits are seen is formatting.',
  markCode: (code) => `Code ${code} of the CSV (codes)`,
  noteNumber: (n) => `[${n}]`,

  yearbookContents: 'Table',
  sheet: 'Sheet',
  view: 'What is printed here',
  viewText: (d) => `${d.rows} × ${d.columns}${d.held === '' ? '' : `; ${d.held}`}`,
  topic: 'Topic',
  wholeTable: 'Whole tables',
  wholeTableFile: 'File with the whole table',
  wholeTablesText:
    'Each table has a file of its own with every year, every area, the intervals and the notes; its name is in the last column of the contents.',
  withheldCell: '[c]',
  missingCell: '[...]',
  notApplicableCell: '[x]',
  legend: (parts) =>
    `Cells without a figure: ${parts}. The note column at the end of each table says it in words: the note, then the columns it holds for.`,
  markIn: (d) => `${d.mark} – ${d.columns}`,
  markInAll: (mark) => `${mark} – all columns`,
};
