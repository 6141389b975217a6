import type { SearchTexts } from './search-vi.ts';

/** Every sentence of the search, in English. */
export const searchEn: SearchTexts = {
  title: 'Search',
  description: 'Find tables, places, causes of death and pages, by name, code or the word you would use.',
  label: 'Find tables, places, causes…',
  pageLabel: 'What are you looking for?',
  hint: 'With or without Vietnamese marks, old names and codes too: “lang son”, “05977”, “I21”, “stroke”.',
  kinds: { table: 'Tables', place: 'Places', cause: 'Causes of death', page: 'Pages' },

  placeTitle: 'Find your commune',
  placeHint: 'Name of a commune or ward (old names too), or its code',
  placeAll: 'All places',

  loading: 'Loading the list…',
  failed: 'The search could not be loaded.',
  fullList: 'Open the full list',
  found: (n) => (n === '1' ? '1 result' : `${n} results`),
  foundFor: ({ n, query }) => `${n === '1' ? '1 result' : `${n} results`} for “${query}”`,
  nearOnly: 'Nothing matches exactly; these come near.',
  none: (query) => `Nothing found for “${query}”.`,
  noneTry: 'Try fewer words, another name, or a code (05977, I21).',
  showAll: (n) => `See all ${n} results`,
  firstShown: ({ shown, all }) => `the first ${shown} of ${all}`,
  results: 'Results',

  listTitle: 'Full list',
  listLead: 'Everything from A to Z. Your browser can search this page too (Ctrl+F, or “Find in page”).',
  listNav: 'Parts of the list',

  until: (day) => `until ${day}`,
  nowPartOf: (names) => `now part of ${names}`,
  nowSplit: (names) => `now divided between ${names}`,
  codeIs: (code) => `code ${code}`,
  icd: (ranges) => `ICD-10 ${ranges}`,
  pages: {
    home: 'Key figures',
    tables: 'Every table, by topic',
    places: 'Every administrative unit, of today and before',
    causes: 'What people die of',
    bulletins: 'One a year, as a page and a PDF',
    bulletin: 'Main figures, tables, charts, quality of the data',
    query: 'Write SQL over all tables',
    methods: 'How events are counted, formulas, symbols',
    protection: 'Why some figures are withheld',
    indicators: 'Definition and formula of each indicator',
    units: 'Mergers, divisions and codes of places',
    downloads: 'CSV, Excel, Parquet, JSON-stat',
    corrections: 'What was put right after publication',
    check: 'See what is wrong with a count file before handing it in',
  },
};
