import type { BulletinTexts } from './bulletin-vi.ts';

/** Every sentence of the bulletins, their list and their PDFs, in English. */
export const bulletinEn: BulletinTexts = {
  menu: 'Bulletins',
  listTitle: 'Yearly bulletins',
  listLead: (place) =>
    `Each complete year of ${place} has a bulletin: the main figures as sentences, tables, charts and the quality of the data. Read it here, or download the PDF.`,
  listNone: 'No year is complete and final yet, so there is no bulletin.',
  running: (d) =>
    `Bulletin ${d.year}: not yet, as the figures of ${d.year} reach to ${d.day} only. It comes when the year is over and its figures are final.`,
  notFinal: (year) => `Bulletin ${year}: not yet, as the figures of ${year} are provisional.`,
  latest: (year) => `Latest bulletin: ${year}`,
  latestLead: 'The main figures of the year as sentences, with the quality of the data.',
  allBulletins: 'All bulletins',
  title: (d) => `Civil registration statistics bulletin ${d.year}, ${d.place}`,
  cover: 'Civil registration statistics bulletin',
  coverYear: (year) => year,
  leaflet: (d) => `Civil registration statistics ${d.year}, ${d.place}`,
  leafletCover: 'Civil registration statistics',
  pdf: 'Download the PDF',
  leafletLink: (d) => `Two-page leaflet of ${d.place}, ${d.year} (PDF)`,
  leaflets: 'Leaflets of communes and wards',
  leafletsLead:
    'Two pages of PDF for each place: main figures, the years before, and the quality of registration.',
  contents: 'Contents',
  onPage: 'In this bulletin',
  page: (d) => `Page ${d.page} of ${d.of}`,
  table: 'Table',
  chart: 'Chart',
  fullTable: 'Full table',
  bulletinOfSite: 'Bulletin of the whole area',

  sections: {
    corrections: 'Corrections since publication',
    headline: 'Main figures',
    words: 'From the publishing office',
    quality: 'Completeness and quality of the data',
    changes: (before) => `What changed since ${before}`,
    changesFirst: 'What changed since the year before',
    births: 'Births',
    deaths: 'Deaths',
    causes: 'Causes of death',
    families: 'Marriages, divorces and adoptions',
    places: 'By place',
    targets: 'Progress against targets',
    revisions: 'Revised figures',
    methods: 'Methods and symbols',
    citation: 'How to cite, contact',
  },

  had: (d) => `In ${d.year}, ${d.what} in ${d.place}${d.before === '' ? '' : ` (${d.before})`}.`,
  unknown: (d) => `${d.what.charAt(0).toUpperCase()}${d.what.slice(1)} in ${d.place} in ${d.year}: ${d.why}.`,
  yearBefore: (d) => `${d.year}: ${d.value}`,
  figure: (d) => `${d.label}: ${d.value}${d.unit === '%' ? '%' : ` ${d.unit}`}`,
  noFigure: (d) => `${d.label}: ${d.why}.`,
  certainty: (list) => ` (${list})`,
  interval: (bounds) => `95% interval: ${bounds}`,
  compared: {
    higher: (d) => `, higher than in ${d.year} (${d.value})`,
    lower: (d) => `, lower than in ${d.year} (${d.value})`,
    unclear: (d) => `, about the same as in ${d.year} (${d.value})`,
  },
  aboveExpected:
    'A completeness above 100% means that more was registered than expected: the expected number may be too low.',
  stillFalls: 'Recent years: late registrations are still to come, and the shares on time will fall.',
  tile: {
    higher: (d) => `${d.rate} higher than in ${d.year}`,
    lower: (d) => `${d.rate} lower than in ${d.year}`,
    unclear: (d) => `${d.rate} about the same as in ${d.year}`,
  },
  tiles: {
    registered_births: 'registered births',
    registered_deaths: 'registered deaths',
    registered_marriages: 'marriages',
    divorces_in_force: 'divorces in force',
  },

  changed: {
    higher: (d) => `Higher than in ${d.year}: ${d.list}.`,
    lower: (d) => `Lower than in ${d.year}: ${d.list}.`,
    unclear: (d) => `About the same as in ${d.year}: ${d.list}.`,
    still_falls: (d) =>
      `Not held against ${d.year}, as late registrations are still to come and the share will fall: ${d.list}.`,
    not_comparable: (d) =>
      `Not held against ${d.year}, as method or coverage differ or figures are provisional: ${d.list}.`,
    unknown: (d) => `Cannot be held against ${d.year}: ${d.list}.`,
  },
  fromTo: (d) => `${d.label} (from ${d.before} to ${d.now}${d.unit === '%' ? '%' : ` ${d.unit}`})`,
  unknownOf: (d) => `${d.label} (${d.why})`,
  unknownBefore: (d) => `${d.label} (${d.year}: ${d.why})`,
  changesRule:
    'Higher and lower are said only where the two 95% intervals lie apart; where they overlap, a difference may be mere chance.',
  changesNone: 'This is the first year with figures: there is no year before it to compare with.',

  qualityLead:
    'The figures below are registered events. Where registration is not complete they are below the truth, so completeness is told before any other result.',
  placesLead: (d) =>
    `Events registered in ${d.year} in the ${d.places} administrative units of today. Figures of places with few people go up and down by chance.`,
  byPlace: 'by place',
  convertedPlaces:
    'Figures of this year are converted to the boundaries of today; estimated ones are marked e.',
  targetsTitle: 'Targets of the programme',
  targetColumns: { title: 'Target', value: 'Result', target: 'Aim', state: 'State' },

  revisionsNone: 'Nothing was released before this, so no figure was revised.',
  revisionsSame: (release) => `No figure differs from release ${release}.`,
  revisionsSome: (d) =>
    `Since release ${d.release}, ${d.cells} ${d.cells === '1' ? 'cell' : 'cells'} in ${d.tables} ${d.tables === '1' ? 'table' : 'tables'} have another figure. The page of corrections lists each.`,
  correction: (d) => `${d.day}, release ${d.release}: ${d.what} Reason: ${d.why}`,
  revisionsLink: 'Corrections',

  methodsText: (d) =>
    `Counted from the civil registers up to ${d.cutOff}, by year of the event and usual residence; marriages by month of registration, divorces by the day the judgment came into force. Rates are registered events over the mid-year population. Re-registrations are not counted. Figures of recent years still grow as late registrations come in.`,
  methodsWithheld: (threshold) =>
    `Counts from 1 to ${threshold} in detailed tables, and those that would give them away, are withheld to protect people; the sign ⊘ stands in their place.`,
  methodsUnavailable: (tables) =>
    `${tables} ${tables === '1' ? 'table' : 'tables'} of the catalogue ${tables === '1' ? 'is' : 'are'} not published; the page of tables says why. No guess stands in their place.`,
  allTables: 'The page of tables',
  methodsLink: 'Methods',
  symbols: 'Symbols',
  symbolsText:
    '–: none. ...: occurred but not collected, or cannot be worked out. x: not applicable. ⊘: withheld to protect people. p: provisional. r: revised. e: estimated. b: break in series. u: low reliability, fewer than 20 events. The small line below a figure is its 95% interval.',

  cite: (d) =>
    `${d.publisher}: ${d.title}. Release ${d.release}, ${d.day}.${d.address === '' ? '' : ` ${d.address}`}`,
  citeSimulated: 'Simulated data: do not cite as true figures.',
  licence: (licence) => `Licence: ${licence}.`,
  source: (source) => `Source: ${source}.`,
  contact: (d) => `Contact: ${d.publisher}, ${d.email}.`,
  contactNone: (publisher) => `Published by: ${publisher}.`,
  release: (d) => `Release ${d.id}, ${d.day}`,
  cutOff: (day) => `Data up to ${day}`,
  allYears: 'Figures of all years, files to download',
  leafletSections: {
    headline: 'Main figures',
    changes: (before) => `Compared with ${before}`,
    trend: 'Over the years',
    quality: 'Quality of registration',
    people: 'Population and causes of death',
    reading: 'How to read and cite this, contact',
  },
  leafletReading: (d) =>
    `Events registered up to ${d.cutOff}, by year of the event and usual residence. Where registration is not complete, figures are below the truth. Figures of places with few people go up and down by chance: higher and lower are said only where the two 95% intervals lie apart.`,
  placePage: 'The page of this place',
};
