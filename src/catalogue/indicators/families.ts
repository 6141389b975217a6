import type { Localized } from '../../text/language.ts';
import type { IndicatorOf } from '../indicators.ts';
import { frac, id, math, plus, ratio, sub, sum, times } from '../mathml.ts';
import { percent, shareLimits, unitCouples, unRev3 } from './wording.ts';

const reported: Localized = {
  vi: 'Số do xã, phường báo cáo qua rà soát, không phải từ sổ hộ tịch. Nơi chưa báo cáo thì không có số.',
  en: 'As communes report it from their own reviews, not from the registers. Where none was sent there is no figure.',
};
const plans: Localized = {
  vi: 'Kế hoạch về công tác hộ tịch của địa phương; báo cáo của các xã, phường',
  en: 'The programme’s plan on civil registration; reports of the communes',
};

/** Marriages by what the couple were before. */
function marriages<const Code extends string>(
  code: Code,
  label: Localized,
  definition: Localized,
): IndicatorOf<Code> {
  return {
    code,
    topic: 'families',
    label,
    unit: unitCouples,
    decimals: 0,
    definition,
    formula: null,
    symbols: [],
    numerator: definition,
    denominator: null,
    source: `${unRev3}, MA-3`,
    interval: null,
  };
}

/** Couples as communes reported them. */
function couples<const Code extends string>(
  code: Code,
  label: Localized,
  definition: Localized,
): IndicatorOf<Code> {
  return { ...marriages(code, label, definition), source: plans, limits: reported };
}

/** Mean age of those who marry for the first time, men or women. */
function meanAge<const Code extends string>(code: Code, label: Localized, who: Localized): IndicatorOf<Code> {
  const middle = sub(id('c'), id('x'));
  const married = sub(id('M'), id('x'));
  return {
    code,
    topic: 'families',
    label,
    unit: { vi: 'tuổi', en: 'years' },
    decimals: 1,
    definition: {
      vi: `Tuổi trung bình khi đăng ký kết hôn của ${who.vi} trong năm.`,
      en: `Mean age, when they registered their marriage, of ${who.en} in the year.`,
    },
    formula: math(frac(sum(times(middle, married), id('x')), sum(married, id('x')))),
    symbols: [
      {
        symbol: middle,
        meaning: {
          vi: 'Tuổi giữa của nhóm tuổi x; nhóm dưới 18 tuổi tính từ 15 tuổi, ở nhóm cuối là tuổi bắt đầu cộng nửa độ rộng của nhóm trước',
          en: 'Middle of age group x; under 18 from 15 on, in the last one its first age and half the width of the group before',
        },
      },
      {
        symbol: married,
        meaning: {
          vi: `Số ${who.vi} ở nhóm tuổi x`,
          en: `Number of ${who.en}, in age group x`,
        },
      },
    ],
    numerator: {
      vi: 'Tuổi giữa của từng nhóm tuổi nhân số người, cộng lại',
      en: 'Middle of each age group times the people in it, summed',
    },
    denominator: { vi: `Số ${who.vi}, biết tuổi`, en: `Number of ${who.en}, of known age` },
    source: `${unRev3}, MA-2 and MA-3`,
    interval: null,
    limits: {
      vi: 'Tính từ các cuộc kết hôn đã đăng ký, theo nhóm tuổi: khác với tuổi kết hôn trung bình lần đầu (SMAM) mà cơ quan thống kê tính từ điều tra. Dưới 20 người: độ tin cậy thấp (u).',
      en: 'From registered marriages by age groups: not the singulate mean age (SMAM) that the statistics office finds by surveys. Fewer than 20 people: low reliability (u).',
    },
  };
}

/** Marriages by kind, ages of those who marry, and couples who live together. */
export const familyIndicators = [
  marriages(
    'first_marriages_of_both',
    { vi: 'Kết hôn lần đầu của cả hai', en: 'First marriages of both' },
    {
      vi: 'Số cặp đăng ký kết hôn mà cả nam và nữ đều kết hôn lần đầu.',
      en: 'Marriages in which neither groom nor bride had been married before.',
    },
  ),
  marriages(
    'remarriages',
    { vi: 'Kết hôn lại', en: 'Remarriages' },
    {
      vi: 'Số cặp đăng ký kết hôn biết tình trạng trước đó của cả hai, mà ít nhất một người đã từng kết hôn (đã ly hôn hoặc góa).',
      en: 'Marriages of known previous status of both, in which the groom, the bride or both had been married before (divorced or widowed).',
    },
  ),
  marriages(
    'marriage_status_unknown',
    { vi: 'Không rõ tình trạng trước khi kết hôn', en: 'Previous status not known' },
    {
      vi: 'Số cặp đăng ký kết hôn không rõ tình trạng trước đó của nam, của nữ hoặc của cả hai.',
      en: 'Marriages of which the previous status of the groom, the bride or both is not known.',
    },
  ),
  {
    code: 'remarriage_share',
    topic: 'families',
    label: { vi: 'Tỷ lệ kết hôn lại', en: 'Share of remarriages' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 cặp đăng ký kết hôn biết tình trạng trước đó của cả hai, số cặp mà ít nhất một người đã từng kết hôn.',
      en: 'Of 100 marriages of known previous status of both, those in which one of the couple or both had been married before.',
    },
    formula: ratio(sub(id('M'), id('r')), plus(sub(id('M'), id('f')), sub(id('M'), id('r'))), 100),
    symbols: [
      {
        symbol: sub(id('M'), id('r')),
        meaning: { vi: 'Kết hôn lại', en: 'Remarriages' },
      },
      {
        symbol: sub(id('M'), id('f')),
        meaning: { vi: 'Kết hôn lần đầu của cả hai', en: 'First marriages of both' },
      },
    ],
    numerator: { vi: 'Kết hôn lại', en: 'Remarriages' },
    denominator: {
      vi: 'Cặp kết hôn biết tình trạng trước đó của cả hai',
      en: 'Marriages of known previous status of both',
    },
    source: `${unRev3}, MA-3`,
    interval: 'wilson',
    limits: shareLimits,
  },
  meanAge(
    'mean_age_first_marriage_men',
    { vi: 'Tuổi kết hôn trung bình lần đầu của nam', en: 'Mean age at first marriage, men' },
    { vi: 'nam kết hôn lần đầu', en: 'men who married for the first time' },
  ),
  meanAge(
    'mean_age_first_marriage_women',
    { vi: 'Tuổi kết hôn trung bình lần đầu của nữ', en: 'Mean age at first marriage, women' },
    { vi: 'nữ kết hôn lần đầu', en: 'women who married for the first time' },
  ),
  couples(
    'couples_below_legal_age',
    {
      vi: 'Cặp chung sống khi chưa đủ tuổi kết hôn',
      en: 'Couples living as married below the legal age',
    },
    {
      vi: 'Số cặp chung sống như vợ chồng mà nam chưa đủ 20 tuổi hoặc nữ chưa đủ 18 tuổi.',
      en: 'Couples living as married of whom the man is under 20 or the woman under 18.',
    },
  ),
  couples(
    'couples_cohabiting',
    { vi: 'Cặp chung sống như vợ chồng', en: 'Couples living as married' },
    {
      vi: 'Số cặp nam nữ chung sống như vợ chồng, đã đăng ký kết hôn hay chưa.',
      en: 'Couples who live as married, whether their marriage is registered or not.',
    },
  ),
  couples(
    'couples_cohabiting_registered',
    { vi: 'Trong đó đã đăng ký kết hôn', en: 'Of these with a registered marriage' },
    {
      vi: 'Số cặp chung sống như vợ chồng đã đăng ký kết hôn.',
      en: 'Couples living as married whose marriage is registered.',
    },
  ),
  {
    code: 'cohabiting_registered_share',
    topic: 'families',
    label: { vi: 'Tỷ lệ cặp đã đăng ký kết hôn', en: 'Share of couples registered' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Trong 100 cặp chung sống như vợ chồng, số cặp đã đăng ký kết hôn.',
      en: 'Of 100 couples living as married, those whose marriage is registered.',
    },
    formula: ratio(sub(id('K'), id('r')), id('K'), 100),
    symbols: [
      {
        symbol: sub(id('K'), id('r')),
        meaning: { vi: 'Cặp đã đăng ký kết hôn', en: 'Couples with a registered marriage' },
      },
      {
        symbol: id('K'),
        meaning: { vi: 'Cặp chung sống như vợ chồng', en: 'Couples living as married' },
      },
    ],
    numerator: { vi: 'Cặp đã đăng ký kết hôn', en: 'Couples with a registered marriage' },
    denominator: { vi: 'Cặp chung sống như vợ chồng', en: 'Couples living as married' },
    source: plans,
    interval: 'wilson',
    limits: reported,
  },
] as const satisfies readonly IndicatorOf<string>[];
