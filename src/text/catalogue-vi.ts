/** Topics, and the sentences of the catalogue page and of the home page, in Vietnamese; `catalogue-en.ts` has the same keys. */
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

  /** Of a completeness up to 100\u00a0%: about how many of the events were registered. */
  birthsRegistered: (d: { year: string; share: string; bounds: string }) =>
    `Ước tính đã đăng ký được ${d.share}\u00a0% số trẻ sinh ra năm ${d.year}${d.bounds}.`,
  deathsRegistered: (d: { year: string; share: string; bounds: string }) =>
    `Ước tính đã đăng ký được ${d.share}\u00a0% số người chết năm ${d.year}${d.bounds}.`,
  /** Of a completeness above 100\u00a0%, which no share of events can be: by chance alone, or by more. */
  asExpected: (d: { year: string; share: string; bounds: string }) =>
    `Số đã đăng ký bằng ${d.share}\u00a0% số ước tính của năm ${d.year}${d.bounds}: không khác rõ so với đăng ký đầy đủ.`,
  moreThanExpected: (d: { year: string; share: string; bounds: string }) =>
    `Số đã đăng ký bằng ${d.share}\u00a0% số ước tính của năm ${d.year}${d.bounds}: trên 100\u00a0% nghĩa là số ước tính quá thấp.`,
  completenessMissing: (d: { year: string; reason: string }) =>
    `Chưa ước tính được đã đăng ký bao nhiêu phần trăm của năm ${d.year}${d.reason === '' ? '' : `: ${d.reason}`}.`,
};

export type CatalogueTexts = typeof catalogueVi;
