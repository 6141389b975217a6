import type { Localized } from '../../text/language.ts';
import type { FormulaSymbol, IndicatorOf } from '../indicators.ts';
import { frac, id, math, num, ratio, sub, sum, times } from '../mathml.ts';
import {
  births,
  deaths,
  midYearPopulation,
  people,
  perHundredThousand,
  percent,
  registeredBirths,
  registeredDeaths,
  shareLimits,
  unitDeaths,
  unRev3,
} from './wording.ts';

const d_c = sub(id('D'), id('c'));
const w_x = sub(id('w'), id('x'));
const d_cx = sub(id('D'), id('cx'));
const p_x = sub(id('P'), id('x'));

const fromCause: Localized = {
  vi: 'Người chết đã đăng ký do nguyên nhân đó (nguyên nhân chính)',
  en: 'Registered deaths from the cause (underlying cause)',
};
const withCause: Localized = {
  vi: 'Người chết đã đăng ký có ghi nguyên nhân',
  en: 'Registered deaths with a cause recorded',
};
const ofCause: FormulaSymbol = { symbol: d_c, meaning: fromCause };
const list = 'ICD-10, Mortality Tabulation List 1 (WHO)';
const mixed: Localized = {
  vi: 'Phụ thuộc vào chất lượng của nguyên nhân được ghi; nguyên nhân do thầy thuốc chứng nhận và do phỏng vấn người thân được tính chung.',
  en: 'It is as good as the causes recorded; medical certificates and verbal autopsies are counted together.',
};

/** A share of the deaths with a cause that are of little use for policy, of all ages or of some. */
function qualityShare<const Code extends string>(
  code: Code,
  texts: { readonly label: Localized; readonly definition: Localized; readonly numerator: Localized },
  denominator: Localized,
  source: string,
  limits: Localized,
): IndicatorOf<Code> {
  const above = sub(id('D'), id('u'));
  const below = sub(id('D'), id('k'));
  return {
    code,
    topic: 'causes',
    ...texts,
    unit: percent,
    decimals: 1,
    formula: ratio(above, below, 100),
    symbols: [
      { symbol: above, meaning: texts.numerator },
      { symbol: below, meaning: denominator },
    ],
    denominator,
    source,
    interval: 'wilson',
    limits,
  };
}

const illDefined =
  'Mathers et al. 2005, Bulletin of the World Health Organization 83(3); limits for good data, of ICD-10 chapter XVIII, as used by the WHO';

/** What people died of, and how far the causes can be trusted. */
export const causeIndicators = [
  {
    code: 'deaths_from_cause',
    topic: 'causes',
    label: { vi: 'Số người chết', en: 'Deaths' },
    unit: unitDeaths,
    decimals: 0,
    definition: {
      vi: 'Số người chết của năm đã đăng ký mà nguyên nhân chính thuộc dòng đó của danh mục.',
      en: 'Registered deaths of the year whose underlying cause falls in that row of the list.',
    },
    formula: null,
    symbols: [],
    numerator: fromCause,
    denominator: null,
    source: list,
    interval: null,
    limits: mixed,
  },
  {
    code: 'share_of_deaths',
    topic: 'causes',
    label: { vi: 'Tỷ lệ trong tổng số chết', en: 'Share of deaths' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 người chết của nhóm dân số đó, số người chết do nguyên nhân này.',
      en: 'Of 100 deaths in that group of people, those from this cause.',
    },
    formula: ratio(d_c, id('D'), 100),
    symbols: [ofCause, deaths],
    numerator: fromCause,
    denominator: {
      vi: 'Mọi người chết đã đăng ký của nhóm, kể cả không rõ nguyên nhân',
      en: 'All registered deaths of the group, those without a known cause included',
    },
    source: list,
    interval: 'wilson',
    limits: {
      vi: `Nơi có nhiều trường hợp không rõ nguyên nhân thì tỷ lệ của mọi nguyên nhân khác đều thấp hơn thực tế. ${shareLimits.vi}`,
      en: `Where many causes are not known, the shares of all others are below the true ones. ${shareLimits.en}`,
    },
  },
  {
    code: 'cause_rank',
    topic: 'causes',
    label: { vi: 'Thứ hạng', en: 'Rank' },
    unit: { vi: 'thứ hạng', en: 'rank' },
    decimals: 0,
    definition: {
      vi: 'Thứ hạng của nguyên nhân theo số người chết trong nhóm dân số đó; 1 là nhiều nhất, bằng nhau thì cùng hạng.',
      en: 'Place of the cause by its number of deaths in that group of people; 1 is the most, and equal numbers share a place.',
    },
    formula: null,
    symbols: [],
    numerator: fromCause,
    denominator: null,
    source: `${list}; leaves of the list, ties share a rank`,
    interval: null,
    limits: {
      vi: 'Chỉ xếp hạng các nguyên nhân cụ thể: không xếp hạng triệu chứng không rõ ràng (chương XVIII), các dòng "còn lại", không rõ nguyên nhân và nguyên nhân không có người chết. Khi một số không công bố có thể làm đổi thứ hạng thì không xếp.',
      en: 'Causes only: neither ill-defined ones (chapter XVIII), remainders, unknown ones nor causes nobody died of are ranked. Where a withheld number could change the places, there are none.',
    },
  },
  {
    code: 'cause_death_rate',
    topic: 'causes',
    label: { vi: 'Tỷ suất chết theo nguyên nhân', en: 'Death rate by cause' },
    unit: perHundredThousand,
    decimals: 1,
    definition: {
      vi: 'Số người chết do một nguyên nhân trong năm, tính bình quân trên 100.000 dân.',
      en: 'Deaths of a year from one cause, for every 100,000 people.',
    },
    formula: ratio(d_c, id('P'), 100_000),
    symbols: [ofCause, people],
    numerator: fromCause,
    denominator: midYearPopulation,
    source: unRev3,
    interval: 'exact_byar',
    limits: {
      vi: 'Cần dân số của nơi và năm đó. Dưới 20 người chết: độ tin cậy thấp (u); 1 hoặc 2: không tính.',
      en: 'It needs the population of the place and year. Fewer than 20 deaths: low reliability (u); one or two: not given.',
    },
  },
  {
    code: 'cause_standardised_rate',
    topic: 'causes',
    label: {
      vi: 'Tỷ suất chết chuẩn hóa theo nguyên nhân',
      en: 'Age-standardised death rate by cause',
    },
    unit: perHundredThousand,
    decimals: 1,
    definition: {
      vi: 'Tỷ suất chết do một nguyên nhân nếu dân số có cơ cấu tuổi như dân số chuẩn thế giới của WHO.',
      en: 'The death rate from one cause there would be if the population had the ages of the WHO World Standard.',
    },
    formula: math(times(frac(sum(times(w_x, frac(d_cx, p_x)), id('x')), sum(w_x, id('x'))), num(100_000))),
    symbols: [
      {
        symbol: w_x,
        meaning: {
          vi: 'Tỷ trọng nhóm tuổi x trong dân số chuẩn',
          en: 'Weight of age group x in the standard population',
        },
      },
      {
        symbol: d_cx,
        meaning: {
          vi: 'Người chết do nguyên nhân đó ở nhóm tuổi x',
          en: 'Deaths from the cause in age group x',
        },
      },
      {
        symbol: p_x,
        meaning: { vi: 'Dân số nhóm tuổi x giữa năm', en: 'People of age group x at mid-year' },
      },
    ],
    numerator: {
      vi: 'Tỷ suất chết do nguyên nhân đó của từng nhóm tuổi nhân tỷ trọng chuẩn, cộng lại',
      en: 'Death rate from the cause of each age group times its standard weight, summed',
    },
    denominator: { vi: 'Tổng tỷ trọng chuẩn', en: 'Sum of the standard weights' },
    source:
      'WHO World Standard 2000–2025 (Ahmad et al. 2001); interval after Dobson et al. 1991 on Byar’s limits',
    interval: 'dobson',
    limits: {
      vi: 'Cần dân số theo tuổi và giới tính. Dưới 10 người chết do nguyên nhân đó: không tính; dưới 20: độ tin cậy thấp (u).',
      en: 'It needs the population by age and sex. Fewer than 10 deaths from the cause: not given; fewer than 20: low reliability (u).',
    },
  },
  qualityShare(
    'ill_defined_share',
    {
      label: { vi: 'Nguyên nhân không rõ ràng', en: 'Ill-defined causes' },
      definition: {
        vi: 'Trong 100 người chết có ghi nguyên nhân, số người chỉ ghi triệu chứng hoặc tình trạng không rõ ràng (chương XVIII của ICD-10, trừ đột tử ở trẻ nhỏ).',
        en: 'Of 100 deaths with a cause recorded, those with only symptoms or an ill-defined condition (ICD-10 chapter XVIII but for sudden infant death).',
      },
      numerator: {
        vi: 'Người chết có mã R00–R94, R96–R99',
        en: 'Deaths coded R00–R94 or R96–R99',
      },
    },
    withCause,
    illDefined,
    shareLimits,
  ),
  qualityShare(
    'ill_defined_share_under_65',
    {
      label: { vi: 'Không rõ ràng, dưới 65 tuổi', en: 'Ill-defined, under 65' },
      definition: {
        vi: 'Tỷ lệ nguyên nhân không rõ ràng trong số người chết dưới 65 tuổi có ghi nguyên nhân. Dưới 5\u00a0% là tốt.',
        en: 'Share of ill-defined causes among deaths under 65 with a cause recorded. Below 5% is good.',
      },
      numerator: {
        vi: 'Người chết dưới 65 tuổi có mã R00–R94, R96–R99',
        en: 'Deaths under 65 coded R00–R94 or R96–R99',
      },
    },
    { vi: 'Người chết dưới 65 tuổi có ghi nguyên nhân', en: 'Deaths under 65 with a cause recorded' },
    illDefined,
    shareLimits,
  ),
  qualityShare(
    'ill_defined_share_65_plus',
    {
      label: { vi: 'Không rõ ràng, từ 65 tuổi', en: 'Ill-defined, 65 and over' },
      definition: {
        vi: 'Tỷ lệ nguyên nhân không rõ ràng trong số người chết từ 65 tuổi trở lên có ghi nguyên nhân. Dưới 10\u00a0% là tốt.',
        en: 'Share of ill-defined causes among deaths at 65 and over with a cause recorded. Below 10% is good.',
      },
      numerator: {
        vi: 'Người chết từ 65 tuổi có mã R00–R94, R96–R99',
        en: 'Deaths at 65 and over coded R00–R94 or R96–R99',
      },
    },
    {
      vi: 'Người chết từ 65 tuổi trở lên có ghi nguyên nhân',
      en: 'Deaths at 65 and over with a cause recorded',
    },
    illDefined,
    shareLimits,
  ),
  qualityShare(
    'unusable_share',
    {
      label: { vi: 'Nguyên nhân không dùng được', en: 'Unusable causes' },
      definition: {
        vi: 'Trong 100 người chết có ghi nguyên nhân, số người mà mã nguyên nhân không giúp gì cho việc phòng bệnh: triệu chứng, thương tích không rõ chủ ý, ung thư không rõ vị trí, bệnh tim mạch không đặc hiệu.',
        en: 'Of 100 deaths with a cause recorded, those whose code is no help to prevention: symptoms, injuries of unknown intent, cancers of unknown site, unspecific codes of heart and vessels.',
      },
      numerator: {
        vi: 'Người chết có mã R00–R94, R96–R99, Y10–Y34, Y87.2, C76, C80, C97, I46, I47.2, I49.0, I50, I51.4–I51.6, I51.9, I70.9',
        en: 'Deaths coded R00–R94, R96–R99, Y10–Y34, Y87.2, C76, C80, C97, I46, I47.2, I49.0, I50, I51.4–I51.6, I51.9 or I70.9',
      },
    },
    withCause,
    'Mathers et al. 2005, Bulletin of the World Health Organization 83(3)',
    {
      vi: `Mã chỉ có ba ký tự mà ký tự thứ tư mới quyết định thì coi là dùng được. ${shareLimits.vi}`,
      en: `A code of three characters whose fourth would tell is taken to be usable. ${shareLimits.en}`,
    },
  ),
  qualityShare(
    'medically_certified_share',
    {
      label: { vi: 'Có chứng nhận y tế về nguyên nhân', en: 'Medically certified causes' },
      definition: {
        vi: 'Trong 100 người chết đã đăng ký, số người có nguyên nhân do thầy thuốc chứng nhận.',
        en: 'Of 100 registered deaths, those whose cause a doctor certified.',
      },
      numerator: {
        vi: 'Người chết có giấy chứng nhận nguyên nhân của y tế',
        en: 'Deaths with a medical certificate of cause',
      },
    },
    registeredDeaths,
    unRev3,
    shareLimits,
  ),
  qualityShare(
    'cause_not_stated_share',
    {
      label: { vi: 'Không ghi nguyên nhân', en: 'Cause not stated' },
      definition: {
        vi: 'Trong 100 người chết đã đăng ký, số người mà sổ không ghi nguyên nhân.',
        en: 'Of 100 registered deaths, those for which no cause was recorded.',
      },
      numerator: { vi: 'Người chết không ghi nguyên nhân', en: 'Deaths without a cause recorded' },
    },
    registeredDeaths,
    unRev3,
    shareLimits,
  ),
  {
    code: 'maternal_mortality_ratio',
    topic: 'causes',
    label: { vi: 'Tỷ số tử vong mẹ', en: 'Maternal mortality ratio' },
    unit: { vi: 'trên 100.000 trẻ sinh sống', en: 'per 100,000 live births' },
    decimals: 1,
    definition: {
      vi: 'Số phụ nữ chết khi mang thai, khi sinh hoặc trong 42 ngày sau đó vì nguyên nhân liên quan đến thai sản, tính bình quân trên 100.000 trẻ em sinh sống.',
      en: 'Women who died in pregnancy, in childbirth or within 42 days of its end from causes related to it, for every 100,000 live births.',
    },
    formula: ratio(sub(id('D'), id('m')), id('B'), 100_000),
    symbols: [
      {
        symbol: sub(id('D'), id('m')),
        meaning: {
          vi: 'Tử vong mẹ đã đăng ký (O00–O95, O98–O99)',
          en: 'Registered maternal deaths (O00–O95, O98–O99)',
        },
      },
      births,
    ],
    numerator: {
      vi: 'Tử vong mẹ trong 42 ngày (O00–O95, O98–O99)',
      en: 'Maternal deaths within 42 days (O00–O95, O98–O99)',
    },
    denominator: registeredBirths,
    source: 'WHO, ICD-10 volume 2',
    interval: 'exact_byar',
    limits: {
      vi: 'Ở một tỉnh chỉ có vài trường hợp một năm: tỷ số dao động rất mạnh. Dưới 20 trường hợp: độ tin cậy thấp (u), khoảng tin cậy rất rộng. Tử vong mẹ muộn (O96–O97) không tính vào.',
      en: 'A province has but a few in a year, and the ratio moves very far. Fewer than 20: low reliability (u), with a very wide interval. Late maternal deaths (O96–O97) are not in it.',
    },
  },
] as const satisfies readonly IndicatorOf<string>[];
