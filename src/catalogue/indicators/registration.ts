import type { Localized } from '../../text/language.ts';
import type { IndicatorOf } from '../indicators.ts';
import { id, num, ratio, sub } from '../mathml.ts';
import { percent, shareLimits } from './wording.ts';

const law: Localized = {
  vi: 'Luật Hộ tịch số 60/2014/QH13, khoản 1 Điều 15 và khoản 1 Điều 33; thời hạn theo quy định vào ngày xảy ra sự kiện',
  en: 'Law on Civil Status 60/2014/QH13, art. 15.1 and 33.1; deadline of the day of the event',
};
const guide = 'Production of a Vital Statistics Report, guide and template (2020)';

const birthsOfKnownTime: Localized = {
  vi: 'Trẻ sinh trong năm đã đăng ký khai sinh, biết thời điểm đăng ký',
  en: 'Registered births of the year whose time of registration is known',
};
const deathsOfKnownTime: Localized = {
  vi: 'Người chết trong năm đã đăng ký khai tử, biết thời điểm đăng ký',
  en: 'Registered deaths of the year whose time of registration is known',
};
const knownBirths = { symbol: id('B'), meaning: birthsOfKnownTime };
const knownDeaths = { symbol: id('D'), meaning: deathsOfKnownTime };

const recentYears: Localized = {
  vi: 'Tính trên số ĐÃ ĐĂNG KÝ, không phải trên số thực có: sự kiện chưa đăng ký không nằm trong mẫu số. Năm gần đây còn thay đổi khi có thêm đăng ký muộn.',
  en: 'Out of the REGISTERED events, not of all there were: what was never registered is not in it. Recent years still change as late registrations come in.',
};
const ofExpected: Localized = {
  vi: 'Tính trên số ƯỚC TÍNH thực có, nên luôn khác tỷ lệ tính trên số đã đăng ký. Có thể vượt 100\u00a0% ở nơi nhỏ; không cắt bớt. Không tính khi không có số ước tính độc lập.',
  en: 'Out of the EXPECTED events, and so another figure than the share of the registered. It may exceed 100% in small areas and is not cut off. Not given without an independent expectation.',
};

const on = sub(id('R'), id('d'));
const withinYear = sub(id('R'), num(1));

/** How soon events were registered: of the registered, and of all that were to be expected. */
export const registrationIndicators = [
  {
    code: 'births_on_time_share',
    topic: 'registration',
    label: { vi: 'Khai sinh đúng hạn', en: 'Births registered on time' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 trẻ của năm đã đăng ký khai sinh, số trẻ được đăng ký trong thời hạn luật định.',
      en: 'Of 100 registered births of the year, those registered within the legal deadline.',
    },
    formula: ratio(on, id('B'), 100),
    symbols: [
      {
        symbol: on,
        meaning: {
          vi: 'Trẻ đã đăng ký trong thời hạn luật định',
          en: 'Births registered within the deadline',
        },
      },
      knownBirths,
    ],
    numerator: { vi: 'Trẻ đã đăng ký khai sinh đúng hạn', en: 'Births registered within the deadline' },
    denominator: birthsOfKnownTime,
    source: law,
    interval: 'wilson',
    limits: recentYears,
    stillFalls: true,
  },
  {
    code: 'births_within_year_share',
    topic: 'registration',
    label: { vi: 'Khai sinh trong vòng một năm', en: 'Births registered within a year' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 trẻ của năm đã đăng ký khai sinh, số trẻ được đăng ký không muộn hơn cùng ngày của năm sau.',
      en: 'Of 100 registered births of the year, those registered by the same date of the next year.',
    },
    formula: ratio(withinYear, id('B'), 100),
    symbols: [
      {
        symbol: withinYear,
        meaning: { vi: 'Trẻ đã đăng ký trong vòng một năm', en: 'Births registered within a year' },
      },
      knownBirths,
    ],
    numerator: {
      vi: 'Trẻ đã đăng ký đúng hạn hoặc quá hạn không quá một năm',
      en: 'Births registered on time, or late but within a year',
    },
    denominator: birthsOfKnownTime,
    source: guide,
    interval: 'wilson',
    limits: recentYears,
    stillFalls: true,
  },
  {
    code: 'births_on_time_of_expected',
    topic: 'registration',
    label: { vi: 'Khai sinh đúng hạn trên số ước tính', en: 'Births on time, of the expected' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 trẻ ước tính thực có của năm, số trẻ được đăng ký khai sinh trong thời hạn luật định.',
      en: 'Of 100 births expected in the year, those registered within the legal deadline.',
    },
    formula: ratio(on, id('E'), 100),
    symbols: [
      {
        symbol: on,
        meaning: {
          vi: 'Trẻ đã đăng ký trong thời hạn luật định',
          en: 'Births registered within the deadline',
        },
      },
      { symbol: id('E'), meaning: { vi: 'Số trẻ ước tính thực có', en: 'Expected births' } },
    ],
    numerator: { vi: 'Trẻ đã đăng ký khai sinh đúng hạn', en: 'Births registered within the deadline' },
    denominator: { vi: 'Số trẻ ước tính thực có trong năm', en: 'Expected births of the year' },
    source: law,
    interval: 'exact_byar',
    limits: ofExpected,
  },
  {
    code: 'deaths_on_time_share',
    topic: 'registration',
    label: { vi: 'Khai tử đúng hạn', en: 'Deaths registered on time' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 người chết của năm đã đăng ký khai tử, số người được đăng ký trong thời hạn luật định.',
      en: 'Of 100 registered deaths of the year, those registered within the legal deadline.',
    },
    formula: ratio(on, id('D'), 100),
    symbols: [
      {
        symbol: on,
        meaning: {
          vi: 'Người chết đã đăng ký trong thời hạn luật định',
          en: 'Deaths registered within the deadline',
        },
      },
      knownDeaths,
    ],
    numerator: { vi: 'Người chết đã đăng ký khai tử đúng hạn', en: 'Deaths registered within the deadline' },
    denominator: deathsOfKnownTime,
    source: law,
    interval: 'wilson',
    limits: recentYears,
    stillFalls: true,
  },
  {
    code: 'deaths_within_year_share',
    topic: 'registration',
    label: { vi: 'Khai tử trong vòng một năm', en: 'Deaths registered within a year' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 người chết của năm đã đăng ký khai tử, số người được đăng ký không muộn hơn cùng ngày của năm sau.',
      en: 'Of 100 registered deaths of the year, those registered by the same date of the next year.',
    },
    formula: ratio(withinYear, id('D'), 100),
    symbols: [
      {
        symbol: withinYear,
        meaning: { vi: 'Người chết đã đăng ký trong vòng một năm', en: 'Deaths registered within a year' },
      },
      knownDeaths,
    ],
    numerator: {
      vi: 'Người chết đã đăng ký đúng hạn hoặc quá hạn không quá một năm',
      en: 'Deaths registered on time, or late but within a year',
    },
    denominator: deathsOfKnownTime,
    source: guide,
    interval: 'wilson',
    limits: recentYears,
    stillFalls: true,
  },
  {
    code: 'deaths_on_time_of_expected',
    topic: 'registration',
    label: { vi: 'Khai tử đúng hạn trên số ước tính', en: 'Deaths on time, of the expected' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 người chết ước tính thực có của năm, số người được đăng ký khai tử trong thời hạn luật định.',
      en: 'Of 100 deaths expected in the year, those registered within the legal deadline.',
    },
    formula: ratio(on, id('E'), 100),
    symbols: [
      {
        symbol: on,
        meaning: {
          vi: 'Người chết đã đăng ký trong thời hạn luật định',
          en: 'Deaths registered within the deadline',
        },
      },
      { symbol: id('E'), meaning: { vi: 'Số người chết ước tính thực có', en: 'Expected deaths' } },
    ],
    numerator: { vi: 'Người chết đã đăng ký khai tử đúng hạn', en: 'Deaths registered within the deadline' },
    denominator: { vi: 'Số người chết ước tính thực có trong năm', en: 'Expected deaths of the year' },
    source: law,
    interval: 'exact_byar',
    limits: ofExpected,
  },
  {
    code: 'registration_year_share',
    topic: 'registration',
    label: { vi: 'Tỷ lệ theo năm đăng ký', en: 'Share by year of registration' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 sự kiện xảy ra trong một năm và đã đăng ký, số sự kiện được đăng ký vào từng năm.',
      en: 'Of 100 registered events that happened in one year, those registered in each year.',
    },
    formula: ratio(sub(id('R'), id('y')), id('R'), 100),
    symbols: [
      {
        symbol: sub(id('R'), id('y')),
        meaning: {
          vi: 'Sự kiện của năm được đăng ký vào năm y',
          en: 'Events of the year that were registered in year y',
        },
      },
      {
        symbol: id('R'),
        meaning: { vi: 'Mọi sự kiện của năm đã đăng ký', en: 'All registered events of the year' },
      },
    ],
    numerator: {
      vi: 'Sự kiện xảy ra trong năm, đăng ký vào một năm nhất định',
      en: 'Events of the year registered in a given year',
    },
    denominator: {
      vi: 'Sự kiện xảy ra trong năm đã đăng ký đến ngày chốt số liệu, kể cả không rõ năm đăng ký',
      en: 'Events of the year registered by the cut-off, those of an unknown year of registration included',
    },
    source: `${guide}, T3.2 and T3.3`,
    interval: 'wilson',
    limits: shareLimits,
    stillFalls: true,
  },
] as const satisfies readonly IndicatorOf<string>[];
