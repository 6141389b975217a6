import type { IndicatorOf } from '../indicators.ts';
import { frac, id, math, num, ratio, sub, sum, times } from '../mathml.ts';
import { perHundredThousand, perThousandPeople, unRev3 } from './wording.ts';

const d_x = sub(id('D'), id('x'));
const p_x = sub(id('P'), id('x'));
const w_x = sub(id('w'), id('x'));

const deathsOfAge = {
  symbol: d_x,
  meaning: { vi: 'Người chết ở nhóm tuổi x', en: 'Deaths in age group x' },
};
const peopleOfAge = {
  symbol: p_x,
  meaning: { vi: 'Dân số nhóm tuổi x giữa năm', en: 'People of age group x at mid-year' },
};

/** How many die at an age, and how many would if every place were of the same ages. */
export const mortalityIndicators = [
  {
    code: 'age_specific_death_rate',
    topic: 'deaths',
    label: { vi: 'Tỷ suất chết đặc trưng theo tuổi', en: 'Age-specific death rate' },
    unit: perThousandPeople,
    decimals: 2,
    definition: {
      vi: 'Số người chết ở một nhóm tuổi trong năm, tính bình quân trên 1.000 dân của nhóm tuổi đó.',
      en: 'Deaths of a year in one age group, for every 1,000 people of that age.',
    },
    formula: ratio(d_x, p_x, 1000),
    symbols: [deathsOfAge, peopleOfAge],
    numerator: { vi: 'Người chết của nhóm tuổi đã đăng ký', en: 'Registered deaths in the age group' },
    denominator: { vi: 'Dân số của nhóm tuổi giữa năm', en: 'People of the age group at mid-year' },
    source: `GSO; ${unRev3}`,
    interval: 'exact_byar',
    limits: {
      vi: 'Cần dân số theo tuổi và giới tính. Người chết không rõ tuổi không nằm trong nhóm tuổi nào. Dưới 20 người chết: độ tin cậy thấp (u).',
      en: 'It needs the population by age and sex. Deaths of unknown age are in no group. Fewer than 20 deaths: low reliability (u).',
    },
  },
  {
    code: 'age_standardised_death_rate',
    topic: 'deaths',
    label: { vi: 'Tỷ suất chết chuẩn hóa theo tuổi', en: 'Age-standardised death rate' },
    unit: perHundredThousand,
    decimals: 1,
    definition: {
      vi: 'Tỷ suất chết nếu dân số có cơ cấu tuổi như dân số chuẩn thế giới của WHO. Nhờ vậy so sánh được nơi nhiều người già với nơi nhiều người trẻ.',
      en: 'The death rate there would be if the population had the ages of the WHO World Standard, so that places with many old people can be held against places with few.',
    },
    formula: math(times(frac(sum(times(w_x, frac(d_x, p_x)), id('x')), sum(w_x, id('x'))), num(100_000))),
    symbols: [
      {
        symbol: w_x,
        meaning: {
          vi: 'Tỷ trọng nhóm tuổi x trong dân số chuẩn',
          en: 'Weight of age group x in the standard population',
        },
      },
      deathsOfAge,
      peopleOfAge,
    ],
    numerator: {
      vi: 'Tỷ suất chết của từng nhóm tuổi nhân tỷ trọng chuẩn, cộng lại',
      en: 'Death rate of each age group times its standard weight, summed',
    },
    denominator: {
      vi: 'Tổng tỷ trọng chuẩn (các tỷ trọng in trong tài liệu cộng lại được 100,03)',
      en: 'Sum of the standard weights (as printed they sum to 100.03)',
    },
    source:
      'WHO World Standard 2000–2025 (Ahmad et al. 2001); interval after Dobson et al. 1991 on Byar’s limits',
    interval: 'dobson',
    limits: {
      vi: 'Cần dân số theo tuổi và giới tính. Người chết không rõ tuổi được phân bổ theo tỷ lệ trong từng giới. Dưới 10 người chết: không tính; dưới 20: độ tin cậy thấp (u). Chỉ để so sánh, không phải tỷ suất thật của nơi nào.',
      en: 'It needs the population by age and sex. Deaths of unknown age are spread in proportion within each sex. Fewer than 10 deaths: not given; fewer than 20: low reliability (u). It is for comparison; no place has that rate.',
    },
  },
] as const satisfies readonly IndicatorOf<string>[];
