import type { DictionaryTexts } from './dictionary-vi.ts';

/** The words of the field, in English. */
export const dictionaryEn: DictionaryTexts = {
  title: 'Dictionary of terms',
  lead: 'Words this site uses, and what they mean. The full definition, formula and source of each indicator stand on the methods page.',
  termsTitle: 'Terms',
  indicatorsTitle: 'Indicators',
  indicatorLink: 'Formula and source',
  otherLanguage: 'Vietnamese',
  terms: {
    live_birth: {
      term: 'Live birth',
      meaning:
        'A child that shows a sign of life when it is born: breath, heartbeat, a pulse of the cord or a movement, however long the pregnancy was and however long it lives. A fetal death is counted neither as a birth nor as a death.',
    },
    vital_event: {
      term: 'Vital event',
      meaning: 'A birth, death, marriage, divorce or adoption: what civil registers record.',
    },
    civil_registration: {
      term: 'Civil registration',
      meaning:
        'The recording of vital events by the state: legal evidence for each person, and the source of these figures.',
    },
    usual_residence: {
      term: 'Usual residence',
      meaning:
        'Where a person lives. Births count where the mother lives, deaths where the person lived; the event may be registered elsewhere.',
    },
    place_of_occurrence: {
      term: 'Place of occurrence',
      meaning:
        'Where an event happened, such as a hospital of another province. A table holds it against the place of residence.',
    },
    year_of_occurrence: {
      term: 'Year of occurrence',
      meaning:
        'The year an event happened. Figures are by this year, not by the year of registration: a child born in 2024 and registered in 2025 is a birth of 2024.',
    },
    cut_off: {
      term: 'Cut-off',
      meaning: 'The last day that counts for a release; what is registered later is left to the next one.',
    },
    on_time: {
      term: 'Registered on time',
      meaning:
        'Within the legal deadline after the event. The deadline is the one in force on the day of the event.',
    },
    late: {
      term: 'Registered late',
      meaning: 'After the legal deadline, but within a year of the event.',
    },
    delayed: {
      term: 'Delayed registration',
      meaning: 'More than a year after the event.',
    },
    reregistration: {
      term: 'Re-registration',
      meaning:
        'An event that is registered again, as the register and its papers were lost. Counted apart, by the year it was registered again, so that nobody counts twice.',
    },
    completeness: {
      term: 'Completeness',
      meaning:
        'Of the events that happened, the share that was registered. It cannot be measured directly and is estimated, so that its method always stands beside it.',
    },
    birth_notice: {
      term: 'Birth notice',
      meaning: 'The paper a health facility gives when a child is born, with which the birth is registered.',
    },
    death_notice: {
      term: 'Death notice',
      meaning:
        'The paper that says that a person has died, given by a health facility or the commune, with which the death is registered.',
    },
    underlying_cause: {
      term: 'Underlying cause of death',
      meaning:
        'The disease or injury that began the train of events leading to death, or what brought about that injury. Each death has one; statistics count it.',
    },
    icd10: {
      term: 'ICD-10',
      meaning:
        'The International Classification of Diseases of the World Health Organization, tenth revision: each cause has a code, such as I21 for an acute heart attack.',
    },
    mortality_list: {
      term: 'Mortality list 1',
      meaning: 'A list of 103 groups of causes by the World Health Organization, for comparing places.',
    },
    broad_group: {
      term: 'Broad group of causes',
      meaning:
        'Three groups of the studies of the burden of disease: communicable, maternal, perinatal and nutritional conditions; noncommunicable diseases; injuries. What is not known stands apart.',
    },
    ill_defined: {
      term: 'Ill-defined cause',
      meaning:
        'A code that does not tell what a person died of, such as “old age” or “cardiac arrest”. The more there are, the less causes can be relied upon.',
    },
    medical_certification: {
      term: 'Medical certification of cause',
      meaning:
        'A physician writes down the train of causes on the international form, from which the underlying one is taken.',
    },
    verbal_autopsy: {
      term: 'Verbal autopsy',
      meaning:
        'A standard interview with the family about illness and symptoms before death, to find the cause of a death outside health facilities.',
    },
    maternal_death: {
      term: 'Maternal death',
      meaning:
        'A death in pregnancy or within 42 days of its end, from a cause related to or made worse by the pregnancy, accidents aside.',
    },
    infant: {
      term: 'Infant',
      meaning:
        'A child not yet one year old. Neonatal is the first 28 days (0–27), early neonatal the first 7 (0–6).',
    },
    underage_marriage: {
      term: 'Underage marriage',
      meaning:
        'Living as a couple while one or both are below the legal age of marriage (men 20, women 18). Registers do not record it, so that there are reported numbers alone.',
    },
    filiation: {
      term: 'Filiation',
      meaning: 'Whether a child was born in wedlock, out of wedlock or abandoned, by its birth record.',
    },
    birth_order: {
      term: 'Birth order',
      meaning: 'Which of the mother’s live births this child is.',
    },
    midyear_population: {
      term: 'Mid-year population',
      meaning:
        'The number of people on 1 July, by which yearly rates are divided: close to the years of life all of them lived in that year.',
    },
    rate: {
      term: 'Rate',
      meaning:
        'Events divided by the people they might have happened to in a year, usually per 1,000 or 100,000.',
    },
    standardised_rate: {
      term: 'Age-standardised rate',
      meaning:
        'The rate a place would have if its people were of the ages of a standard population, so that old and young places can be compared.',
    },
    life_expectancy: {
      term: 'Life expectancy at birth',
      meaning:
        'The years a newborn would live on average if the mortality of that year held all its life. It forecasts nobody’s life.',
    },
    confidence_interval: {
      term: '95% confidence interval',
      meaning:
        'The range the true risk may lie in, as the events of a year go up and down by chance. The fewer events, the wider it is.',
    },
    low_reliability: {
      term: 'Low reliability (u)',
      meaning:
        'A rate of fewer than 20 events: it may be quite another next year though nothing has changed.',
    },
    provisional: {
      term: 'Provisional (p)',
      meaning:
        'A figure of a year that is not over, or waits for late registrations; it will change in the next release.',
    },
    revised: {
      term: 'Revised (r)',
      meaning:
        'Another figure than the one published before; the corrections page has the old and the new one.',
    },
    estimated: {
      term: 'Estimated (e)',
      meaning: 'Not counted but shared out, as where a former commune was divided between two new ones.',
    },
    break_in_series: {
      term: 'Break in series (b)',
      meaning:
        'Where figures before and after cannot fully be compared, as places are missing or the method changed.',
    },
    withheld: {
      term: 'Withheld (c)',
      meaning:
        'Kept back because it might tell a private matter of a person, or give back another count that might.',
    },
    not_collected: {
      term: 'Not collected (...)',
      meaning: 'It occurred, but there are no figures.',
    },
    release: {
      term: 'Release',
      meaning: 'All figures published on one day under one name; after that day its files never change.',
    },
    yearbook: {
      term: 'Yearbook',
      meaning: 'The tables of a year together, published every year.',
    },
    administrative_unit: {
      term: 'Administrative unit',
      meaning:
        'Provinces, communes, wards and special zones; districts too before 1 July 2025. Codes of former units were given to new ones, so that a unit is known by its code and its days.',
    },
  },
};
