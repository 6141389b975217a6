/** What the release calendar says, in Vietnamese; `calendar-en.ts` has the same keys. */
export const calendarVi = {
  title: 'Lịch công bố',
  lead: 'Số liệu nào được công bố ngày nào, đã công bố những gì, ngày nào bị đổi và vì sao. Giờ ghi là giờ Việt Nam.',
  asOf: (day: string) => `Lịch này lập đến ngày ${day}.`,

  warningsTitle: 'Chưa đúng hạn',
  warning: {
    figures: (d: { what: string; years: string; due: string }) =>
      `${d.what} ${d.years} phải công bố chậm nhất ngày ${d.due}, đến nay chưa công bố.`,
    calendar: (d: { year: string; due: string }) =>
      `Lịch công bố năm ${d.year} phải công khai chậm nhất ngày ${d.due}, đến nay chưa có.`,
    entry: (d: { title: string; day: string }) =>
      `“${d.title}” được hẹn ngày ${d.day}, đến nay chưa thấy trên trang này.`,
  },

  comingTitle: 'Sắp công bố',
  nothingComing: 'Hiện chưa có kỳ công bố nào được hẹn ngày.',
  pastTitle: 'Đã công bố',
  nothingPast: 'Chưa có kỳ công bố nào.',
  cancelledTitle: 'Đã hủy',
  /** In the reading order of a day with its time: "31/3/2027, 9 giờ 00". */
  moment: (d: { day: string; hour: string; minute: string }) =>
    `${d.day}, ${d.hour} giờ${d.minute === '00' ? '' : ` ${d.minute}`}`,
  status: {
    provisional: 'Dự kiến',
    confirmed: 'Đã chốt ngày',
    moved: 'Đã đổi ngày',
    cancelled: 'Đã hủy',
    released: 'Đã công bố',
  },
  figuresOf: (year: string) => `Số liệu năm ${year}`,
  subjects: {
    births_deaths: 'sinh, tử',
    causes: 'nguyên nhân tử vong',
    yearbook: 'niên giám',
    bulletin: 'bản tin',
    report: 'báo cáo',
  },
  moved: (d: { announced: string; from: string; why: string }) =>
    `Ngày ${d.announced} báo đổi từ ngày ${d.from}: ${d.why}`,
  cancelledFor: (why: string) => `Lý do: ${why}`,
  inRelease: (id: string) => `kỳ ${id}`,

  termsTitle: 'Hạn công bố và thực tế',
  termsText:
    'Sinh, tử của một năm phải công khai trong vòng 1 năm sau khi năm đó kết thúc; nguyên nhân tử vong trong vòng 2 năm. Lịch của năm sau phải có trước ngày 15/12. Ngày công bố đầu tiên tính theo các kỳ đã ghi trên chính trang này.',
  kinds: {
    births: 'Số liệu sinh',
    deaths: 'Số liệu tử vong',
    causes: 'Nguyên nhân tử vong',
    calendar: 'Lịch công bố',
  },
  termColumns: {
    what: 'Nội dung',
    due: 'Hạn cuối',
    published: 'Công bố lần đầu',
    state: 'Kết quả',
  },
  state: { kept: 'Đúng hạn', late: 'Sau hạn', due: 'Chưa đến hạn', overdue: 'Quá hạn' },
  notYet: 'chưa công bố',
  recordBegins: (day: string) =>
    `Sổ ghi các kỳ công bố của trang bắt đầu ngày ${day}: năm nào có hạn trước ngày đó mà không có kỳ nào trong sổ thì ghi là sau hạn.`,

  followTitle: 'Nhận lịch tự động',
  calendarFile: 'Thêm vào lịch trên điện thoại, máy tính (.ics)',
  feed: 'Theo dõi tin công bố (Atom)',
  rules:
    'Ngày hẹn rơi vào ngày nghỉ được chuyển sang ngày làm việc kế tiếp. Khi đổi ngày, ngày cũ và lý do được giữ lại ở đây.',
  feedTitle: (site: string) => `${site}: tin công bố`,
  nextRelease: 'Kỳ công bố tới',
};

export type CalendarTexts = typeof calendarVi;
