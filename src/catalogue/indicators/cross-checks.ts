import type { Localized } from '../../text/language.ts';
import type { FormulaSymbol, IndicatorOf } from '../indicators.ts';
import { id, math, minus, ratio } from '../mathml.ts';
import { percent } from './wording.ts';

const cases: Localized = { vi: 'trường hợp', en: 'cases' };
const inRegisters: Localized = {
  vi: 'Số trường hợp trong sổ hộ tịch, hoặc đã đăng ký theo báo cáo',
  en: 'Cases in the civil registers, or registered as reported',
};
const inOther: Localized = {
  vi: 'Số trường hợp theo nguồn của ngành khác',
  en: 'Cases in the records of the other sector',
};
const R: FormulaSymbol = { symbol: id('R'), meaning: inRegisters };
const K: FormulaSymbol = { symbol: id('K'), meaning: inOther };
const source: Localized = {
  vi: 'Đối chiếu liên ngành theo kế hoạch về công tác hộ tịch của tỉnh và của xã',
  en: 'Cross-sector checks the province’s and the commune’s plans on civil registration ask for',
};

/** The same events in the civil registers and in another office's records. */
export const crossCheckIndicators = [
  {
    code: 'in_registers',
    topic: 'registration',
    label: { vi: 'Trong sổ hộ tịch', en: 'In the civil registers' },
    unit: cases,
    decimals: 0,
    definition: {
      vi: 'Số trường hợp của năm mà cơ quan hộ tịch đã đăng ký.',
      en: 'Cases of the year that the civil registrars have registered.',
    },
    formula: null,
    symbols: [],
    numerator: inRegisters,
    denominator: null,
    source,
    interval: null,
  },
  {
    code: 'in_other_source',
    topic: 'registration',
    label: { vi: 'Theo ngành khác', en: 'In the other source' },
    unit: cases,
    decimals: 0,
    definition: {
      vi: 'Số trường hợp cùng loại, cùng năm theo báo cáo của y tế, Tòa án hoặc công an.',
      en: 'Cases of the same kind and year as the health sector, the courts or the police report them.',
    },
    formula: null,
    symbols: [],
    numerator: inOther,
    denominator: null,
    source,
    interval: null,
    limits: {
      vi: 'Ngành khác có thể tính theo nơi xảy ra, không theo nơi thường trú.',
      en: 'The other sector may count where a thing happened, not where people usually live.',
    },
  },
  {
    code: 'difference',
    topic: 'registration',
    label: { vi: 'Chênh lệch', en: 'Difference' },
    unit: cases,
    decimals: 0,
    definition: {
      vi: 'Số trong sổ hộ tịch trừ số của ngành khác. Số âm: có trường hợp ngành khác biết mà chưa đăng ký.',
      en: 'The number in the registers less that of the other source. Below zero, the other source knows of cases that are not registered.',
    },
    formula: math(minus(id('R'), id('K'))),
    symbols: [R, K],
    numerator: {
      vi: 'Số trong sổ hộ tịch trừ số của ngành khác',
      en: 'Cases in the registers less those in the other source',
    },
    denominator: null,
    source,
    interval: null,
    limits: {
      vi: 'Chỉ so tổng số: hai số bằng nhau chưa chắc là cùng những trường hợp.',
      en: 'Totals only: two equal numbers need not be of the same cases.',
    },
  },
  {
    code: 'ratio_to_other_source',
    topic: 'registration',
    label: { vi: 'Tỷ lệ so với ngành khác', en: 'Ratio to the other source' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Số trong sổ hộ tịch so với số của ngành khác.',
      en: 'The number in the registers for every 100 in the other source.',
    },
    formula: ratio(id('R'), id('K'), 100),
    symbols: [R, K],
    numerator: inRegisters,
    denominator: inOther,
    source,
    interval: null,
    limits: {
      vi: 'Có thể vượt 100\u00a0%. Không tính khi ngành khác chưa báo cáo hoặc báo cáo bằng 0.',
      en: 'It may exceed 100%. Not given where the other source has not reported, or reports none.',
    },
  },
] as const satisfies readonly IndicatorOf<string>[];
