import type { CatalogueTexts } from './catalogue-vi.ts';

/** Topics, and the sentences of the catalogue page and of the home page, in English. */
export const catalogueEn: CatalogueTexts = {
  topics: {
    summary: 'Summary',
    registration: 'Registration',
    births: 'Births',
    deaths: 'Deaths',
    causes: 'Causes of death',
    families: 'Marriages, divorces and adoptions',
    other_sources: 'Population and figures of other offices',
  },

  topicsOnPage: 'Topics',
  countOfTables: (n) => (n === '1' ? '1 table' : `${n} tables`),
  find: 'Find a table',
  findHint: 'Type a few letters.',
  found: (n) => `Tables found: ${n}.`,
  foundNone: 'No table matches.',
  recommended: 'Recommended tabulation:',
  recommendedText:
    'The small signs after a title name the recommended tabulation it answers: LB, DE, MA, DI and ST of the UN Principles and Recommendations for a Vital Statistics System (revision 3, 2014); T of the guide to the production of a vital statistics report (2020).',

  birthsRegistered: (d) =>
    `The births registered for ${d.year} are ${d.share}% of those known from elsewhere: from published fertility, or else from birth notices of the health sector${d.bounds}.`,
  deathsRegistered: (d) =>
    `The deaths registered for ${d.year} are ${d.share}% of those known from elsewhere: from a published death rate, or else as counted by the health sector${d.bounds}.`,
  moreThanExpected: ' Above 100% means that the number from elsewhere is too low.',
  otherBasis: ' It is another source than the year before: the two years cannot be compared.',
  completenessMissing: (d) =>
    `How many per cent of ${d.year} were registered cannot be estimated${d.reason === '' ? '' : `: ${d.reason}`}.`,
};
