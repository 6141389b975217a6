import type { Localized } from '../../text/language.ts';
import type { IndicatorOf } from '../indicators.ts';
import { unitBirths, unitDeaths } from './wording.ts';

/** A line of the Ministry of Justice's report: counted, not reckoned. */
function line<const Code extends string>(
  code: Code,
  label: Localized,
  definition: Localized,
): IndicatorOf<Code> {
  return {
    code,
    topic: 'registration',
    label,
    unit: code.startsWith('form_births') ? unitBirths : unitDeaths,
    decimals: 0,
    definition,
    formula: null,
    symbols: [],
    numerator: definition,
    denominator: null,
    source: {
      vi: 'Bộ Tư pháp, các dòng của biểu thống kê về đăng ký hộ tịch',
      en: 'Ministry of Justice, lines of the statistical report on civil registration',
    },
    interval: null,
  };
}

/** The lines of the Ministry's reports on births and deaths. "Overdue" is late and delayed together. */
export const formLines = [
  line(
    'form_births_total',
    { vi: 'Khai sinh: tổng số', en: 'Births: total' },
    { vi: 'Trẻ sinh trong năm đã đăng ký khai sinh.', en: 'Registered births of the year.' },
  ),
  line(
    'form_births_male',
    { vi: 'Khai sinh: nam', en: 'Births: male' },
    { vi: 'Trong đó là nam.', en: 'Of these, boys.' },
  ),
  line(
    'form_births_female',
    { vi: 'Khai sinh: nữ', en: 'Births: female' },
    { vi: 'Trong đó là nữ.', en: 'Of these, girls.' },
  ),
  line(
    'form_births_on_time',
    { vi: 'Khai sinh: đúng hạn', en: 'Births: on time' },
    { vi: 'Trong đó đăng ký trong thời hạn luật định.', en: 'Of these, registered within the deadline.' },
  ),
  line(
    'form_births_overdue',
    { vi: 'Khai sinh: quá hạn', en: 'Births: overdue' },
    {
      vi: 'Trong đó đăng ký sau thời hạn luật định, dù trong hay sau một năm.',
      en: 'Of these, registered after the deadline, within a year or later.',
    },
  ),
  line(
    'form_births_in_wedlock',
    { vi: 'Khai sinh: trong giá thú', en: 'Births: in wedlock' },
    { vi: 'Trong đó cha mẹ có đăng ký kết hôn.', en: 'Of these, to parents married to each other.' },
  ),
  line(
    'form_births_out_of_wedlock',
    { vi: 'Khai sinh: ngoài giá thú', en: 'Births: out of wedlock' },
    {
      vi: 'Trong đó cha mẹ không đăng ký kết hôn.',
      en: 'Of these, to parents not married to each other.',
    },
  ),
  line(
    'form_births_abandoned',
    { vi: 'Khai sinh: trẻ bị bỏ rơi', en: 'Births: abandoned' },
    { vi: 'Trong đó là trẻ bị bỏ rơi.', en: 'Of these, abandoned children.' },
  ),
  line(
    'form_births_in_country',
    { vi: 'Khai sinh: sinh trong nước', en: 'Births: in the country' },
    { vi: 'Trong đó sinh tại Việt Nam.', en: 'Of these, born in Viet Nam.' },
  ),
  line(
    'form_births_abroad',
    { vi: 'Khai sinh: sinh ở nước ngoài', en: 'Births: abroad' },
    { vi: 'Trong đó sinh ở nước ngoài.', en: 'Of these, born abroad.' },
  ),
  line(
    'form_deaths_total',
    { vi: 'Khai tử: tổng số', en: 'Deaths: total' },
    { vi: 'Người chết trong năm đã đăng ký khai tử.', en: 'Registered deaths of the year.' },
  ),
  line(
    'form_deaths_under_6',
    { vi: 'Khai tử: dưới 6 tuổi', en: 'Deaths: under 6' },
    { vi: 'Trong đó chết khi chưa đủ 6 tuổi.', en: 'Of these, under six years of age.' },
  ),
  line(
    'form_deaths_6_to_15',
    { vi: 'Khai tử: từ đủ 6 đến dưới 16 tuổi', en: 'Deaths: 6 to under 16' },
    {
      vi: 'Trong đó chết khi từ đủ 6 tuổi đến dưới 16 tuổi.',
      en: 'Of these, from six to under sixteen years of age.',
    },
  ),
  line(
    'form_deaths_16_and_over',
    { vi: 'Khai tử: từ đủ 16 tuổi', en: 'Deaths: 16 and over' },
    { vi: 'Trong đó chết khi từ đủ 16 tuổi trở lên.', en: 'Of these, sixteen years of age and over.' },
  ),
  line(
    'form_deaths_on_time',
    { vi: 'Khai tử: đúng hạn', en: 'Deaths: on time' },
    { vi: 'Trong đó đăng ký trong thời hạn luật định.', en: 'Of these, registered within the deadline.' },
  ),
  line(
    'form_deaths_overdue',
    { vi: 'Khai tử: quá hạn', en: 'Deaths: overdue' },
    {
      vi: 'Trong đó đăng ký sau thời hạn luật định, dù trong hay sau một năm.',
      en: 'Of these, registered after the deadline, within a year or later.',
    },
  ),
] as const;
