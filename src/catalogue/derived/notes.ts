import type { Localized } from '../../text/language.ts';
import type { Note } from '../declaration.ts';

/* Notes that derived tables share: what leaves a cell empty, what its marks say, what its interval covers. */

/** Of tables whose indicators have units of their own. */
export const inItsOwnUnit: Localized = {
  vi: 'theo đơn vị của từng chỉ tiêu',
  en: 'in the unit of each indicator',
};

export const withoutRate: Note = {
  of: 'absent',
  vi: 'Không có số liệu (x hoặc ô trống có ghi lý do) khi: chưa có dân số của nơi và năm đó; năm chưa kết thúc khi chốt số liệu; nơi đó chưa gửi đủ số liệu đăng ký, hoặc không tồn tại suốt năm.',
  en: 'A cell has no figure, and says why, where there is no population of the place and year, the year was not over when figures were closed, or the place did not send all of its registrations or was not there for all of the year.',
};

export const withoutAges: Note = {
  of: 'absent',
  vi: 'Không có số liệu khi chưa có dân số theo tuổi và giới tính của nơi và năm đó, khi sổ không ghi tuổi, hoặc khi năm chưa kết thúc.',
  en: 'A cell has no figure where there is no population by age and sex of the place and year, where the register does not record ages, or where the year was not over.',
};

export const marks: Note = {
  of: 'unsure',
  vi: 'u: dưới 20 sự kiện, độ tin cậy thấp. e: ước tính, vì làm từ số ước tính hoặc vì đơn vị cũ đã chia cho nhiều đơn vị mới.',
  en: 'u: fewer than 20 events, low reliability. e: estimated, as it is made from estimates or of a place that was split since.',
};

export const fewEvents: Note = {
  of: 'absent',
  vi: 'Tỷ suất thô của 1 hoặc 2 sự kiện không được tính; không có sự kiện nào thì tỷ suất bằng 0.',
  en: 'There is no crude rate of one or two events; of none it is a true zero.',
};

export const intervals: Note = {
  of: 'interval',
  vi: 'Cột cận dưới, cận trên trong tệp là khoảng tin cậy 95\u00a0%: mức dao động do ngẫu nhiên, không gồm sai sót do đăng ký thiếu.',
  en: 'Lower and upper in the files are the 95% interval: what chance may do, not what missing registrations do.',
};

export const fromProtected: Note = {
  of: 'withheld',
  vi: 'Số liệu gốc không công bố để bảo vệ cá nhân thì mọi chỉ tiêu tính từ đó cũng không công bố.',
  en: 'Where a count is withheld to protect people, so is whatever is made from it.',
};

export const registeredOnly: Localized = {
  vi: 'Tính trên sự kiện đã đăng ký, không điều chỉnh: đăng ký chưa đầy đủ thì thấp hơn thực tế. Năm gần đây còn thay đổi khi có thêm đăng ký muộn.',
  en: 'Made from registered events, not adjusted: where registration is not complete they are below the true ones. Recent years still change as late registrations come in.',
};

export const withoutExpectation: Note = {
  of: 'absent',
  vi: 'Không có số ước tính khi không cơ quan nào công bố tỷ suất hoặc số đếm độc lập cho nơi và năm đó; theo giới tính thì chỉ có khi nguồn công bố theo giới tính.',
  en: 'Nothing is expected where no office published a rate or an independent count for the place and year; by sex only where it published figures by sex.',
};

export const neverCapped: Localized = {
  vi: 'Mức đầy đủ có thể vượt 100\u00a0% và không bị cắt bớt: khi đó số ước tính quá thấp, thường gặp ở nơi nhỏ.',
  en: 'Completeness may exceed 100% and is never cut off: the expectation is then too low, as it often is in small areas.',
};

export const adjustedNever: Localized = {
  vi: 'Số đã điều chỉnh bằng số đã đăng ký chia cho mức đầy đủ, và không bao giờ thấp hơn số đã đăng ký. Đây luôn là ước tính (e), dùng để phân tích, không thay số đã đăng ký.',
  en: 'Adjusted is registered over completeness, and never below the registered number. It is always an estimate (e), for analysis, and does not replace what was registered.',
};
