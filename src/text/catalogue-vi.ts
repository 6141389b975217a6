/** Topics, and the sentences of the catalogue page and of the home page, in Vietnamese; `catalogue-en.ts` has the same keys. */
/** A completeness in words: the year, per cent, and its interval in brackets. */
interface Completeness {
  readonly year: string;
  readonly share: string;
  readonly bounds: string;
}

export const catalogueVi = {
  topics: {
    summary: 'Tổng hợp',
    registration: 'Đăng ký hộ tịch',
    births: 'Sinh',
    deaths: 'Tử vong',
    causes: 'Nguyên nhân tử vong',
    families: 'Kết hôn, ly hôn, nuôi con nuôi',
    other_sources: 'Dân số và số liệu của cơ quan khác',
  },

  topicsOnPage: 'Các chủ đề',
  countOfTables: (n: string) => `${n} bảng`,
  find: 'Tìm bảng',
  findHint: 'Gõ vài chữ, có dấu hoặc không dấu.',
  found: (n: string) => `Số bảng khớp: ${n}.`,
  foundNone: 'Không có bảng nào khớp.',
  recommended: 'Bảng được khuyến nghị:',
  recommendedText:
    'Ký hiệu nhỏ sau tên bảng cho biết bảng đó trả lời bảng khuyến nghị nào: LB, DE, MA, DI, ST theo Nguyên tắc và khuyến nghị của Liên Hợp Quốc về hệ thống thống kê hộ tịch (bản sửa đổi lần thứ 3, 2014); T theo hướng dẫn lập báo cáo thống kê hộ tịch (2020).',

  /**
   * How many of the events of a year were registered, next to a number from elsewhere. It is no more than that: such a
   * number may itself be counted from notices that lead to registrations.
   */
  birthsRegistered: (d: Completeness) =>
    `Số khai sinh đã đăng ký của năm ${d.year} bằng ${d.share}\u00a0% số trẻ sinh ra theo nguồn khác: mức sinh đã công bố, nếu chưa có thì giấy chứng sinh của ngành y tế${d.bounds}.`,
  deathsRegistered: (d: Completeness) =>
    `Số khai tử đã đăng ký của năm ${d.year} bằng ${d.share}\u00a0% số người chết theo nguồn khác: tỷ suất chết đã công bố, nếu chưa có thì số của ngành y tế${d.bounds}.`,
  moreThanExpected: ' Trên 100\u00a0% nghĩa là số của nguồn khác quá thấp.',
  otherBasis: ' Nguồn so sánh khác với năm trước: hai năm không so được với nhau.',
  completenessMissing: (d: { year: string; reason: string }) =>
    `Chưa ước tính được đã đăng ký bao nhiêu phần trăm của năm ${d.year}${d.reason === '' ? '' : `: ${d.reason}`}.`,
};

export type CatalogueTexts = typeof catalogueVi;
