import type { Localized } from '../../text/language.ts';
import { totalCode, unknownCode, type Code, type DimensionId } from '../codelist.ts';
import { causeGroups, causeQualities, maternalCauses, unusableQualities } from './cause-lists.ts';
import { ethnicities } from './ethnicities.ts';

/*
 * The codelists that are the same for every site. Lists of a whole and its parts begin with the total and end with
 * what is not stated.
 */

const notStated: Localized = { vi: 'Không xác định', en: 'Not stated' };

interface Part {
  readonly code: string;
  readonly label: Localized;
  readonly parent?: string;
}

/** A total, its parts, and what is not known. A part without a parent is part of the total. */
export function partsOf(total: Localized, parts: readonly Part[]): Code[] {
  return [
    { code: totalCode, parent: null, label: total, heading: true },
    ...parts.map(({ code, label, parent = totalCode }) => ({ code, parent, label })),
    { code: unknownCode, parent: totalCode, label: notStated },
  ];
}

const part = (code: string, vi: string, en: string, parent?: string): Part =>
  parent === undefined ? { code, label: { vi, en } } : { code, label: { vi, en }, parent };
const top = (code: string, vi: string, en: string): Code => ({ code, parent: null, label: { vi, en } });

const all: Localized = { vi: 'Tất cả', en: 'All' };

const previousStatus = partsOf(all, [
  part('single', 'Chưa kết hôn lần nào', 'Never married'),
  part('divorced', 'Đã ly hôn', 'Divorced'),
  part('widowed', 'Góa', 'Widowed'),
]);

/** Of the codes of little use, their sum comes first. */
const qualities: readonly Part[] = causeQualities.flatMap(({ code, label }) => {
  const kind = unusableQualities.includes(code) ? { code, label, parent: 'unusable' } : { code, label };
  const sum = part('unusable', 'Nguyên nhân không dùng được', 'Unusable causes');
  return code === unusableQualities[0] ? [sum, kind] : [kind];
});

const durations: readonly Part[] = [
  part('Y_LT1', 'Dưới 1 năm', 'Under 1 year'),
  ...[1, 2, 3, 4].map((n) => part(`Y${n}`, `${n} năm`, n === 1 ? '1 year' : `${n} years`)),
  ...[5, 10, 15, 20, 25].map((n) => part(`Y${n}T${n + 4}`, `${n}–${n + 4} năm`, `${n}–${n + 4} years`)),
  part('Y_GE30', '30 năm trở lên', '30 years and over'),
];

/** Ages at death below five: days in the first week, weeks in the first month, months in the first year. */
const infantAges: readonly Part[] = [
  part('Y_LT1', 'Dưới 1 tuổi', 'Under 1 year'),
  part('D0T27', 'Sơ sinh (0–27 ngày)', 'Neonatal (0–27 days)', 'Y_LT1'),
  part('D0T6', 'Sơ sinh sớm (0–6 ngày)', 'Early neonatal (0–6 days)', 'D0T27'),
  part('D0', 'Dưới 24 giờ', 'Under 24 hours', 'D0T6'),
  ...[1, 2, 3, 4, 5, 6].map((n) => part(`D${n}`, `${n} ngày`, n === 1 ? '1 day' : `${n} days`, 'D0T6')),
  part('D7T27', 'Sơ sinh muộn (7–27 ngày)', 'Late neonatal (7–27 days)', 'D0T27'),
  ...[7, 14, 21].map((n) => part(`D${n}T${n + 6}`, `${n}–${n + 6} ngày`, `${n}–${n + 6} days`, 'D7T27')),
  part('D28T364', 'Sau sơ sinh (28 ngày – dưới 1 tuổi)', 'Post-neonatal (28 days to under 1 year)', 'Y_LT1'),
  part('M1', '28 ngày – dưới 2 tháng', '28 days to under 2 months', 'D28T364'),
  ...Array.from({ length: 10 }, (_, index) => index + 2).map((n) =>
    part(`M${n}`, `${n} tháng`, `${n} months`, 'D28T364'),
  ),
  part('Y_LT1_U', 'Dưới 1 tuổi, không rõ số ngày', 'Under 1, days not stated', 'Y_LT1'),
  part('Y1T4', '1–4 tuổi', '1–4 years'),
  part('Y_LT5_U', 'Dưới 5 tuổi, không rõ tuổi', 'Under 5, age not stated'),
];

/** The lists by dimension; dimensions that are not here depend on the site, or on other lists. */
export const fixedCodelists: Readonly<Partial<Record<DimensionId, readonly Code[]>>> = {
  sex: partsOf({ vi: 'Cả hai giới', en: 'Both sexes' }, [
    part('M', 'Nam', 'Male'),
    part('F', 'Nữ', 'Female'),
  ]),
  area: partsOf({ vi: 'Cả thành thị và nông thôn', en: 'Urban and rural' }, [
    part('urban', 'Thành thị', 'Urban'),
    part('rural', 'Nông thôn', 'Rural'),
  ]),
  timeliness: partsOf(all, [
    part('on_time', 'Đúng hạn', 'On time'),
    part('late', 'Quá hạn, trong một năm', 'Late, within a year'),
    part('delayed', 'Sau hơn một năm', 'Delayed over a year'),
  ]),
  recording: partsOf(all, [
    part('recorded', 'Đã ghi', 'Recorded'),
    part('not_yet', 'Chưa ghi', 'Not yet recorded'),
  ]),
  registration: partsOf(all, [
    part('registered', 'Đã đăng ký', 'Registered'),
    part('not_yet', 'Chưa đăng ký', 'Not yet registered'),
  ]),
  birth_order: partsOf({ vi: 'Mọi lần sinh', en: 'All birth orders' }, [
    ...[1, 2, 3, 4].map((n) =>
      part(
        `${n}`,
        `Con thứ ${n === 1 ? 'nhất' : n === 4 ? 'tư' : n === 2 ? 'hai' : 'ba'}`,
        ['First', 'Second', 'Third', 'Fourth'][n - 1] ?? '',
      ),
    ),
    part('GE5', 'Con thứ năm trở lên', 'Fifth or later'),
  ]),
  plurality: partsOf(all, [
    part('1', 'Sinh một', 'Single'),
    part('2', 'Sinh đôi', 'Twins'),
    part('GE3', 'Sinh ba trở lên', 'Triplets or more'),
  ]),
  site: partsOf({ vi: 'Mọi nơi', en: 'All places' }, [
    part('facility', 'Cơ sở y tế', 'Health facility'),
    part('home', 'Tại nhà', 'Home'),
    part('other', 'Nơi khác', 'Elsewhere'),
  ]),
  filiation: partsOf(all, [
    part('in_wedlock', 'Trong giá thú', 'In wedlock'),
    part('out_of_wedlock', 'Ngoài giá thú', 'Out of wedlock'),
    part('abandoned', 'Trẻ bị bỏ rơi', 'Abandoned child'),
  ]),
  ethnicity: partsOf({ vi: 'Mọi dân tộc', en: 'All ethnic groups' }, ethnicities),
  // Who died at an age nobody stated may have been a child or not: no part of those under five.
  infant_age: [
    ...partsOf({ vi: 'Dưới 5 tuổi', en: 'Under 5 years' }, infantAges).slice(0, -1),
    top(unknownCode, 'Không rõ có dưới 5 tuổi hay không', 'Not known whether under 5'),
  ],
  age_65: partsOf({ vi: 'Mọi lứa tuổi', en: 'All ages' }, [
    part('Y_LT65', 'Dưới 65 tuổi', 'Under 65'),
    part('Y_GE65', '65 tuổi trở lên', '65 and over'),
  ]),
  cause_group: partsOf({ vi: 'Mọi nguyên nhân', en: 'All causes' }, causeGroups).map((code) =>
    code.code === 'ill_defined' ? { ...code, ranked: false } : code,
  ),
  cause_quality: partsOf({ vi: 'Mọi nguyên nhân', en: 'All causes' }, qualities),
  // What is not a maternal death is in no row: the list has no "not stated" of its own.
  maternal_cause: [
    ...partsOf(
      { vi: 'Tử vong mẹ (trong 42 ngày)', en: 'Maternal deaths (within 42 days)' },
      maternalCauses,
    ).slice(0, -1),
    top(
      'late',
      'Tử vong mẹ muộn (sau 42 ngày, trong một năm)',
      'Late maternal deaths (after 42 days, within a year)',
    ),
  ],
  certification: partsOf(all, [
    part('medical', 'Có chứng nhận của bác sĩ', 'Medical certificate'),
    part('verbal_autopsy', 'Phỏng vấn người thân (VA)', 'Verbal autopsy'),
    part('lay', 'Do người dân khai', 'Stated by a lay person'),
    part('none', 'Không có nguyên nhân', 'No cause given'),
  ]),
  population_group: [
    top('_T', 'Tất cả', 'Everyone'),
    top('M', 'Nam', 'Men'),
    top('F', 'Nữ', 'Women'),
    top('Y0T4', '0–4 tuổi', 'Ages 0–4'),
    top('Y5T14', '5–14 tuổi', 'Ages 5–14'),
    top('Y15T69_M', 'Nam 15–69 tuổi', 'Men aged 15–69'),
    top('Y15T69_F', 'Nữ 15–69 tuổi', 'Women aged 15–69'),
    top('Y_GE70_M', 'Nam 70 tuổi trở lên', 'Men aged 70 and over'),
    top('Y_GE70_F', 'Nữ 70 tuổi trở lên', 'Women aged 70 and over'),
  ],
  groom_previous: previousStatus,
  bride_previous: previousStatus,
  duration: partsOf({ vi: 'Mọi thời gian', en: 'All durations' }, durations),
  dependent_children: partsOf(all, [
    part('0', 'Không có con chưa thành niên', 'No dependent children'),
    ...[1, 2, 3, 4].map((n) => part(`${n}`, `${n} con`, n === 1 ? '1 child' : `${n} children`)),
    part('GE5', '5 con trở lên', '5 children or more'),
  ]),
  kind: partsOf(all, [
    part('domestic', 'Trong nước', 'Domestic'),
    part('intercountry', 'Có yếu tố nước ngoài', 'Intercountry'),
  ]),
  event: [
    top('births', 'Sinh', 'Births'),
    top('deaths', 'Chết', 'Deaths'),
    top('marriages', 'Kết hôn', 'Marriages'),
  ],
  check: [
    top('birth_notices', 'Sinh – giấy chứng sinh đã cấp', 'Births and birth notices issued'),
    top('death_notices', 'Chết – giấy báo tử đã cấp', 'Deaths and death notices issued'),
    top('deaths_health', 'Chết – số của ngành y tế', 'Deaths and deaths counted by the health sector'),
    top(
      'divorce_judgments',
      'Ly hôn đã ghi – bản án, quyết định có hiệu lực',
      'Recorded divorces and court judgments in force',
    ),
    top(
      'residents_certificates',
      'Người có giấy khai sinh – dân số cư trú',
      'People with a birth certificate and the population register',
    ),
    top(
      'cohabiting_couples',
      'Cặp đã đăng ký – cặp chung sống như vợ chồng',
      'Registered couples and couples living as married',
    ),
  ],
};
