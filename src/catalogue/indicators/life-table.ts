import type { Localized } from '../../text/language.ts';
import type { FormulaSymbol, IndicatorOf, IntervalMethod } from '../indicators.ts';
import { equals, frac, id, math, minus, num, op, parens, plus, row, sub, sum, times } from '../mathml.ts';
import { unitYears } from './wording.ts';

const source = 'Chiang 1968; Public Health England variant';

/** A letter at the age a group begins with. */
const at = (letter: string): string => sub(id(letter), id('x'));
const next = sub(id('l'), plus(id('x'), id('n')));
const meanings = {
  M: { vi: 'Tỷ suất chết của nhóm tuổi', en: 'Death rate of the age group' },
  D: { vi: 'Người chết của nhóm tuổi đã đăng ký', en: 'Registered deaths in the age group' },
  P: { vi: 'Dân số của nhóm tuổi giữa năm', en: 'People of the age group at mid-year' },
  q: { vi: 'Xác suất chết trong nhóm tuổi', en: 'Probability of dying in the age group' },
  l: { vi: 'Số người còn sống đến tuổi x', en: 'Survivors to age x' },
  d: { vi: 'Số người chết trong nhóm tuổi', en: 'Deaths in the age group' },
  L: { vi: 'Số người-năm sống trong nhóm tuổi', en: 'Person-years lived in the age group' },
  T: { vi: 'Số người-năm sống từ tuổi x trở đi', en: 'Person-years lived from age x on' },
  e: { vi: 'Số năm còn sống thêm từ tuổi x', en: 'Years still to live at age x' },
  a: {
    vi: 'Phần của khoảng tuổi mà người chết trong đó đã sống: 0,1 ở dưới 1 tuổi, 0,5 ở các nhóm khác',
    en: 'Part of the interval lived by those who die in it: 0.1 under one year, 0.5 in other groups',
  },
} as const satisfies Readonly<Record<string, Localized>>;
const of = (...letters: readonly (keyof typeof meanings)[]): FormulaSymbol[] =>
  letters.map((letter) => ({ symbol: at(letter), meaning: meanings[letter] }));
const width: FormulaSymbol = {
  symbol: id('n'),
  meaning: { vi: 'Số năm của nhóm tuổi: 1, 4, 5, 5 …', en: 'Years of the age group: 1, 4, 5, 5 …' },
};
const survivorsNext: FormulaSymbol = {
  symbol: next,
  meaning: { vi: 'Số người còn sống đến đầu nhóm tuổi sau', en: 'Survivors to the next age group' },
};

const limits: Localized = {
  vi: 'Cần dân số và số người chết theo mọi nhóm tuổi; người chết không rõ tuổi được phân bổ theo tỷ lệ. Không tính cho dân số từ 5.000 người trở xuống, khi có dưới 10 người chết hoặc nhóm tuổi cuối có dưới 3 người chết, hoặc khi số chết vượt quá dân số. Khai tử chưa đầy đủ làm tuổi thọ cao hơn thực tế.',
  en: 'It needs people and deaths of every age group; deaths of unknown age are spread in proportion. Not for populations of 5,000 or fewer, nor for fewer than 10 deaths, nor where the last age group has fewer than 3 or a group more deaths than people. Deaths that are not registered make lives look longer than they are.',
};

/** A column of the life table. */
function column<const Code extends string>(
  code: Code,
  texts: { readonly label: Localized; readonly unit: Localized; readonly definition: Localized },
  formula: string,
  symbols: readonly FormulaSymbol[],
  decimals: number,
  interval: IntervalMethod | null = null,
): IndicatorOf<Code> {
  const numerator = texts.definition;
  const common = { topic: 'deaths', denominator: null, source, limits } as const;
  return { code, ...texts, decimals, formula: math(formula), symbols, numerator, interval, ...common };
}

const ofHundredThousand: Localized = { vi: 'người trong 100.000', en: 'of 100,000 born' };
const personYears: Localized = { vi: 'người-năm', en: 'person-years' };

const lifeExpectancy = (age: number): string =>
  math(equals(sub(id('e'), num(age)), frac(sub(id('T'), num(age)), sub(id('l'), num(age)))));
const symbolsAt = (age: number): FormulaSymbol[] => [
  {
    symbol: sub(id('e'), num(age)),
    meaning: { vi: `Số năm còn sống thêm từ ${age} tuổi`, en: `Years still to live at age ${age}` },
  },
  {
    symbol: sub(id('T'), num(age)),
    meaning: {
      vi: `Số người-năm sống từ ${age} tuổi trở đi trong bảng sống`,
      en: `Person-years lived from age ${age} on in the life table`,
    },
  },
  {
    symbol: sub(id('l'), num(age)),
    meaning: {
      vi: `Số người còn sống đến ${age} tuổi trong bảng sống`,
      en: `Survivors to age ${age} in the life table`,
    },
  },
];

/** The abridged life table of a year, and what is read off it. */
export const lifeTableIndicators = [
  {
    code: 'life_expectancy',
    topic: 'deaths',
    label: { vi: 'Tuổi thọ trung bình tính từ lúc sinh', en: 'Life expectancy at birth' },
    unit: unitYears,
    decimals: 1,
    definition: {
      vi: 'Số năm bình quân một trẻ mới sinh có thể sống nếu mức chết ở mỗi tuổi của năm đó giữ nguyên trong suốt cuộc đời.',
      en: 'Years a newborn child would live on average if the death rates of that year held at every age of its life.',
    },
    formula: lifeExpectancy(0),
    symbols: symbolsAt(0),
    numerator: {
      vi: 'Số người-năm sống từ lúc sinh trong bảng sống',
      en: 'Person-years lived from birth on in the life table',
    },
    denominator: { vi: 'Số trẻ mới sinh của bảng sống', en: 'Newborns of the life table' },
    source,
    interval: 'chiang',
    limits,
  },
  {
    code: 'life_expectancy_60',
    topic: 'deaths',
    label: { vi: 'Tuổi thọ trung bình ở tuổi 60', en: 'Life expectancy at 60' },
    unit: unitYears,
    decimals: 1,
    definition: {
      vi: 'Số năm bình quân một người đã sống đến 60 tuổi có thể sống thêm theo mức chết của năm đó.',
      en: 'Years someone who has reached 60 would still live on average at the death rates of that year.',
    },
    formula: lifeExpectancy(60),
    symbols: symbolsAt(60),
    numerator: {
      vi: 'Số người-năm sống từ 60 tuổi trong bảng sống',
      en: 'Person-years lived from age 60 on in the life table',
    },
    denominator: {
      vi: 'Số người sống đến 60 tuổi trong bảng sống',
      en: 'Survivors to age 60 in the life table',
    },
    source,
    interval: 'chiang',
    limits,
  },
  column(
    'life_table_m',
    {
      label: { vi: 'Tỷ suất chết m(x)', en: 'Death rate m(x)' },
      unit: { vi: 'trên một người-năm', en: 'per person-year' },
      definition: {
        vi: 'Số người chết của nhóm tuổi chia cho dân số của nhóm tuổi.',
        en: 'Deaths of the age group over the people of that age.',
      },
    },
    equals(at('M'), frac(at('D'), at('P'))),
    of('M', 'D', 'P'),
    5,
  ),
  column(
    'life_table_q',
    {
      label: { vi: 'Xác suất chết q(x)', en: 'Probability of dying q(x)' },
      unit: { vi: 'xác suất', en: 'probability' },
      definition: {
        vi: 'Xác suất một người ở đầu nhóm tuổi sẽ chết trước khi sang nhóm tuổi sau; ở nhóm cuối bằng 1.',
        en: 'The chance that someone at the start of the age group dies before the next one; 1 in the last group.',
      },
    },
    equals(
      at('q'),
      frac(times(id('n'), at('M')), plus(num(1), times(id('n'), at('M'), parens(minus(num(1), at('a')))))),
    ),
    [...of('q', 'M', 'a'), width],
    5,
  ),
  column(
    'life_table_l',
    {
      label: { vi: 'Số người còn sống l(x)', en: 'Survivors l(x)' },
      unit: ofHundredThousand,
      definition: {
        vi: 'Trong 100.000 trẻ mới sinh, số người còn sống đến đầu nhóm tuổi.',
        en: 'Of 100,000 newborns, those still alive at the start of the age group.',
      },
    },
    equals(next, times(at('l'), parens(minus(num(1), at('q'))))),
    [survivorsNext, ...of('l', 'q')],
    0,
  ),
  column(
    'life_table_d',
    {
      label: { vi: 'Số người chết d(x)', en: 'Deaths d(x)' },
      unit: ofHundredThousand,
      definition: {
        vi: 'Trong 100.000 trẻ mới sinh, số người chết trong nhóm tuổi.',
        en: 'Of 100,000 newborns, those who die in the age group.',
      },
    },
    equals(at('d'), times(at('l'), at('q'))),
    of('d', 'l', 'q'),
    0,
  ),
  column(
    'life_table_person_years',
    {
      label: { vi: 'Số người-năm sống L(x)', en: 'Person-years lived L(x)' },
      unit: personYears,
      definition: {
        vi: 'Số năm mà 100.000 trẻ mới sinh sống được trong nhóm tuổi; ở nhóm cuối lấy số người còn sống chia cho tỷ suất chết.',
        en: 'Years that 100,000 newborns live in the age group; in the last one, survivors over the death rate.',
      },
    },
    equals(at('L'), times(id('n'), parens(plus(next, times(at('a'), at('d')))))),
    [...of('L', 'a', 'd'), width, survivorsNext],
    0,
  ),
  column(
    'life_table_person_years_above',
    {
      label: { vi: 'Số người-năm sống từ tuổi đó T(x)', en: 'Person-years from that age on T(x)' },
      unit: personYears,
      definition: {
        vi: 'Số năm mà 100.000 trẻ mới sinh sống được từ đầu nhóm tuổi cho đến người cuối cùng.',
        en: 'Years that 100,000 newborns live from the start of the age group until the last has died.',
      },
    },
    equals(at('T'), sum(sub(id('L'), id('y')), row(id('y'), op('≥'), id('x')))),
    [
      ...of('T'),
      {
        symbol: sub(id('L'), id('y')),
        meaning: { vi: 'Số người-năm sống trong nhóm tuổi y', en: 'Person-years lived in age group y' },
      },
    ],
    0,
  ),
  column(
    'life_table_e',
    {
      label: { vi: 'Tuổi thọ còn lại e(x)', en: 'Expectation of life e(x)' },
      unit: unitYears,
      definition: {
        vi: 'Số năm bình quân mà người sống đến đầu nhóm tuổi còn sống thêm.',
        en: 'Years that someone alive at the start of the age group still lives on average.',
      },
    },
    equals(at('e'), frac(at('T'), at('l'))),
    of('e', 'T', 'l'),
    2,
    'chiang',
  ),
] as const satisfies readonly IndicatorOf<string>[];
