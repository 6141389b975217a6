import type { MethodsTexts } from './methods-vi.ts';

/** The sentences of the methods page that do not follow from declarations, in English. */
export const methodsEn: MethodsTexts = {
  onThisPage: 'On this page',
  indexOfIndicators: (n) => `Index of ${n} indicators`,

  symbolsTitle: 'Symbols, and why a figure is missing',
  symbolsText:
    'In the files a figure and its symbols stand in columns of their own: value, status, confidentiality. Derived tables also have lower and upper (the 95% interval) and reason (why there is no figure).',
  symbol: 'Symbol',
  meaning: 'Meaning',
  inFiles: 'In the files',
  emptyValue: 'empty value',
  zero: 'no event',
  statusMeanings: {
    p: 'provisional: the year still changes as registrations come in',
    r: 'revised since the release before',
    e: 'estimated: made from estimates, or of an area that was split since',
    b: 'break in series: a part is missing, or the method changed; not to be compared with other years',
    u: 'low reliability: fewer than 20 events',
  },
  code: 'Code',
  reason: 'Why there is no figure',

  rulesTitle: 'Rules',
  fewTitle: 'Few events, few people',
  few: [
    'Rates and shares of fewer than 20 events carry a u.',
    'Crude rates, death rates by cause and the maternal mortality ratio are not given for one or two events; of none they are a true zero.',
    'Age-standardised rates are not given for fewer than 10 deaths.',
    'Life expectancy and life tables are not given for 5,000 people or fewer.',
  ],
  agesTitle: 'Unknown ages, and age groups',
  agesUnknown:
    'Tables of counts keep “Not stated” apart. Only where a formula needs ages (fertility, standardised rates, life tables) are events of unknown age spread in proportion to those whose age is known, deaths within each sex. Age-specific death rates are made without them.',
  agesSpread: {
    spread: 'Number in age group x after spreading',
    group: 'Number recorded in age group x',
    all: 'All, those of unknown age included',
    unknown: 'Those of unknown age',
  },
  agesOfMothers: 'Births to mothers under 15 count in 15–19; births to mothers of 50 and over in 45–49.',
  agesOpen:
    'Deaths and people are summed to the age groups that both have. Where one of them ends earlier, its open group is the open group of both, and the standard weights from that age on are added together; nothing is made with an open group that begins below 65.',
  expectedTitle: 'Expected events and the completeness of registration',
  expectedText:
    'What is expected comes from sources that do not depend on what was registered: the first way of the list that has its figures. Of published rates those of the place itself are taken, else those of the whole site; final ones before provisional ones. Where the way is not that of the year before, the figure carries a b.',
  expectedBirths: 'Births',
  expectedBirthsBy: [
    'the published total fertility rate applied to the women of the place, with the age pattern of mothers registered in the whole site;',
    'the published crude birth rate times the population;',
    'birth notices issued.',
  ],
  expectedDeaths: 'Deaths',
  expectedDeathsBy: [
    'the published crude death rate times the population;',
    'deaths counted by the health sector;',
    'death notices issued.',
  ],
  neverCapped:
    'Completeness may exceed 100% and is never cut off: the expectation is then too low. Adjusted numbers are never below the registered ones, are always estimates (e), and stand beside what was registered without replacing it.',

  intervalsTitle: '95% intervals',
  intervalsText:
    'They tell how far chance may move a figure, not what missing registrations, wrong causes or a wrong population do to it.',
  intervals: {
    exact_byar: {
      name: 'Poisson',
      text: 'The number of events is taken to be a Poisson variable, the denominator to be known. Fewer than 10 events: exact limits from the chi-squared distribution (Garwood 1936). From 10 on: Byar’s approximation (Breslow and Day 1987).',
    },
    wilson: {
      name: 'Wilson',
      text: 'For a part of a whole (Wilson 1927). Sex ratio at birth: the limits of the share of boys p, turned into p/(1 − p) × 100.',
    },
    dobson: {
      name: 'Dobson',
      text: 'For standardised rates: Byar’s limits of all deaths, scaled by the variance of the standardised rate (Dobson et al. 1991).',
    },
    chiang: {
      name: 'Chiang',
      text: 'For what is read off a life table: the variance of the probability of dying in each age group after Chiang (1968, 1984), and 1.96 standard errors to either side.',
    },
    normal: {
      name: 'Normal approximation',
      text: 'For differences and sums of several rates: 1.96 standard errors to either side, the counts taken to be independent Poisson variables.',
    },
  },

  standardTitle: 'Standard population',
  standardText:
    'WHO World Standard 2000–2025 (Ahmad et al. 2001), per cent by age group. The weights as printed sum to 100.03; every use divides by their sum.',
  standardAge: 'Age group',
  standardWeight: 'Weight (%)',
  standardSum: 'Sum',

  indicatorsTitle: 'Indicators',
  indicatorsText:
    'Every indicator on this site, by topic. The code of an indicator is what files call it, and its place in addresses.',
  unitAndCode: (d) => `${d.unit} · code ${d.code}`,
  formulaOf: (label) => `Formula: ${label}`,
  where: 'where',
  facts: {
    content: 'What it is',
    numerator: 'Numerator',
    denominator: 'Denominator',
    interval: 'Interval',
    source: 'Source',
    limits: 'Limits',
    tables: 'Stands in',
  },

  causeRulesTitle: 'Causes of death',
  causeRulesLead:
    'Every death counts once, by its underlying cause coded in ICD-10. Causes from medical certificates, verbal autopsies and statements of lay people are added together; tables of their own have them apart.',
  listTitle: 'From codes to the list',
  listRules: [
    'A code counts in the row of mortality list 1 (ICD-10) whose range holds it.',
    'COVID-19 (U07.1, U07.2) and SARS (U04) have rows of their own. U07 without its fourth character is taken for COVID-19.',
    'A code of a chapter that no row of the list holds (such as C86, I15, J09) counts in the remainder of its chapter.',
    'The nature of an injury (S, T), contacts with health services (Z) and the other U codes are no underlying causes: they stand in a row of their own.',
    'Where no cause was recorded, the death counts as “Not stated”.',
  ],
  groupsTitle: 'Broad groups',
  groupsText:
    'The three groups of Murray and Lopez (1996), with ill-defined causes apart. S and T codes count as injuries; U07 without its fourth character in group 1; Z and other U codes as ill-defined.',
  qualitiesTitle: 'Quality of the cause',
  qualitiesText:
    'After Mathers et al. (2005). A code of three characters whose fourth would tell is taken for a well-defined cause.',
  maternalTitle: 'Maternal causes',
  maternalText:
    'Deaths with a code of chapter XV (O), in pregnancy, in childbirth or within 42 days of its end. Late maternal deaths (O96–O97) stand apart, outside the total and the maternal mortality ratio.',
  causeGroup: 'Group',
  ranges: 'ICD-10 codes',
  everyOther: 'every other code',
  everyOtherOf: (range) => `every other code of ${range}`,
  leadingTitle: 'Leading causes',
  leadingGroups: (groups) => `Ranked within each group of people: ${groups}.`,
  leadingRules: [
    'Only rows that name a cause are ranked: no chapters, no remainders, no codes that are no underlying cause, and not what was not stated.',
    'Symptoms and ill-defined causes (chapter XVIII) are shown but never ranked.',
    'Equal numbers share a rank; a cause nobody died of has none. Where a withheld number could change the places, there are none.',
  ],
  heartRow: (label) =>
    `Row 1-068 (${label}) includes the unspecific codes I46 and I50 and is ranked all the same, as the list does not divide it.`,
  limitsTitle: 'Limits of good data',
  limitsText:
    'Share of ill-defined causes (chapter XVIII but for sudden infant death, R95) among deaths with a cause recorded: below 5% under age 65 and below 10% at 65 and over is good.',

  codelistsTitle: 'Codelists',
  codelistsText:
    'The codes of each dimension, as in files and addresses. _T is the total, _U not stated. The CSV files also have the code each is part of, and its order.',
  codelistSummary: (d) => `${d.title} (${d.count} ${d.count === '1' ? 'code' : 'codes'})`,
  label: 'Label',
  codelistFile: (dimension) => `Download ${dimension}.csv`,
  unitsOnly: (d) =>
    `${d.today} units of today and ${d.ended} that ended. The full list, with national codes and days of validity, is in the file.`,

  counting: 'How the figures are counted',
  countingText:
    'Every row of every count file is checked before it is counted. Figures are by year of occurrence and usual residence; marriages by month of registration, divorces by the day they came into force, re-registrations by the year they came in. Rates are registered events over the mid-year population. Values that are not known stay as “Not stated”; they are neither dropped nor spread over the others. What a place did not send is shown as ..., never as 0; a total that misses a part carries a b and cannot be compared with other years.',
  files: 'Files read',
  file: 'File',
  rowsRead: 'Rows read',
  rowsAccepted: 'Accepted',
  rowsRejected: 'Rejected',
  events: 'Events',
  warnings: 'What to know about the data',
  register: 'Register',
  fileCount: (files) => `${files} files`,
  eachFile: 'Each file',
  unitsTitle: 'Units that changed',
  unitsText:
    'Counts on units that ended are converted to the units of today, never the other way round. A unit that was taken over whole moves with its exact counts; one that was split is divided by the shares below, in whole events, and the figure carries an e (estimated); a small cell may be off by an event or two. An ended unit keeps its own figures for the years it was there for all of; other years say x. Totals stay the same: no event is lost or counted twice.',
  warning: (d) =>
    d.values === ''
      ? `${d.rows} rows or events. ${d.reason}`
      : `${d.values} (${d.rows} rows or events). ${d.reason}`,
  fewerThanRows: (threshold) => `fewer than ${threshold}`,
};
