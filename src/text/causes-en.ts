import type { CausesTexts } from './causes-vi.ts';

/** Every sentence of the pages on causes of death, in English. */
export const causesEn: CausesTexts = {
  menu: 'Causes',
  title: 'Causes of death',
  description: (d) =>
    `What people in ${d.place} die of: the leading causes of ${d.year}, by sex and age, and how good the recorded causes are.`,
  noneTitle: 'No data on causes yet',
  none: 'This site has no data on causes of death.',
  becauseOf: (reason) => `The reason: ${reason}.`,

  leadingTitle: (year) => `The ten leading causes, ${year}`,
  groupsTitle: 'Leading causes by sex and age',
  groupsLead:
    'Equal numbers share a rank. The remainders of chapters and causes that are not known are not ranked.',
  largestPublishedTitle: (year) => `The causes with the most published deaths, ${year}`,
  someLeadingTitle: (year) => `The leading causes, ${year}`,
  ranksWithheld:
    'This is no ranking: the deaths from some causes are withheld to protect people, and may be more.',
  laterRanksWithheld:
    'The ranks after these cannot be known: the deaths from some causes are withheld to protect people.',
  rank: 'Rank',
  cause: 'Cause',
  deaths: 'Deaths',
  share: 'Share (%)',
  allInGroup: (n) => `In all: ${n} deaths.`,
  alsoTied: (d) => `Sharing rank ${d.rank}: ${d.causes} causes with ${d.deaths} each.`,
  nobodyDied: 'Nobody died.',
  noRanks: (reason) => `There are no ranks: ${reason}.`,
  noneRanked: 'Nobody died of a cause that is ranked.',
  notRanked: (d) => `${d.label}: ${d.figures} – not ranked.`,
  countAndShare: (d) => `${d.count} (${d.share}%)`,

  qualityTitle: 'How good the recorded causes are',
  qualitySentence: (d) =>
    `In ${d.year}, of deaths with a cause recorded, ill-defined causes were ${d.under} under age 65 (good: below 5%) and ${d.over} at 65 and over (good: below 10%).`,
  percentWithInterval: (d) => (d.bounds === '' ? `${d.value}%` : `${d.value}% (95% interval: ${d.bounds})`),
  interval: (bounds) => `95% interval: ${bounds}`,
  goodBelow: (limit) => `Good: below ${limit}%.`,
  limits: {
    below: 'Reached.',
    above: 'Not reached.',
    unclear: 'Cannot be told: the interval spans the limit.',
  },
  qualityMeaning:
    'The more causes are ill-defined (symptoms, old age), the further the numbers of all proper causes are below the true ones.',

  broadTitle: (year) => `Broad groups of causes by sex, ${year}`,
  broadLead: 'Small print: per cent of the column’s total.',

  groupYearsTitle: 'Broad groups of causes over the years',
  groupYearsUnit: '% of deaths',
  groupYearsSummary: (d) =>
    `${d.group} made up ${d.before}% of deaths in ${d.from} and ${d.now}% in ${d.to}.`,

  treemapTitle: (year) => `How much of all deaths each cause is, ${year}`,
  treemapLead:
    'Each area is a cause, as large as the deaths from it; areas of one colour belong to one chapter. Choose an area to open the page of its cause.',
  treemapSummary: (chapters) =>
    `The larger an area, the more people died. The largest chapters: ${chapters.join('; ')}.`,
  otherChapters: 'All other chapters',

  maternalTitle: 'Maternal deaths',
  maternal: (d) =>
    d.count === '1'
      ? `In ${d.year} there was 1 registered maternal death (in pregnancy or within 42 days of its end).`
      : `In ${d.year} there were ${d.count} registered maternal deaths (in pregnancy or within 42 days of its end).`,
  maternalNone: (year) => `In ${year} there was no registered maternal death.`,
  maternalUnknown: (d) => `Maternal deaths of ${d.year}: ${d.why}.`,
  maternalYears: (d) => ` All of ${d.span} taken together: ${d.count}.`,
  maternalYearsAtLeast: (d) =>
    ` In ${d.span}: at least ${d.count}, as the counts of ${d.withheld} of the ${d.years} years are withheld to protect people and no part of this number.`,
  maternalRatio: (d) =>
    ` Maternal mortality ratio: ${d.value} per 100,000 live births (95% interval: ${d.bounds}).`,
  maternalNoRatio: (why) => ` There is no maternal mortality ratio: ${why}.`,

  allTitle: 'All causes',
  allLead: (year) => `ICD-10 mortality list 1, by chapter. The numbers are the deaths of ${year}.`,

  icdCodes: (codes) => `ICD-10 codes: ${codes}`,
  inChapter: 'In the chapter',
  isChapter: 'A chapter of the list',
  partsTitle: (year) => `The causes of this chapter, ${year}`,
  ofWhat: {
    cause: 'from this cause',
    chapter: 'from the causes of this chapter',
    remainder: 'in this row',
    unknown: 'without a cause stated',
  },
  causeDeaths: (d) =>
    `In ${d.year}, ${d.place} had ${d.count} ${d.count === '1' ? 'death' : 'deaths'} ${d.what}`,
  causeNoDeaths: (d) => `In ${d.year}, ${d.place} had no death ${d.what}.`,
  causeUnknown: (d) => `${d.year}, ${d.place}: deaths ${d.what} ${d.why}.`,
  latestDeaths: (d) => ` The latest: ${d.year} (${d.count}).`,
  shareOfAll: (d) => `, ${d.share}% of all deaths${d.bounds === '' ? '' : ` (95% interval: ${d.bounds})`}`,
  provisional: ' The figure is provisional.',
  placed: (rank) => ` It stands at rank ${rank} among the causes that are ranked.`,
  notPlaced: (why) => ` There is no rank: ${why}.`,
  neverPlaced: ' It names no cause proper and so is not ranked.',
  rateIs: (d) =>
    ` Age-standardised death rate: ${d.value} per 100,000 people (95% interval: ${d.bounds}${d.low ? '; low reliability' : ''})`,
  rateMissing: (why) => ` There is no age-standardised death rate: ${why}.`,
  rateChange: {
    higher: (d) => `, higher than in ${d.year} (${d.value})`,
    lower: (d) => `, lower than in ${d.year} (${d.value})`,
    unclear: (d) => `, not clearly different from ${d.year} (${d.value})`,
  },
  neverAny: (d) => `No death ${d.what} was registered in ${d.span}.`,
  neverAnyKnown: (d) => `No death ${d.what} was registered in the years of ${d.span} that have figures.`,
  noneReasons:
    'None here does not mean that it does not occur: only registered deaths with a cause recorded are counted.',

  trendTitle: 'Deaths over the years',
  rateTitle: 'Age-standardised death rate',
  rateNote:
    'Standardised: the rate if the population had the ages of the WHO World Standard, so that years can be compared. Only registered deaths are counted: fuller registration raises the rate too.',
  noRates: (why) => `There are no rates: ${why}.`,
  agesTitle: (year) => `Age and sex, ${year}`,
  agesMissing: (why) => `There are no numbers by age group and sex: ${why}.`,
  agesByBand: 'Numbers by broad age groups stand below.',
  monthsMissing: (why) => `There are no numbers by month: ${why}.`,
  monthsTitle: (year) => `By month, ${year}`,
  monthsFew: 'The numbers of a month are small: differences between months may be chance alone.',
  certificationTitle: (year) => `Who established the cause, ${year}`,
  detailWithheld: (year) =>
    `The deaths of ${year} are withheld to protect people, and so is how they split by age, month and certification.`,
  noDetail: (year) => `There was no death in ${year} to be split by age, month and certification.`,
  reliabilityTitle: 'How to read this number',
  unusable: (d) =>
    `This row includes codes of little use (${d.label}): ${d.codes}. Deaths recorded so may really have had another cause.`,
  illDefined:
    'These are symptoms, old age and ill-defined causes (chapter XVIII): the row tells more of how well causes are recorded than of what people die of. Where it is large, all other causes are below their true numbers.',
  injuriesOnly:
    'These codes tell of an injury or of a contact with health services, not of what led to the death.',
  notStated:
    'Deaths without a cause stated are not spread over the causes: the numbers of those are so far below the true ones.',
  mostlyUncertified: (share) =>
    `Only ${share}% of the deaths in this row have a doctor’s certificate of the cause; the others rest on verbal autopsy, on lay statements or on nothing stated, which are less reliable.`,
  betterRecorded: (d) =>
    `Ill-defined causes were ${d.now}% of deaths with a cause in ${d.year} and ${d.before}% in ${d.then}: part of what changed in other causes may only be a change in how causes are recorded.`,
  nothingSpecial: 'This row includes no codes of little use.',
  allWays: 'All ways of establishing the cause are taken together here, by underlying cause of death.',
  aboutQuality: 'How good the recorded causes are',
  tablesTitle: 'Tables and downloads',
  neighbours: 'The causes before and after in the list',
  previous: 'Before',
  next: 'After',
};
