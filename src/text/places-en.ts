import type { PlacesTexts } from './places-vi.ts';

/** Every sentence of the pages on places, in English. */
export const placesEn: PlacesTexts = {
  menu: 'Places',
  title: 'Places',
  description: (place) =>
    `Births, deaths and registration on time in every commune and ward of ${place}: the units of today and those before them.`,
  lead: (d) =>
    `Every place in ${d.place} has a page: ${d.today} ${d.today === '1' ? 'unit' : 'units'} of today${d.ended === '0' ? '' : ` and ${d.ended} that ended`}.`,
  nameToSort: (name) => name,
  onPage: 'On this page',
  todayTitle: 'Units of today',
  todayLead: (year) => `By name. Figures of ${year}, the last final year.`,
  partsOfPlace: (place) => `In ${place}`,
  endedTitle: 'Units that ended',
  endedLead:
    'Units that are no more, with the figures of their last whole year. Each page says where the unit belongs now.',
  endedOf: (d) => `${d.place}: ${d.places} ${d.places === '1' ? 'unit' : 'units'}`,
  endedOthers: 'Other units',
  place: 'Place',
  births: 'Births',
  deaths: 'Deaths',
  birthsOnTime: 'On time (%)',
  listNote:
    'Births, deaths: registered events of the year by usual residence. On time: per cent of the births that were registered within the legal time limit.',
  noPlaces: 'This site has no figures by place.',

  code: (code) => `Code ${code}`,
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  between: (d) => `from ${d.from} to ${d.to}`,
  belongsTo: 'part of',
  belongedTo: 'was part of',
  wholeSite: 'all that this site is about',

  endedBanner: (d) => `${d.place} is no longer an administrative unit: it ended on ${d.day}.`,
  becameOne: 'It is now part of',
  becameSame: 'It is now',
  becameSplit: 'It was split; by shares of its people, it now belongs to',
  becameParts:
    'No unit took its place as a whole. The units in it are now within these, some of which took in other places too:',
  becameUnknown: 'Nothing published says which unit it belongs to now.',
  outside: (key) => `the unit with code ${key}, outside this site`,
  withShare: (share) => `${share}% of its people`,
  formedLead: (day) => `Formed on ${day}, from:`,
  formedUnknown: (day) => `There since ${day}; nothing published says what it was formed from.`,
  formedYears: (d) =>
    `Figures of years before ${d.year}, and of ${d.year} up to that day, are those of these units, converted to the boundaries of today${d.split ? '; the part of a unit that was split is estimated by the share above, and marked e' : ''}.`,
  sameCode: (code) => `Code ${code} is also the code of:`,

  figuresTitle: (year) => `Key figures, ${year}`,
  noYears: {
    ended: (d) =>
      `This site has figures for ${d.span}. ${d.place} ended on ${d.day} and was not there for all of any of these years, so it has no figures of its own.`,
    today: (d) => `This site has figures for ${d.span}. No year has figures of ${d.place} yet.`,
    none: 'This site has no births and deaths by place yet.',
  },
  yearChosen: (d) =>
    `${d.year} was the last whole year of ${d.place}; the years after it say x (not applicable).`,
  population: (d) => `Population in the middle of ${d.year}: ${d.value}.`,
  populationShare: (d) => ` That is ${d.share}% of the people of ${d.of}.`,
  populationMissing: (d) => `Population in the middle of ${d.year}: ${d.why}.`,
  events: {
    births: (n) => `there ${n === '1' ? 'was 1 registered birth' : `were ${n} registered births`}`,
    deaths: (n) => `there ${n === '1' ? 'was 1 registered death' : `were ${n} registered deaths`}`,
    infant_deaths: (n) =>
      `there ${n === '1' ? 'was 1 registered death' : `were ${n} registered deaths`} under age 1`,
    marriages: (n) => `there ${n === '1' ? 'was 1 registered marriage' : `were ${n} registered marriages`}`,
    divorces: (n) => `${n} ${n === '1' ? 'divorce' : 'divorces'} came into force`,
  },
  noEvents: {
    births: 'there was no registered birth',
    deaths: 'there was no registered death',
    infant_deaths: 'there was no registered death under age 1',
    marriages: 'there was no registered marriage',
    divorces: 'no divorce came into force',
  },
  numberOf: {
    births: 'births',
    deaths: 'deaths',
    infant_deaths: 'deaths under age 1',
    marriages: 'marriages',
    divorces: 'divorces',
  },
  had: (d) => `In ${d.year}, ${d.what}${d.before === '' ? '' : ` (${d.before})`}.`,
  yearBefore: (d) => `${d.year}: ${d.value}`,
  unknown: (d) => `${d.what.charAt(0).toUpperCase()}${d.what.slice(1)} in ${d.year}: ${d.why}.`,
  rates: {
    crude_birth_rate: (value) => ` Crude birth rate: ${value} per 1,000 people`,
    crude_death_rate: (value) => ` Crude death rate: ${value} per 1,000 people`,
    infant_mortality_rate: (value) => ` Infant mortality rate: ${value} per 1,000 live births`,
    births_on_time_share: (value) => `Births registered on time: ${value}%`,
    deaths_on_time_share: (value) => `Deaths registered on time: ${value}%`,
    birth_completeness: (value) => `Births registered at all: ${value}% of those expected`,
    death_completeness: (value) => `Deaths registered at all: ${value}% of those expected`,
  },
  noRate: {
    crude_birth_rate: (why) => ` There is no crude birth rate: ${why}.`,
    crude_death_rate: (why) => ` There is no crude death rate: ${why}.`,
    infant_mortality_rate: (why) => ` There is no infant mortality rate: ${why}.`,
    births_on_time_share: (why) => `Births registered on time: ${why}.`,
    deaths_on_time_share: (why) => `Deaths registered on time: ${why}.`,
    birth_completeness: (why) => `Completeness of birth registration: ${why}.`,
    death_completeness: (why) => `Completeness of death registration: ${why}.`,
  },
  certainty: (list) => ` (${list})`,
  interval: (bounds) => `95% interval: ${bounds}`,
  inYear: (d) => `in ${d.year} (${d.value})`,
  ofPlace: (d) => `in ${d.place} (${d.value})`,
  joined: { higher: 'and', lower: 'and', unclear: 'or' },
  compared: {
    higher: (list) => `higher than ${list}`,
    lower: (list) => `lower than ${list}`,
    unclear: (list) => `not clearly higher or lower than ${list}`,
  },
  natural: (d) => `Natural increase (births less deaths): ${d.value} people.`,
  naturalMissing: (why) => `Natural increase: ${why}.`,
  comparing:
    'Higher and lower are only said where the two 95% intervals lie apart; where they overlap it may be chance alone. Crude rates also depend on the ages of the people, and on how completely each place registers.',

  trendTitle: 'Births and deaths over the years',
  trendUnit: 'registered events',
  trendLine: (d) =>
    d.last === null
      ? `${d.line}: ${d.first.value} (${d.first.year}).`
      : `${d.line}: from ${d.first.value} (${d.first.year}) to ${d.last.value} (${d.last.year}).`,
  trendLeft: (years) => `In the table but not in the chart, as the year is not over: ${years}.`,
  trendEnded: (day) => `Drawn for the years this unit was there for all of, before ${day}.`,
  timelinessTitle: (year) => `Registration on time, ${year}`,
  timelinessHead: 'Time of registration',
  timelinessStillFalls:
    'Recent years: late registrations are still to come, and the shares on time will fall; so they are not held against the year before.',
  timelinessMissing: 'The register of this site does not say what was registered on time.',
  timelinessTable: (what) => `See it in the table: ${what} by time of registration`,
  pyramidTitle: (year) => `Population by age and sex, ${year}`,
  pyramidMissing: (place) => `The ages of the people of ${place} are not published.`,
  pyramidOf: (place) => `The population pyramid of ${place}`,
  causesTitle: (year) => `Causes of death, ${year}`,
  causesHead: 'Group of causes',
  causesLead: 'Small print: per cent of the column’s total.',
  causesMissing: 'This site has no figures of causes of death yet.',
  causesTooFine: 'There are too few events here to publish deaths by group of causes.',
  nobodyDied: (year) => `In ${year} nobody died who could be divided by cause.`,
  chaptersTitle: 'By chapter of ICD-10',
  chaptersTooFine: 'By chapter of ICD-10, or by single causes, is too fine to publish for this place.',
  causesOfSite: (place) => `Causes of death in ${place}`,
  neighboursTitle: {
    former: (place) => `Places of the former ${place}`,
    parent: (place) => `Other places in ${place}`,
    joined: (place) => `Other places that are now part of ${place}`,
  },
  partsTitle: (place) => `The units in ${place}`,
  allPlaces: 'All places',
  tableAbout: (d) => `${d.what}, ${d.place}`,

  codeTitle: (code) => `Administrative unit code ${code}`,
  codeText: (code) => `No unit has the code ${code} today. It was the code of:`,

  embedTitle: (d) => `Key figures of ${d.year}: ${d.place}`,
  embedNothing: 'There are no figures of a whole year for this place yet.',
  embedOpens: 'See the page of this place',
  embedSummary: 'Show these figures on another page',
  embedHint:
    'Paste this code into a page of yours: the frame shows the key figures of this place, with their source and a link to this page.',
  embedCode: 'Code to embed',
};
