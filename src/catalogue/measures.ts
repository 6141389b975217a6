import type { TableDeclaration } from './declaration.ts';

/** What tables of one register have in common: where their events come from, and what these are called. */
type Measure = Pick<TableDeclaration, 'source' | 'measure' | 'unitOfMeasure'>;

export const registeredBirths: Measure = {
  source: 'births',
  measure: { vi: 'trẻ em sinh ra được đăng ký khai sinh', en: 'registered births' },
  unitOfMeasure: { vi: 'trẻ em', en: 'births' },
};

export const registeredDeaths: Measure = {
  source: 'deaths',
  measure: { vi: 'người chết được đăng ký khai tử', en: 'registered deaths' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
};

export const registeredMarriages: Measure = {
  source: 'marriages',
  measure: { vi: 'cặp đăng ký kết hôn', en: 'registered marriages' },
  unitOfMeasure: { vi: 'cặp', en: 'couples' },
};

export const divorcesInForce: Measure = {
  source: 'divorces',
  measure: { vi: 'vụ ly hôn có hiệu lực', en: 'divorces in force' },
  unitOfMeasure: { vi: 'vụ ly hôn', en: 'divorces' },
};

export const midYearPopulation: Measure = {
  source: 'population',
  measure: { vi: 'người', en: 'people' },
  unitOfMeasure: { vi: 'người', en: 'people' },
};
