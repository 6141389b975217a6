import type { Localized } from '../../text/language.ts';
import type { FormulaSymbol, IndicatorOf } from '../indicators.ts';
import { id, math, minus, parens, ratio } from '../mathml.ts';
import { percent, unitEvents, unRev3 } from './wording.ts';

const registered: Localized = {
  vi: 'Sự kiện của năm đã đăng ký đến ngày chốt số liệu',
  en: 'Events of the year, registered by the cut-off',
};
const expected: Localized = { vi: 'Sự kiện ước tính thực có trong năm', en: 'Events expected in the year' };
const published: Localized = {
  vi: 'Số do cơ quan khác công bố, hoặc tỷ suất thô đã công bố nhân dân số',
  en: 'The number another office published, or the crude rate it published times the population',
};
const symbolOf = (letter: string, meaning: Localized): FormulaSymbol => ({ symbol: id(letter), meaning });
const R = symbolOf('R', registered);
const E = symbolOf('E', expected);
const S = symbolOf('S', published);

/** What was registered beside what was to be expected and what other offices published, for the whole site. */
export const comparisonIndicators = [
  {
    code: 'registered_figure',
    topic: 'summary',
    label: { vi: 'Đã đăng ký', en: 'Registered' },
    unit: unitEvents,
    decimals: 0,
    definition: {
      vi: 'Số sự kiện của năm (sinh, chết hoặc kết hôn) đã đăng ký đến ngày chốt số liệu.',
      en: 'Events of the year (births, deaths or marriages) that were registered by the cut-off.',
    },
    formula: null,
    symbols: [],
    numerator: registered,
    denominator: null,
    source: unRev3,
    interval: null,
  },
  {
    code: 'expected_figure',
    topic: 'summary',
    label: { vi: 'Ước tính thực có', en: 'Expected' },
    unit: unitEvents,
    decimals: 0,
    definition: {
      vi: 'Số sự kiện ước tính thực có trong năm từ nguồn độc lập với sổ đăng ký, theo cùng cách như số sinh, số chết ước tính.',
      en: 'Events to be expected in the year from sources other than the register, found in the way of expected births and deaths.',
    },
    formula: null,
    symbols: [],
    numerator: expected,
    denominator: null,
    source: 'Production of a Vital Statistics Report, guide and template (2020)',
    interval: null,
    limits: {
      vi: 'Không ước tính cho kết hôn. Sai số của nguồn không được nêu.',
      en: 'None for marriages. How far off its sources may be is not known.',
    },
  },
  {
    code: 'published_figure',
    topic: 'summary',
    label: { vi: 'Cơ quan khác công bố', en: 'Published elsewhere' },
    unit: unitEvents,
    decimals: 0,
    definition: {
      vi: 'Số sự kiện cùng loại, cùng năm mà cơ quan khác đã công bố; nếu chỉ có tỷ suất thô thì lấy tỷ suất đó nhân dân số giữa năm.',
      en: 'The same events of the same year as another office published them; where it published only a crude rate, that rate times the mid-year population.',
    },
    formula: null,
    symbols: [],
    numerator: published,
    denominator: null,
    source: {
      vi: 'Cơ quan nêu trong bảng số liệu đã công bố ở nơi khác',
      en: 'The office named in the table of figures published elsewhere',
    },
    interval: null,
  },
  {
    code: 'gap_to_expected',
    topic: 'summary',
    label: { vi: 'Chênh lệch với ước tính', en: 'Gap to expected' },
    unit: unitEvents,
    decimals: 0,
    definition: {
      vi: 'Số đã đăng ký trừ số ước tính thực có. Số âm nghĩa là đăng ký còn thiếu.',
      en: 'Registered less expected events. Below zero, registrations are missing.',
    },
    formula: math(minus(id('R'), id('E'))),
    symbols: [R, E],
    numerator: { vi: 'Số đã đăng ký trừ số ước tính', en: 'Registered less expected events' },
    denominator: null,
    source: 'Production of a Vital Statistics Report, guide and template (2020)',
    interval: null,
  },
  {
    code: 'gap_to_expected_share',
    topic: 'summary',
    label: { vi: 'Chênh lệch với ước tính (%)', en: 'Gap to expected (%)' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Chênh lệch giữa số đã đăng ký và số ước tính, so với số ước tính.',
      en: 'Registered less expected events, out of the expected.',
    },
    formula: ratio(parens(minus(id('R'), id('E'))), id('E'), 100),
    symbols: [R, E],
    numerator: { vi: 'Số đã đăng ký trừ số ước tính', en: 'Registered less expected events' },
    denominator: expected,
    source: 'Production of a Vital Statistics Report, guide and template (2020)',
    interval: null,
  },
  {
    code: 'gap_to_published',
    topic: 'summary',
    label: { vi: 'Chênh lệch với số đã công bố', en: 'Gap to published' },
    unit: unitEvents,
    decimals: 0,
    definition: {
      vi: 'Số đã đăng ký trừ số do cơ quan khác công bố.',
      en: 'Registered events less the number published elsewhere.',
    },
    formula: math(minus(id('R'), id('S'))),
    symbols: [R, S],
    numerator: { vi: 'Số đã đăng ký trừ số đã công bố', en: 'Registered less published events' },
    denominator: null,
    source: unRev3,
    interval: null,
  },
  {
    code: 'gap_to_published_share',
    topic: 'summary',
    label: { vi: 'Chênh lệch với số đã công bố (%)', en: 'Gap to published (%)' },
    unit: percent,
    decimals: 1,
    definition: {
      vi: 'Chênh lệch giữa số đã đăng ký và số do cơ quan khác công bố, so với số đã công bố.',
      en: 'Registered events less the number published elsewhere, out of the published.',
    },
    formula: ratio(parens(minus(id('R'), id('S'))), id('S'), 100),
    symbols: [R, S],
    numerator: { vi: 'Số đã đăng ký trừ số đã công bố', en: 'Registered less published events' },
    denominator: published,
    source: unRev3,
    interval: null,
  },
] as const satisfies readonly IndicatorOf<string>[];
