import type { Localized } from '../../text/language.ts';
import type { IndicatorOf } from '../indicators.ts';
import { frac, id, math, minus, num, op, parens, ratio, row, sub, times } from '../mathml.ts';
import { births, perThousandBirths, registeredBirths, unRev3 } from './wording.ts';

const ofDays = (from: number, to: number): string => sub(id('D'), row(num(from), op('–'), num(to)));
const neonatal = ofDays(0, 27);
const postNeonatal = ofDays(28, 364);
const underOne = sub(id('D'), num(0));
const underFive = ofDays(0, 4);

const limits: Localized = {
  vi: 'Tính trên trẻ đã đăng ký: trẻ chết sớm dễ bị bỏ sót nên tỷ suất có thể thấp hơn thực tế nhiều. Dưới 20 trẻ chết: độ tin cậy thấp (u). Không có trẻ sinh ra thì không tính.',
  en: 'Registered children only: those who die early are easily missed, and the rate may be far below the true one. Fewer than 20 deaths: low reliability (u). Without births there is no rate.',
};
const deathsUnderOne: Localized = {
  vi: 'Trẻ chết dưới 1 tuổi đã đăng ký trong năm',
  en: 'Registered deaths of the year under one year of age',
};
const deathsNeonatal: Localized = {
  vi: 'Trẻ chết khi 0–27 ngày tuổi',
  en: 'Deaths at 0–27 completed days of life',
};
const deathsPostNeonatal: Localized = {
  vi: 'Trẻ chết từ 28 ngày đến dưới 1 tuổi',
  en: 'Deaths from 28 days to under one year of age',
};
const deathsUnderFive: Localized = {
  vi: 'Trẻ chết dưới 5 tuổi đã đăng ký trong năm',
  en: 'Registered deaths of the year under five years of age',
};

/** How many of those born die as small children. */
export const infantMortalityIndicators = [
  {
    code: 'infant_mortality_rate',
    topic: 'deaths',
    label: { vi: 'Tỷ suất chết của trẻ em dưới 1 tuổi', en: 'Infant mortality rate' },
    unit: perThousandBirths,
    decimals: 1,
    definition: {
      vi: 'Số trẻ em chết khi chưa tròn 1 tuổi trong năm, tính bình quân trên 1.000 trẻ em sinh sống trong năm.',
      en: 'Children who died in the year before their first birthday, for every 1,000 live births of the year.',
    },
    formula: ratio(underOne, id('B'), 1000),
    symbols: [{ symbol: underOne, meaning: deathsUnderOne }, births],
    numerator: deathsUnderOne,
    denominator: registeredBirths,
    source: `GSO; ${unRev3}`,
    interval: 'exact_byar',
    limits,
  },
  {
    code: 'neonatal_mortality_rate',
    topic: 'deaths',
    label: { vi: 'Tỷ suất chết sơ sinh', en: 'Neonatal mortality rate' },
    unit: perThousandBirths,
    decimals: 1,
    definition: {
      vi: 'Số trẻ em chết trong 28 ngày đầu đời (0–27 ngày tròn), tính bình quân trên 1.000 trẻ em sinh sống trong năm.',
      en: 'Children who died in the first 28 days of life (0–27 completed days), for every 1,000 live births of the year.',
    },
    formula: ratio(neonatal, id('B'), 1000),
    symbols: [{ symbol: neonatal, meaning: deathsNeonatal }, births],
    numerator: deathsNeonatal,
    denominator: registeredBirths,
    source: unRev3,
    interval: 'exact_byar',
    limits: {
      vi: `Cần tuổi tính bằng ngày của mọi trẻ chết dưới 1 tuổi. ${limits.vi}`,
      en: `It needs the age in days of every child who died under one. ${limits.en}`,
    },
  },
  {
    code: 'post_neonatal_mortality_rate',
    topic: 'deaths',
    label: { vi: 'Tỷ suất chết sau sơ sinh', en: 'Post-neonatal mortality rate' },
    unit: perThousandBirths,
    decimals: 1,
    definition: {
      vi: 'Số trẻ em chết từ 28 ngày đến trước khi tròn 1 tuổi, tính bình quân trên 1.000 trẻ em sinh sống trong năm.',
      en: 'Children who died from 28 days of life up to their first birthday, for every 1,000 live births of the year.',
    },
    formula: ratio(postNeonatal, id('B'), 1000),
    symbols: [{ symbol: postNeonatal, meaning: deathsPostNeonatal }, births],
    numerator: deathsPostNeonatal,
    denominator: registeredBirths,
    source: unRev3,
    interval: 'exact_byar',
    limits: {
      vi: `Cần tuổi tính bằng ngày của mọi trẻ chết dưới 1 tuổi. ${limits.vi}`,
      en: `It needs the age in days of every child who died under one. ${limits.en}`,
    },
  },
  {
    code: 'under_five_mortality_rate',
    topic: 'deaths',
    label: { vi: 'Tỷ suất chết của trẻ em dưới 5 tuổi', en: 'Under-five mortality rate' },
    unit: perThousandBirths,
    decimals: 1,
    definition: {
      vi: 'Số trẻ em chết khi chưa tròn 5 tuổi trong năm, tính bình quân trên 1.000 trẻ em sinh sống trong năm.',
      en: 'Children who died in the year before their fifth birthday, for every 1,000 live births of the year.',
    },
    formula: ratio(underFive, id('B'), 1000),
    symbols: [{ symbol: underFive, meaning: deathsUnderFive }, births],
    numerator: deathsUnderFive,
    denominator: registeredBirths,
    source: 'GSO, form for registration data',
    interval: 'exact_byar',
    limits: {
      vi: `Trẻ chết từ 1 đến 4 tuổi sinh ra ở những năm trước: khi số sinh thay đổi nhanh thì khác xác suất chết trước 5 tuổi. ${limits.vi}`,
      en: `Those who die at 1 to 4 were born in earlier years: where births change fast it differs from the probability of dying before age five. ${limits.en}`,
    },
  },
  {
    code: 'under_five_probability',
    topic: 'deaths',
    label: { vi: 'Xác suất chết trước 5 tuổi', en: 'Probability of dying before age five' },
    unit: perThousandBirths,
    decimals: 1,
    definition: {
      vi: 'Trong 1.000 trẻ mới sinh, số trẻ sẽ chết trước khi tròn 5 tuổi nếu mức chết của năm đó giữ nguyên, tính từ bảng sống.',
      en: 'Of 1,000 newborn children, those who would die before their fifth birthday at the death rates of that year, from the life table.',
    },
    formula: math(times(parens(minus(num(1), frac(sub(id('l'), num(5)), sub(id('l'), num(0))))), num(1000))),
    symbols: [
      {
        symbol: sub(id('l'), num(5)),
        meaning: {
          vi: 'Số người còn sống đến 5 tuổi trong bảng sống',
          en: 'Survivors to age five in the life table',
        },
      },
      {
        symbol: sub(id('l'), num(0)),
        meaning: {
          vi: 'Số trẻ mới sinh của bảng sống (100.000)',
          en: 'Newborns of the life table (100,000)',
        },
      },
    ],
    numerator: {
      vi: 'Số chết trước 5 tuổi trong bảng sống',
      en: 'Deaths before age five in the life table',
    },
    denominator: { vi: 'Số trẻ mới sinh của bảng sống', en: 'Newborns of the life table' },
    source: 'Chiang 1968; Public Health England variant',
    interval: 'chiang',
    limits: {
      vi: 'Có cùng điều kiện như tuổi thọ trung bình: không tính cho dân số từ 5.000 người trở xuống.',
      en: 'On the same conditions as life expectancy: not for populations of 5,000 or fewer.',
    },
  },
] as const satisfies readonly IndicatorOf<string>[];
