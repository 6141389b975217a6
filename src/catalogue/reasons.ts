import type { Localized } from '../text/language.ts';

/** Why a derived figure is not available, by the code of the column `reason`; the words follow "not available:". */
export const reasons = {
  not_there: { vi: 'đơn vị không tồn tại suốt năm đó', en: 'the area did not exist for all of that year' },
  part_of_year: {
    vi: 'năm chưa kết thúc khi chốt số liệu',
    en: 'the year was not over when figures were closed',
  },
  not_sent: { vi: 'chưa có đủ số liệu đăng ký', en: 'not all of its registrations were sent' },
  not_recorded: { vi: 'sổ đăng ký không ghi thông tin này', en: 'the register does not record it' },
  left_out: { vi: 'bảng số liệu gốc không công bố', en: 'made from a table that is left out' },
  not_at_level: { vi: 'không tính riêng cho cấp này', en: 'not reckoned below the whole area' },
  too_fine: {
    vi: 'chia nhỏ như vậy thì phần lớn các ô chỉ có vài sự kiện',
    en: 'divided so finely, most cells would hold a few events only',
  },
  not_reported: {
    vi: 'cơ quan liên quan chưa báo cáo số này',
    en: 'the other office has not reported the figure',
  },
  withheld: { vi: 'số liệu gốc không công bố để bảo vệ cá nhân', en: 'made from a withheld count' },
  no_population: { vi: 'chưa có dân số của nơi và năm này', en: 'no population of this place and year' },
  no_population_by_age: {
    vi: 'chưa có dân số theo tuổi và giới tính',
    en: 'no population by age and sex of this place and year',
  },
  no_expected: {
    vi: 'chưa có số ước tính độc lập để so sánh',
    en: 'no independent figure to hold it against',
  },
  not_ranked: { vi: 'không xếp hạng', en: 'not ranked' },
  no_events: { vi: 'không có sự kiện nào ở mẫu số', en: 'no event to divide by' },
  ages_missing: { vi: 'thiếu một nhóm tuổi', en: 'an age group is missing' },
  groups_differ: {
    vi: 'các nhóm tuổi không khớp nhau',
    en: 'the age groups of counts and people do not fit together',
  },
  few_events: { vi: 'quá ít sự kiện để tính', en: 'too few events to reckon with' },
  few_points: { vi: 'chưa đủ ba năm để tính xu hướng', en: 'fewer than three years, no trend' },
  small_population: { vi: 'dân số quá nhỏ để tính', en: 'too few people to reckon with' },
  exceeds_population: { vi: 'số sự kiện lớn hơn dân số', en: 'more events than people' },
  negative_count: { vi: 'số đếm âm', en: 'a count below zero' },
  outside_model: { vi: 'ngoài phạm vi của mô hình', en: 'outside the range of the model' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Reason = keyof typeof reasons;
