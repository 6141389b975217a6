import type { Localized } from '../../text/language.ts';
import type { FormulaSymbol, IndicatorOf } from '../indicators.ts';
import { frac, id, math, num, parens, plus, ratio, sub, sum, times } from '../mathml.ts';
import { births, percent, registeredBirths, shareLimits, unRev3 } from './wording.ts';

const needsWomen: Localized = {
  vi: 'Cần dân số nữ theo nhóm tuổi 5 năm. Trẻ do mẹ dưới 15 tuổi sinh tính vào nhóm 15–19, từ 50 tuổi tính vào nhóm 45–49; mẹ không rõ tuổi được phân bổ theo tỷ lệ. Dưới 20 trẻ: độ tin cậy thấp (u).',
  en: 'It needs women by five-year age groups. Births to mothers under 15 count at 15–19, from 50 on at 45–49; those to mothers of unknown age are spread in proportion. Fewer than 20 births: low reliability (u).',
};
const perThousandWomen: Localized = { vi: 'trên 1.000 phụ nữ', en: 'per 1,000 women' };

const B_x = sub(id('B'), id('x'));
const W_x = sub(id('W'), id('x'));
const f_x = sub(id('f'), id('x'));
const girls = sub(id('B'), id('f'));
const boys = sub(id('B'), id('m'));

const birthsOfAge: FormulaSymbol = {
  symbol: B_x,
  meaning: { vi: 'Trẻ do mẹ ở nhóm tuổi x sinh', en: 'Births to mothers of age group x' },
};
const womenOfAge: FormulaSymbol = {
  symbol: W_x,
  meaning: { vi: 'Số phụ nữ nhóm tuổi x giữa năm', en: 'Women of age group x at mid-year' },
};
const sevenGroups: FormulaSymbol = {
  symbol: id('x'),
  meaning: { vi: 'Bảy nhóm tuổi 15–19, …, 45–49', en: 'The seven age groups 15–19, …, 45–49' },
};

/** How many children women have, and when. */
export const fertilityIndicators = [
  {
    code: 'general_fertility_rate',
    topic: 'births',
    label: { vi: 'Tỷ suất sinh chung', en: 'General fertility rate' },
    unit: { vi: 'trên 1.000 phụ nữ 15–49 tuổi', en: 'per 1,000 women aged 15–49' },
    decimals: 1,
    definition: {
      vi: 'Số trẻ em sinh sống trong năm tính bình quân trên 1.000 phụ nữ trong độ tuổi sinh đẻ (15–49 tuổi).',
      en: 'Live births of a year for every 1,000 women of childbearing age (15–49).',
    },
    formula: ratio(id('B'), id('W'), 1000),
    symbols: [
      births,
      { symbol: id('W'), meaning: { vi: 'Phụ nữ 15–49 tuổi giữa năm', en: 'Women aged 15–49 at mid-year' } },
    ],
    numerator: registeredBirths,
    denominator: { vi: 'Phụ nữ 15–49 tuổi giữa năm', en: 'Women aged 15–49 at mid-year' },
    source: unRev3,
    interval: 'exact_byar',
    limits: {
      vi: 'Cần dân số nữ theo tuổi. Dưới 20 trẻ: độ tin cậy thấp (u).',
      en: 'It needs women by age. Fewer than 20 births: low reliability (u).',
    },
  },
  {
    code: 'age_specific_fertility_rate',
    topic: 'births',
    label: { vi: 'Tỷ suất sinh đặc trưng theo tuổi', en: 'Age-specific fertility rate' },
    unit: perThousandWomen,
    decimals: 1,
    definition: {
      vi: 'Số trẻ em sinh sống trong năm do phụ nữ ở một nhóm tuổi sinh ra, tính bình quân trên 1.000 phụ nữ của nhóm tuổi đó.',
      en: 'Live births of a year to women of one age group, for every 1,000 women of that age.',
    },
    formula: ratio(B_x, W_x, 1000),
    symbols: [birthsOfAge, womenOfAge],
    numerator: { vi: 'Trẻ do phụ nữ của nhóm tuổi sinh', en: 'Births to women of the age group' },
    denominator: { vi: 'Phụ nữ của nhóm tuổi giữa năm', en: 'Women of the age group at mid-year' },
    source: `GSO; ${unRev3}`,
    interval: 'exact_byar',
    limits: needsWomen,
  },
  {
    code: 'total_fertility_rate',
    topic: 'births',
    label: { vi: 'Tổng tỷ suất sinh', en: 'Total fertility rate' },
    unit: { vi: 'con/phụ nữ', en: 'children per woman' },
    decimals: 2,
    definition: {
      vi: 'Số con bình quân một phụ nữ sẽ sinh trong cả đời nếu ở mỗi tuổi đều sinh con theo mức của năm đó.',
      en: 'Children a woman would have in her life if at every age she had them at the rates of that year.',
    },
    formula: math(times(num(5), sum(frac(B_x, W_x), id('x')))),
    symbols: [birthsOfAge, womenOfAge, sevenGroups],
    numerator: {
      vi: '5 lần tổng các tỷ suất sinh đặc trưng của bảy nhóm tuổi 15–19 … 45–49',
      en: 'Five times the sum of the age-specific rates of the seven groups 15–19 … 45–49',
    },
    denominator: { vi: 'Một phụ nữ', en: 'One woman' },
    source: `GSO; ${unRev3}`,
    interval: 'normal',
    limits: needsWomen,
  },
  {
    code: 'gross_reproduction_rate',
    topic: 'births',
    label: { vi: 'Tỷ suất tái sinh thô', en: 'Gross reproduction rate' },
    unit: { vi: 'con gái/phụ nữ', en: 'daughters per woman' },
    decimals: 2,
    definition: {
      vi: 'Số con gái bình quân một phụ nữ sẽ sinh trong cả đời theo mức sinh của năm đó.',
      en: 'Daughters a woman would have in her life at the fertility of that year.',
    },
    formula: math(times(id('F'), frac(girls, id('B')))),
    symbols: [
      { symbol: id('F'), meaning: { vi: 'Tổng tỷ suất sinh', en: 'Total fertility rate' } },
      { symbol: girls, meaning: { vi: 'Trẻ gái sinh ra đã đăng ký', en: 'Registered births of girls' } },
      births,
    ],
    numerator: {
      vi: 'Tổng tỷ suất sinh nhân tỷ lệ trẻ gái',
      en: 'Total fertility rate times the share of girls',
    },
    denominator: { vi: 'Một phụ nữ', en: 'One woman' },
    source: unRev3,
    interval: 'normal',
    limits: needsWomen,
  },
  {
    code: 'mean_age_at_birth',
    topic: 'births',
    label: { vi: 'Tuổi trung bình của mẹ khi sinh con', en: 'Mean age of mothers at birth' },
    unit: { vi: 'tuổi', en: 'years' },
    decimals: 1,
    definition: {
      vi: 'Tuổi trung bình của người mẹ khi sinh con, tính theo mức sinh của từng nhóm tuổi nên không phụ thuộc vào việc nơi đó có nhiều phụ nữ trẻ hay không.',
      en: 'Mean age of mothers when their children are born, from the fertility of each age group, so that it does not depend on how many young women there are.',
    },
    formula: math(
      frac(sum(times(parens(plus(id('x'), frac(num(5), num(2)))), f_x), id('x')), sum(f_x, id('x'))),
    ),
    symbols: [
      {
        symbol: id('x'),
        meaning: {
          vi: 'Tuổi bắt đầu của nhóm: 15, 20, …, 45',
          en: 'The age a group begins with: 15, 20, …, 45',
        },
      },
      {
        symbol: f_x,
        meaning: {
          vi: 'Tỷ suất sinh đặc trưng của nhóm tuổi x',
          en: 'Age-specific fertility rate of age group x',
        },
      },
    ],
    numerator: {
      vi: 'Tổng của tuổi giữa nhóm nhân tỷ suất sinh đặc trưng',
      en: 'Middle of each age group times its fertility rate, summed',
    },
    denominator: {
      vi: 'Tổng các tỷ suất sinh đặc trưng theo tuổi',
      en: 'Sum of the age-specific fertility rates',
    },
    source: 'UN Manual X (1983); mean age of the fertility schedule',
    interval: null,
    limits: needsWomen,
  },
  {
    code: 'sex_ratio_at_birth',
    topic: 'births',
    label: { vi: 'Tỷ số giới tính khi sinh', en: 'Sex ratio at birth' },
    unit: { vi: 'bé trai/100 bé gái', en: 'boys per 100 girls' },
    decimals: 1,
    definition: {
      vi: 'Số bé trai sinh ra ứng với 100 bé gái. Mức tự nhiên vào khoảng 103–107.',
      en: 'Boys born for every 100 girls. Left to nature it is about 103–107.',
    },
    formula: ratio(boys, girls, 100),
    symbols: [
      { symbol: boys, meaning: { vi: 'Trẻ trai sinh ra đã đăng ký', en: 'Registered births of boys' } },
      { symbol: girls, meaning: { vi: 'Trẻ gái sinh ra đã đăng ký', en: 'Registered births of girls' } },
    ],
    numerator: { vi: 'Trẻ trai sinh ra đã đăng ký', en: 'Registered births of boys' },
    denominator: { vi: 'Trẻ gái sinh ra đã đăng ký', en: 'Registered births of girls' },
    source: 'GSO; interval after Wilson 1927 on the share of boys',
    interval: 'wilson',
    limits: {
      vi: 'Ở nơi nhỏ tỷ số dao động mạnh do ngẫu nhiên: hãy xem khoảng tin cậy. Trẻ không rõ giới tính không tính. Dưới 20 trẻ: độ tin cậy thấp (u).',
      en: 'In small areas chance moves it far: look at the interval. Births of unknown sex are left out. Fewer than 20 births: low reliability (u).',
    },
  },
  {
    code: 'births_under_20_share',
    topic: 'births',
    label: { vi: 'Trẻ do mẹ dưới 20 tuổi sinh', en: 'Births to mothers under 20' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 trẻ đã đăng ký mà biết tuổi mẹ, số trẻ có mẹ dưới 20 tuổi khi sinh.',
      en: 'Of 100 registered births whose mother’s age is known, those to mothers under 20.',
    },
    formula: ratio(sub(id('B'), num(20)), sub(id('B'), id('k')), 100),
    symbols: [
      {
        symbol: sub(id('B'), num(20)),
        meaning: { vi: 'Trẻ có mẹ dưới 20 tuổi', en: 'Births to mothers under 20' },
      },
      {
        symbol: sub(id('B'), id('k')),
        meaning: { vi: 'Trẻ biết tuổi mẹ', en: 'Births with the mother’s age known' },
      },
    ],
    numerator: { vi: 'Trẻ có mẹ dưới 20 tuổi', en: 'Births to mothers under 20' },
    denominator: {
      vi: 'Trẻ đã đăng ký biết tuổi mẹ',
      en: 'Registered births with the mother’s age known',
    },
    source: unRev3,
    interval: 'wilson',
    limits: shareLimits,
  },
] as const satisfies readonly IndicatorOf<string>[];
