import type { Localized } from '../../text/language.ts';
import type { FormulaSymbol } from '../indicators.ts';
import { id } from '../mathml.ts';

/* Units, symbols and limits that many indicators share: one wording each, so that the methods page says a thing once. */

export const percent: Localized = { vi: '%', en: '%' };
export const perThousandPeople: Localized = { vi: 'trên 1.000 dân', en: 'per 1,000 people' };
export const perThousandBirths: Localized = {
  vi: 'trên 1.000 trẻ sinh sống',
  en: 'per 1,000 live births',
};
export const perHundredThousand: Localized = { vi: 'trên 100.000 dân', en: 'per 100,000 people' };
export const unitBirths: Localized = { vi: 'trẻ em', en: 'births' };
export const unitDeaths: Localized = { vi: 'người chết', en: 'deaths' };
export const unitEvents: Localized = { vi: 'sự kiện', en: 'events' };
export const unitCouples: Localized = { vi: 'cặp', en: 'couples' };
export const unitYears: Localized = { vi: 'năm', en: 'years' };

export const unRev3 = 'UN Principles and Recommendations for a Vital Statistics System, rev. 3 (2014)';

export const registeredBirths: Localized = {
  vi: 'Trẻ sinh sống trong năm đã đăng ký khai sinh đến ngày chốt số liệu',
  en: 'Live births of the year, registered by the cut-off',
};
export const registeredDeaths: Localized = {
  vi: 'Người chết trong năm đã đăng ký khai tử đến ngày chốt số liệu',
  en: 'Deaths of the year, registered by the cut-off',
};
export const midYearPopulation: Localized = { vi: 'Dân số giữa năm', en: 'Mid-year population' };

export const births: FormulaSymbol = { symbol: id('B'), meaning: registeredBirths };
export const deaths: FormulaSymbol = { symbol: id('D'), meaning: registeredDeaths };
export const people: FormulaSymbol = { symbol: id('P'), meaning: midYearPopulation };

/** Of crude rates and other rates of events (PHE, ONS). */
export const rateLimits: Localized = {
  vi: 'Chỉ tính trên sự kiện đã đăng ký: đăng ký chưa đầy đủ thì thấp hơn thực tế. Dưới 20 sự kiện: độ tin cậy thấp (u); 1 hoặc 2 sự kiện: không tính. Không tính cho năm chưa kết thúc hoặc khi chưa có dân số.',
  en: 'Registered events only: where registration is not complete it is below the true rate. Fewer than 20 events: low reliability (u); one or two: not given. Nor is it for a year that is not over, or without a population.',
};

/** Of shares of registered events. */
export const shareLimits: Localized = {
  vi: 'Mẫu số dưới 20 sự kiện: độ tin cậy thấp (u). Không có sự kiện nào ở mẫu số thì không tính.',
  en: 'Out of fewer than 20 events: low reliability (u). Out of none there is no share.',
};
