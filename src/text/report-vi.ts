/** Every sentence of the reports on the programme and on two years, in Vietnamese; the same keys in `report-en.ts`. */
export const reportVi = {
  listTitle: 'Báo cáo',
  listLead: (plan: string) =>
    `Các báo cáo mà ${plan} đòi hỏi, viết từ số liệu đã công bố trên trang này. Báo cáo nào chưa đủ năm thì ghi rõ là bản nháp.`,
  context: 'báo cáo của chương trình, tệp PDF',
  toTargets: 'Chỉ tiêu của chương trình',
  toReports: 'Báo cáo giữa kỳ, tổng kết và báo cáo thống kê hai năm',
  onPage: 'Trong báo cáo này',
  title: (d: { title: string; place: string }) => `${d.title}, ${d.place}`,
  period: (d: { first: string; last: string }) => `Các năm ${d.first}–${d.last}`,
  periodOne: (year: string) => `Năm ${year}`,
  draft: 'Bản nháp',
  final: 'Bản chính thức',
  finalText: (years: string) => `Số liệu các năm ${years} đã chốt.`,
  draftText: (day: string) => `Bản nháp. Số liệu tính đến ngày ${day}.`,
  open: (years: string) => `Chưa hết năm hoặc còn sơ bộ: ${years}.`,
  toCome: (years: string) => `Chưa có số liệu: ${years}.`,
  draftRule: 'Không có ước đoán cho năm chưa có số liệu; báo cáo được viết lại ở mỗi kỳ công bố.',
  kinds: { programme: 'Tiến độ của chương trình', vital_statistics: 'Thống kê hộ tịch hai năm' },

  sections: {
    standing: 'Các chỉ tiêu đang ở đâu',
    reached: 'Đã đạt',
    onTheWay: 'Đúng tiến độ',
    behind: 'Không đạt hoặc chậm tiến độ',
    cannotSay: 'Chưa thể kết luận',
    notMeasurable: 'Chưa đo được, và còn thiếu số liệu gì',
    earlier: (year: string) => `Những mục tiêu khác đến năm ${year}`,
    later: (year: string) => `Mục tiêu sau năm ${year}: tốc độ và triển vọng`,
    tasks: 'Nhiệm vụ',
    releases: 'Công bố số liệu so với hạn',
    judged: 'Cách xét chỉ tiêu',
  },
  summary: (d: { targets: string; year: string; list: string }) =>
    `${d.targets} chỉ tiêu, theo số liệu chính thức đến năm ${d.year}. ${d.list}.`,
  summaryNoYear: (d: { targets: string; list: string }) =>
    `${d.targets} chỉ tiêu; chưa có năm nào có số liệu chính thức. ${d.list}.`,
  counted: (d: { state: string; count: string }) => `${d.state}: ${d.count}`,
  tableTitle: (year: string) => `Các chỉ tiêu, xét đến năm ${year}`,
  /** Of an aim that sentences of its own tell, and of one that nothing more is said of. */
  aim: (d: { title: string; year: string; state: string; said: string }) =>
    `${d.title}. Mục tiêu năm ${d.year}: ${d.state}. ${d.said}`,
  aimAlone: (d: { title: string; aim: string; state: string }) =>
    `${d.title}. Mục tiêu ${d.aim}: ${d.state}.`,
  upTo: (d: { year: string; baseline: string }) =>
    `Báo cáo chỉ xét số liệu đến hết năm ${d.year}; tốc độ tính từ năm ${d.baseline}. Năm chưa hết, và số liệu còn sơ bộ hoặc tính từ số sơ bộ của cơ quan khác, không được xét.`,

  tasksLead: (d: { count: string; day: string }) => `${d.count} nhiệm vụ, tình trạng tại ngày ${d.day}.`,
  tasksUndated: 'Việc đã xong mà không ghi ngày hoàn thành được tính là đã xong.',
  tasksGroup: (d: { group: string; count: string }) => `${d.group}: ${d.count}`,
  task: (d: { title: string; deadline: string; lead: string }) =>
    `${d.title} (${d.deadline}${d.lead === '' ? '' : `; chủ trì: ${d.lead}`}).`,
  toTasks: 'Trang Nhiệm vụ',

  releasesLead: (day: string) =>
    `Những hạn rơi vào các năm của báo cáo, theo sổ ghi các kỳ công bố của chính trang này tại ngày ${day}.`,
  duty: (d: { kind: string; list: string }) => `${d.kind}: ${d.list}.`,
  dutyYears: (d: { state: string; years: string }) => `${d.years} ${d.state}`,
  toCalendar: 'Trang Lịch công bố',

  beside: (d: { first: string; last: string }) =>
    `Số liệu của hai năm ${d.first} và ${d.last} đặt cạnh nhau; thay đổi chỉ được nói theo quy tắc của bản tin.`,
};

export type ReportTexts = typeof reportVi;
