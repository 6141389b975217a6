/*
 * The rooms of the house and what each may import (DESIGN §2). The linter and its test read this table; to open a door
 * is to change it here, with a reason.
 */
const pages = [
  'text',
  'catalogue',
  'charts',
  'browser',
  'files',
  'programme',
  'bulletin',
  'statistics',
  'settings',
  'confidentiality',
  'components',
  'layouts',
  'pages',
  'styles',
];

/* `except`: folders of a room that may be imported though the room may not. */
export const rooms = {
  text: { may: [] },
  statistics: { may: [] },
  confidentiality: { may: [] },
  charts: { may: ['text'] },
  settings: { may: ['text'] },
  // Beyond DESIGN: `text` for age codes and days of the calendar, which pages share.
  registers: { may: ['settings', 'text'] },
  catalogue: { may: ['text'] },
  // Beyond DESIGN: `settings` for the site's years, units and age groups, `text` for the labels of its age codes.
  tables: { may: ['catalogue', 'registers', 'statistics', 'confidentiality', 'settings', 'text'] },
  files: { may: ['catalogue', 'text'] },
  programme: { may: ['catalogue', 'statistics', 'settings', 'text'] },
  // Beyond DESIGN: `browser`, where views of published tables are made, drawn and put into words: a figure reads alike on
  // its page and in the bulletin.
  bulletin: { may: ['catalogue', 'programme', 'charts', 'browser', 'text'] },
  // The one exception (DESIGN §2): the checks of a count file read no data, and `/kiem-tra/` runs the publication's own.
  // Beyond DESIGN: `files`, so that what a reader downloads of a view is written as the published file is.
  browser: { may: ['catalogue', 'charts', 'files', 'text'], except: ['registers/checks'] },
  components: { may: pages },
  layouts: { may: pages },
  pages: { may: pages },
};
