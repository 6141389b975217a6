import type { Localized } from '../../text/language.ts';
import type { FormulaSymbol, IndicatorOf } from '../indicators.ts';
import {
  equals,
  frac,
  id,
  math,
  minus,
  num,
  op,
  parens,
  plus,
  ratio,
  row,
  sub,
  sum,
  sup,
  times,
} from '../mathml.ts';
import {
  births,
  deaths,
  percent,
  registeredBirths,
  registeredDeaths,
  unitBirths,
  unitDeaths,
} from './wording.ts';

const guide = 'Production of a Vital Statistics Report, guide and template (2020)';

const bySex: Localized = {
  vi: 'Theo giới tính: chỉ có khi nguồn công bố số theo giới tính.',
  en: 'By sex only where the published figures are by sex.',
};
const expectedBirths: Localized = {
  vi: 'Số trẻ ước tính thực có trong năm',
  en: 'Expected births of the year',
};
const expectedDeaths: Localized = {
  vi: 'Số người chết ước tính thực có trong năm',
  en: 'Expected deaths of the year',
};
const completenessLimits: Localized = {
  vi: `Có thể vượt 100\u00a0% khi số ước tính quá thấp, nhất là ở nơi nhỏ: vẫn công bố, không cắt bớt. Khoảng tin cậy chỉ tính dao động ngẫu nhiên của số đã đăng ký, không tính sai số của số ước tính. ${bySex.vi}`,
  en: `It may exceed 100% where the expectation is too low, above all in small areas: it is published as it is, never cut off. The interval covers chance in the registered number only, not what the expectation may be wrong by. ${bySex.en}`,
};
const adjustedLimits: Localized = {
  vi: 'Không bao giờ thấp hơn số đã đăng ký: mức đầy đủ trên 100\u00a0% nghĩa là số ước tính quá thấp, không phải đăng ký thừa. Không tính khi không có mức đầy đủ, hoặc khi mức đó bằng 0.',
  en: 'Never below the registered number: completeness above 100 means that the expectation is too low, not that too many were registered. Not given without a completeness, or where it is 0.',
};

const E = (meaning: Localized): FormulaSymbol => ({ symbol: id('E'), meaning });
const C: FormulaSymbol = {
  symbol: id('C'),
  meaning: { vi: 'Mức đầy đủ của đăng ký, %', en: 'Completeness of registration, %' },
};
const rate = sub(id('f'), id('x'));
const women = sub(id('W'), id('x'));
const beta = (index: number): string => sub(id('β'), num(index));
const adjusted = (letter: string): string =>
  math(row(id('max'), parens(id(letter), op(','), times(frac(num(100), id('C')), id(letter)))));

/** How much of what happened was registered, and what there would be if all of it had been. */
export const completenessIndicators = [
  {
    code: 'expected_births',
    topic: 'registration',
    label: { vi: 'Số trẻ sinh ước tính', en: 'Expected births' },
    unit: unitBirths,
    decimals: 0,
    definition: {
      vi: 'Số trẻ ước tính thực có trong năm, tính từ nguồn độc lập với số đã đăng ký: tổng tỷ suất sinh đã công bố áp cho số phụ nữ của nơi đó, theo mẫu tuổi của mẹ đã đăng ký ở toàn địa bàn.',
      en: 'Births to be expected in the year, whatever was registered: the published total fertility rate applied to the women of the place, with the age pattern of mothers registered in the whole site.',
    },
    formula: math(times(sum(times(rate, women), id('x')), frac(num(1), num(1000)))),
    symbols: [
      {
        symbol: rate,
        meaning: {
          vi: 'Tỷ suất sinh ở nhóm tuổi x trên 1.000 phụ nữ: mẫu tuổi của toàn địa bàn, mức theo tổng tỷ suất sinh đã công bố',
          en: 'Fertility rate of age group x per 1,000 women: pattern of the whole site, level of the published total fertility rate',
        },
      },
      {
        symbol: women,
        meaning: { vi: 'Số phụ nữ nhóm tuổi x của nơi đó', en: 'Women of age group x in the place' },
      },
    ],
    numerator: expectedBirths,
    denominator: null,
    source: guide,
    interval: null,
    limits: {
      vi: `Không có tổng tỷ suất sinh hoặc dân số nữ theo tuổi thì lấy tỷ suất sinh thô đã công bố nhân dân số; cũng không có thì lấy số giấy chứng sinh đã cấp; không có nguồn nào thì không tính. Cách tính khác năm trước thì đánh dấu gián đoạn chuỗi (b). ${bySex.vi}`,
      en: `Without a published total fertility rate, or women by age, the published crude birth rate times the population; without that, birth notices issued; with none of them there is no figure. Where the way is not that of the year before, the series breaks (b). ${bySex.en}`,
    },
  },
  {
    code: 'birth_completeness',
    topic: 'registration',
    label: { vi: 'Mức đầy đủ của khai sinh', en: 'Completeness of birth registration' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 trẻ ước tính thực có của năm, số trẻ đã đăng ký khai sinh đến ngày chốt số liệu.',
      en: 'Of 100 births expected in the year, those registered by the cut-off.',
    },
    formula: ratio(id('B'), id('E'), 100),
    symbols: [births, E(expectedBirths)],
    numerator: registeredBirths,
    denominator: expectedBirths,
    source: guide,
    interval: 'exact_byar',
    limits: completenessLimits,
  },
  {
    code: 'adjusted_births',
    topic: 'registration',
    label: { vi: 'Số trẻ sinh đã điều chỉnh', en: 'Adjusted births' },
    unit: unitBirths,
    decimals: 0,
    definition: {
      vi: 'Số trẻ đã đăng ký được nâng lên theo mức đầy đủ của đăng ký: ước tính số trẻ sinh ra nếu mọi trẻ đều được đăng ký.',
      en: 'Registered births raised by the completeness of registration: about as many as there would be had every birth been registered.',
    },
    formula: adjusted('B'),
    symbols: [births, C],
    numerator: registeredBirths,
    denominator: { vi: 'Mức đầy đủ của khai sinh', en: 'Completeness of birth registration' },
    source: guide,
    interval: null,
    limits: adjustedLimits,
  },
  {
    code: 'expected_deaths',
    topic: 'registration',
    label: { vi: 'Số người chết ước tính', en: 'Expected deaths' },
    unit: unitDeaths,
    decimals: 0,
    definition: {
      vi: 'Số người chết ước tính thực có trong năm, tính từ nguồn độc lập với số đã đăng ký: tỷ suất chết thô đã công bố nhân dân số của nơi đó.',
      en: 'Deaths to be expected in the year, whatever was registered: the published crude death rate times the population of the place.',
    },
    formula: math(times(frac(id('m'), num(1000)), id('P'))),
    symbols: [
      {
        symbol: id('m'),
        meaning: {
          vi: 'Tỷ suất chết thô do cơ quan khác công bố, trên 1.000 dân',
          en: 'Crude death rate another office published, per 1,000 people',
        },
      },
      { symbol: id('P'), meaning: { vi: 'Dân số giữa năm', en: 'Mid-year population' } },
    ],
    numerator: expectedDeaths,
    denominator: null,
    source: guide,
    interval: null,
    limits: {
      vi: `Không có tỷ suất đã công bố thì lấy số người chết do ngành y tế thống kê; cũng không có thì lấy số giấy báo tử đã cấp; không có nguồn nào thì không tính. Cách tính khác năm trước thì đánh dấu gián đoạn chuỗi (b). Tỷ suất chung không tính đến việc nơi này già hay trẻ hơn. ${bySex.vi}`,
      en: `Without a published rate, deaths counted by the health sector; without that, death notices issued; with none of them there is no figure. Where the way is not that of the year before, the series breaks (b). One rate for all does not know that a place is older or younger. ${bySex.en}`,
    },
  },
  {
    code: 'death_completeness',
    topic: 'registration',
    label: { vi: 'Mức đầy đủ của khai tử', en: 'Completeness of death registration' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 người chết ước tính thực có của năm, số người đã đăng ký khai tử đến ngày chốt số liệu.',
      en: 'Of 100 deaths expected in the year, those registered by the cut-off.',
    },
    formula: ratio(id('D'), id('E'), 100),
    symbols: [deaths, E(expectedDeaths)],
    numerator: registeredDeaths,
    denominator: expectedDeaths,
    source: guide,
    interval: 'exact_byar',
    limits: completenessLimits,
  },
  {
    code: 'death_completeness_adair_lopez',
    topic: 'registration',
    label: {
      vi: 'Mức đầy đủ của khai tử (mô hình Adair–Lopez)',
      en: 'Completeness of death registration (Adair and Lopez)',
    },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Mức đầy đủ của khai tử suy ra bằng mô hình từ chính tỷ suất chết đã đăng ký, tỷ lệ người già và mức chết của trẻ em, không cần số ước tính về người chết.',
      en: 'Completeness of death registration as a model reads it off the registered death rate, the share of old people and the mortality of children, without any expected number of deaths.',
    },
    formula: math(
      equals(
        row(id('ln'), frac(id('C'), parens(minus(num(1), id('C'))))),
        plus(
          beta(0),
          times(beta(1), sup(id('r'), num(2))),
          times(beta(2), id('r')),
          times(beta(3), id('s')),
          times(beta(4), row(id('ln'), id('q'))),
          times(beta(6), id('t')),
        ),
      ),
    ),
    symbols: [
      {
        symbol: id('C'),
        meaning: { vi: 'Mức đầy đủ, từ 0 đến 1', en: 'Completeness, between 0 and 1' },
      },
      {
        symbol: id('r'),
        meaning: {
          vi: 'Tỷ suất chết thô đã đăng ký, trên 1.000 dân',
          en: 'Registered crude death rate, per 1,000 people',
        },
      },
      {
        symbol: id('s'),
        meaning: {
          vi: 'Tỷ lệ dân số từ 65 tuổi trở lên, từ 0 đến 1',
          en: 'Share of people aged 65 and over, between 0 and 1',
        },
      },
      {
        symbol: id('q'),
        meaning: {
          vi: 'Xác suất chết trước 5 tuổi, từ 0 đến 1',
          en: 'Probability of dying before age five, between 0 and 1',
        },
      },
      { symbol: id('t'), meaning: { vi: 'Năm dương lịch', en: 'Calendar year' } },
      ...[0, 1, 2, 3, 4, 6].map((index) => ({
        symbol: beta(index),
        meaning: {
          vi: `Hệ số b${index} của mô hình, riêng cho hai giới, nam và nữ`,
          en: `Coefficient b${index} of the model, for both sexes, males and females apart`,
        },
      })),
    ],
    numerator: {
      vi: 'Tỷ suất chết đã đăng ký, tỷ lệ dân số từ 65 tuổi, xác suất chết dưới 5 tuổi và năm',
      en: 'Registered death rate, share of people 65 and over, under-five mortality, and the year',
    },
    denominator: null,
    source: 'Adair and Lopez 2018, PLoS ONE 13(5), model 2',
    interval: null,
    limits: {
      vi: 'Mô hình ước lượng từ số liệu của các quốc gia: ở nơi nhỏ chỉ nên xem là tham khảo; không tính cho dân số từ 5.000 người trở xuống. Dùng mô hình thứ hai, không cần biết mức đầy đủ của khai tử trẻ em, không có tác động riêng của quốc gia. Mức chết dưới 5 tuổi lấy theo số đã công bố, của năm đó hoặc muộn nhất 5 năm trước. Cần dân số theo tuổi. Luôn là ước tính (e).',
      en: 'Fitted to whole countries: for small areas it is a hint at most, and for 5,000 people or fewer not given. The second model is used, which needs no completeness of child deaths, without an effect of the country. Mortality under five is as published, of that year or up to five years before. It needs the population by age. Always an estimate (e).',
    },
  },
  {
    code: 'adjusted_deaths',
    topic: 'registration',
    label: { vi: 'Số người chết đã điều chỉnh', en: 'Adjusted deaths' },
    unit: unitDeaths,
    decimals: 0,
    definition: {
      vi: 'Số người chết đã đăng ký được nâng lên theo mức đầy đủ của đăng ký: ước tính số người chết nếu mọi trường hợp đều được khai tử.',
      en: 'Registered deaths raised by the completeness of registration: about as many as there would be had every death been registered.',
    },
    formula: adjusted('D'),
    symbols: [deaths, C],
    numerator: registeredDeaths,
    denominator: { vi: 'Mức đầy đủ của khai tử', en: 'Completeness of death registration' },
    source: guide,
    interval: null,
    limits: adjustedLimits,
  },
] as const satisfies readonly IndicatorOf<string>[];
