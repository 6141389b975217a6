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
    'SQL is a language to ask data with. Use it to join tables or to work something out. Its main words:',
  sqlTerms: {
    SELECT: 'names columns',
    FROM: 'names a table',
    WHERE: 'keeps rows',
    'GROUP BY': 'sums rows up',
    JOIN: 'brings two tables together',
    'ORDER BY': 'sorts',
  },

  copyLink: 'Copy a link to this SQL',
  linkCopied: 'Link copied. Whoever opens it sees this SQL and a button to run it.',
  linkShown: 'The link is in the address bar.',
  fromAddress:
    'The address brought this SQL along. Look at it, then press the button to run it; nothing runs by itself.',
  badAddress: 'The part of the address behind # is damaged, so the SQL in it cannot be read.',
  format: 'Format',
  formatFailed: 'The SQL has a mistake, so it cannot be formatted.',
  formatted: 'Formatted.',
  history: 'Statements run before',
  historyHint: 'Kept on this machine only.',
  historyNone: 'None yet.',
  historyForget: 'Clear all',
  parameters: 'Parameters',
  parameterHint: 'A name that begins with $ in the SQL is a parameter; its value goes here. Empty is NULL.',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  guidedInstead: 'The choice of figures at the top of the page still works, without the SQL engine.',
  keyHint: 'Ctrl+Enter runs it; select a part to run that part.',

  ownFile: 'Add a file of yours',
  ownFileHint:
    'CSV or Parquet, up to 200 MB. It is read on your machine and sent nowhere; use it as a table, and join it with the published ones.',
  ownFileChoose: 'Choose a file, or drop it here',
  ownFileAdded: (d) => `Table ${d.name} added: ${d.rows} rows, ${d.columns} columns.`,
  ownFileNoHeader: 'The first row holds figures, so the columns are called c1, c2, …',
  ownFileUneven: (rows) => `${rows} rows have more or fewer cells than the first.`,
  ownFileShadows: 'It stands in for the published table of that name until the page is loaded again.',
  ownFileNeedsEngine: 'The file will be added once the SQL engine has loaded.',
  ownFileFaults: {
    large: 'The file is larger than 200 MB: a browser has not enough memory to read it.',
    letters:
      'The file is not UTF-8 (perhaps Windows-1258 or TCVN3), so its letters would be wrong. Please save it again as CSV UTF-8.',
    workbook: 'This is an Excel workbook. Please open it in Excel and save the sheet as CSV UTF-8.',
    kind: 'This is neither a CSV nor a Parquet file.',
    empty: 'The file has no rows.',
    parquet:
      'The Parquet file cannot be read: it is damaged, or packed in a way not supported (zstd, snappy and unpacked are).',
  },

  sortHint: 'Press to sort by this column',
  sortedBy: (d) => `Sorted by “${d.column}”, ${d.descending ? 'largest first' : 'smallest first'}.`,
  sortedNot: 'Back in the order of the query.',
  resultNumber: (n) => `Result ${n}`,
  statementsRun: (n) => `${n} statements run; the result of the last is shown`,
  done: 'Done; this statement gives no rows',
  cut: (rows) =>
    `Only the first ${rows} rows are here; there are more. Add LIMIT, WHERE or GROUP BY to make it smaller`,
  downloads: 'Download the result',
  downloadFailed:
    'The file could not be made: the result is too large for the memory. Take the CSV, or make the result smaller.',
  fileTitle: 'Query result',
  fileSheet: 'Result',

  timeLimit: (seconds) =>
    `Stopped: it ran for more than ${seconds} seconds. Make it smaller with WHERE, or check what the tables are joined on.`,
  restarted: 'The SQL engine was started anew; the published tables and your files are still there.',
  lost: (names) => `The SQL engine started anew, so what you made or changed with SQL is gone: ${names}.`,
  lostAgain: 'Put the statements that made it into the box',
  lostWritten: 'Press Run to make it again. The SQL before it is under “Statements run before”.',
  errorAt: (line) => `The mistake is in line ${line}.`,
  engineWords: 'The engine’s own message',
  mistakes: {
    syntax: (about) =>
      about === ''
        ? 'The SQL is not well formed.'
        : `The SQL is not well formed at “${about}”: a word, comma or bracket is missing or too many just before it.`,
    end: () => 'The SQL ends too early: its last part is missing, or a bracket is still open.',
    table: (about) => `There is no table “${about}”.`,
    column: (about) =>
      about === ''
        ? 'The tables of this SQL have no such column.'
        : `The tables of this SQL have no column “${about}”. If it is a code or a text, put it in single quotes: '${about}'.`,
    function: (about) => `There is no function “${about}”.`,
    group: (about) => `Column “${about}” has to be in GROUP BY, or within an aggregate such as sum().`,
    type: (about) =>
      about === ''
        ? 'A value cannot be turned into the kind that is needed.'
        : `“${about}” cannot be turned into the kind that is needed.`,
    ambiguous: (about) =>
      `Several tables have a column “${about}”: put the table’s name before it, as in table.${about}.`,
    code: (about) =>
      `Column “${about}” is text: put the value it is compared with in single quotes, as ${about} = '05977'; to reckon with it, use TRY_CAST(${about} AS INT).`,
    kind: (about) =>
      `“${about}” does not take values of this kind. Codes and years are text: make numbers of them with CAST(year AS INT) first.`,
    window: (about) => `Function “${about}” needs OVER (…) behind it, as ${about}(…) OVER (ORDER BY year).`,
    quotes: () =>
      `There are curly quotes (“ ” ‘ ’) in it. Please type straight ones: '…' around texts, "…" around names of columns.`,
    alias: (about) =>
      `No table is called “${about}” in this statement. Where AS gives the table another name, write that one before the column.`,
    exists: (about) =>
      `There is a “${about}” already. Choose another name, or replace it with CREATE OR REPLACE.`,
    where: () => 'WHERE cannot hold an aggregate such as sum(). Filter after summing up, with HAVING.',
    one: () =>
      'The statement in brackets gives several rows where one value is needed. Add WHERE, an aggregate or LIMIT 1.',
    width: () => 'The two sides do not have the same number of columns.',
    extension: (about) =>
      `Function “${about}” is part of an extension that the engine in this page does not have.`,
    outside: () =>
      'The engine is closed within this page: it reads no network address or file of the machine, writes none, and installs no extension. Use “Add a file of yours” to bring a file in.',
    memory: () =>
      'The query ran out of memory. Make it smaller: filter with WHERE before joining, or check what the tables are joined on.',
    empty: () => 'There is no SQL to run yet.',
    other: () => 'The engine cannot run this; why, is in its own words.',
  },

  recipesTitle: 'Use the figures in other programs',
  recipesLead:
    'Every table has a permanent address, without a key or registration. Here is how to read one and join names to its codes with DuckDB, Python, R and Observable.',
  recipesLink: 'Use these tables in DuckDB, Python, R, Observable',
  recipesAddresses: 'Addresses',
  recipesAddress: {
    table: 'A table, in four kinds of file: csv, parquet, xlsx, json (JSON-stat)',
    codelist: 'A codelist: names in Vietnamese and English, parent, order',
    manifest: 'All tables, columns and codes, with the checksum of every file',
    view: 'A part of a table, opened on this site',
    sql: 'A statement, opened on this site (encoded as in web addresses)',
  },
  recipesExample: (title) => `Example: ${title}`,
  recipesTools: {
    duckdb: 'DuckDB (command line)',
    python: 'Python (pandas)',
    r: 'R',
    observable: 'Observable',
  },
  recipesNotes: {
    duckdb: 'Web addresses need the httpfs extension; DuckDB installs it at the first one.',
    observable:
      'From another page it needs this site’s host to allow it (CORS). Where it does not, download the files and attach them to the notebook.',
  },
  recipesWithheld:
    'An empty value with confidentiality = c is withheld to protect people; do not take it for 0 in a sum.',

  example: {
    onTime: (first, last) =>
      `Which places improved on-time death registration most, from ${first} to ${last}`,
    drift: 'Is the sex ratio at birth away from its natural level',
    under65: 'Which groups of causes did people under 65 die of',
    natural: (year) => `Where more people died than were born, ${year}`,
    months: 'In which month most children are born',
    gap: 'How many years longer women live than men',
    percentOf: (year) => `${year} (%)`,
    change: 'Change (points)',
    ratio: 'Boys per 100 girls',
    lower: 'Lower bound',
    upper: 'Upper bound',
    above: 'Certainly above 106',
    deaths: 'Deaths',
    births: 'Births',
    difference: 'Births less deaths',
    index: 'Against the mean month (100)',
    women: 'Women (years)',
    men: 'Men (years)',
    years: 'Difference (years)',
  },
};
