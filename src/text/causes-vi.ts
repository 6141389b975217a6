/** Every sentence of the pages on causes of death, in Vietnamese; the same keys in English in `causes-en.ts`. */
export const causesVi = {
  menu: 'Nguyên nhân',
  title: 'Nguyên nhân tử vong',
  description: (d: { place: string; year: string }) =>
    `Người dân ${d.place} chết vì những nguyên nhân nào: các nguyên nhân hàng đầu năm ${d.year}, theo giới tính và tuổi, và chất lượng của nguyên nhân được ghi.`,
  noneTitle: 'Chưa có số liệu nguyên nhân',
  none: 'Trang này chưa có số liệu về nguyên nhân tử vong.',
  becauseOf: (reason: string) => `Lý do: ${reason}.`,

  leadingTitle: (year: string) => `Mười nguyên nhân hàng đầu, năm ${year}`,
  groupsTitle: 'Nguyên nhân hàng đầu theo giới tính và tuổi',
  groupsLead:
    'Số bằng nhau thì cùng hạng. Mục "còn lại" của các chương và nguyên nhân không rõ không được xếp hạng.',
  largestPublishedTitle: (year: string) => `Các nguyên nhân có số được công bố lớn nhất, năm ${year}`,
  someLeadingTitle: (year: string) => `Các nguyên nhân hàng đầu, năm ${year}`,
  ranksWithheld:
    'Đây không phải là xếp hạng: số của một số nguyên nhân không công bố để bảo mật, và có thể lớn hơn.',
  laterRanksWithheld: 'Các hạng sau không biết được: số của một số nguyên nhân không công bố để bảo mật.',
  rank: 'Hạng',
  cause: 'Nguyên nhân',
  deaths: 'Số người chết',
  share: 'Tỷ lệ (%)',
  allInGroup: (n: string) => `Tổng số: ${n} người chết.`,
  alsoTied: (d: { rank: string; causes: string; deaths: string }) =>
    `Cùng hạng ${d.rank}: ${d.causes} nguyên nhân, mỗi nguyên nhân ${d.deaths} người chết.`,
  nobodyDied: 'Không có người chết nào.',
  noRanks: (reason: string) => `Không có thứ hạng: ${reason}.`,
  noneRanked: 'Không có người chết nào do một nguyên nhân được xếp hạng.',
  notRanked: (d: { label: string; figures: string }) => `${d.label}: ${d.figures} – không xếp hạng.`,
  countAndShare: (d: { count: string; share: string }) => `${d.count} (${d.share}\u00a0%)`,

  qualityTitle: 'Nguyên nhân được ghi tốt đến đâu',
  qualitySentence: (d: { year: string; under: string; over: string }) =>
    `Năm ${d.year}, trong số có ghi nguyên nhân, nguyên nhân không rõ ràng chiếm ${d.under} ở người chết dưới 65 tuổi (mức tốt: dưới 5\u00a0%) và ${d.over} ở người chết từ 65 tuổi (mức tốt: dưới 10\u00a0%).`,
  percentWithInterval: (d: { value: string; bounds: string }) =>
    d.bounds === '' ? `${d.value}\u00a0%` : `${d.value}\u00a0% (khoảng tin cậy 95\u00a0%: ${d.bounds})`,
  interval: (bounds: string) => `khoảng tin cậy 95\u00a0%: ${bounds}`,
  goodBelow: (limit: string) => `Mức tốt: dưới ${limit}\u00a0%.`,
  limits: {
    below: 'Đạt.',
    above: 'Chưa đạt.',
    unclear: 'Chưa kết luận được: khoảng tin cậy chứa mức này.',
  },
  qualityMeaning:
    'Nguyên nhân không rõ ràng (triệu chứng, tuổi già) càng nhiều thì số của mọi nguyên nhân cụ thể càng thấp hơn thực tế.',

  broadTitle: (year: string) => `Nhóm nguyên nhân lớn theo giới tính, năm ${year}`,
  broadLead: 'Dòng nhỏ: phần trăm trong tổng của cột.',

  groupYearsTitle: 'Cơ cấu nhóm nguyên nhân qua các năm',
  groupYearsUnit: '% số người chết',
  groupYearsSummary: (d: { group: string; before: string; now: string; from: string; to: string }) =>
    `${d.group} chiếm ${d.before}\u00a0% số người chết năm ${d.from} và ${d.now}\u00a0% năm ${d.to}.`,

  treemapTitle: (year: string) => `Mỗi nguyên nhân chiếm bao nhiêu, năm ${year}`,
  treemapLead:
    'Mỗi ô là một nguyên nhân, rộng theo số người chết; các ô cùng màu thuộc một chương. Bấm vào ô để xem trang của nguyên nhân.',
  treemapSummary: (chapters: readonly string[]) =>
    `Ô càng rộng thì càng nhiều người chết. Các chương lớn nhất: ${chapters.join('; ')}.`,
  otherChapters: 'Các chương còn lại',

  maternalTitle: 'Tử vong mẹ',
  maternal: (d: { year: string; count: string }) =>
    `Năm ${d.year} có ${d.count} ca tử vong mẹ được đăng ký khai tử (trong thời kỳ mang thai hoặc 42 ngày sau đó).`,
  maternalNone: (year: string) => `Năm ${year} không có ca tử vong mẹ nào được đăng ký khai tử.`,
  maternalUnknown: (d: { year: string; why: string }) => `Số ca tử vong mẹ năm ${d.year}: ${d.why}.`,
  maternalYears: (d: { span: string; count: string }) => ` Các năm ${d.span} cộng lại: ${d.count} ca.`,
  /** The same where the counts of some years are withheld: the sum is of the others. */
  maternalYearsAtLeast: (d: { span: string; count: string; withheld: string; years: string }) =>
    ` Các năm ${d.span}: ít nhất ${d.count} ca, vì số ca của ${d.withheld} trong ${d.years} năm không công bố để bảo mật và không có trong con số này.`,
  maternalRatio: (d: { value: string; bounds: string }) =>
    ` Tỷ số tử vong mẹ: ${d.value} trên 100.000 trẻ sinh sống (khoảng tin cậy 95\u00a0%: ${d.bounds}).`,
  maternalNoRatio: (why: string) => ` Chưa có tỷ số tử vong mẹ: ${why}.`,

  allTitle: 'Tất cả các nguyên nhân',
  allLead: (year: string) =>
    `Danh mục tử vong số 1 của ICD-10, theo chương. Con số là số người chết năm ${year}.`,

  icdCodes: (codes: string) => `Mã ICD-10: ${codes}`,
  inChapter: 'Thuộc chương',
  isChapter: 'Chương của danh mục',
  partsTitle: (year: string) => `Các nguyên nhân trong chương, năm ${year}`,
  ofWhat: {
    cause: 'do nguyên nhân này',
    chapter: 'do các nguyên nhân của chương này',
    remainder: 'được xếp vào mục này',
    unknown: 'không ghi nguyên nhân',
  },
  causeDeaths: (d: { year: string; place: string; count: string; what: string }) =>
    `Năm ${d.year}, ${d.place} có ${d.count} người chết ${d.what}`,
  causeNoDeaths: (d: { year: string; place: string; what: string }) =>
    `Năm ${d.year}, ${d.place} không có người chết nào ${d.what}.`,
  causeUnknown: (d: { year: string; place: string; what: string; why: string }) =>
    `Năm ${d.year}, ${d.place}: số người chết ${d.what} ${d.why}.`,
  latestDeaths: (d: { year: string; count: string }) => ` Gần nhất: năm ${d.year} (${d.count}).`,
  shareOfAll: (d: { share: string; bounds: string }) =>
    `, chiếm ${d.share}\u00a0% tổng số người chết${d.bounds === '' ? '' : ` (khoảng tin cậy 95\u00a0%: ${d.bounds})`}`,
  provisional: ' Số liệu sơ bộ.',
  placed: (rank: string) => ` Đứng thứ ${rank} trong các nguyên nhân được xếp hạng.`,
  notPlaced: (why: string) => ` Không có thứ hạng: ${why}.`,
  neverPlaced: ' Mục này không nêu một nguyên nhân cụ thể nên không được xếp hạng.',
  rateIs: (d: { value: string; bounds: string; low: boolean }) =>
    ` Tỷ suất chết chuẩn hóa theo tuổi: ${d.value} trên 100.000 dân (khoảng tin cậy 95\u00a0%: ${d.bounds}${d.low ? '; độ tin cậy thấp' : ''})`,
  rateMissing: (why: string) => ` Chưa có tỷ suất chết chuẩn hóa theo tuổi: ${why}.`,
  rateChange: {
    higher: (d: { year: string; value: string }) => `, cao hơn năm ${d.year} (${d.value})`,
    lower: (d: { year: string; value: string }) => `, thấp hơn năm ${d.year} (${d.value})`,
    unclear: (d: { year: string; value: string }) => `, không khác rõ so với năm ${d.year} (${d.value})`,
  },
  neverAny: (d: { span: string; what: string }) =>
    `Không có người chết nào ${d.what} được đăng ký trong các năm ${d.span}.`,
  neverAnyKnown: (d: { span: string; what: string }) =>
    `Không có người chết nào ${d.what} được đăng ký trong những năm có số liệu của giai đoạn ${d.span}.`,
  noneReasons:
    'Không có ở đây không có nghĩa là bệnh không có: chỉ đếm người chết đã đăng ký khai tử có ghi nguyên nhân.',

  trendTitle: 'Số người chết qua các năm',
  rateTitle: 'Tỷ suất chết chuẩn hóa theo tuổi',
  rateNote:
    'Chuẩn hóa: tỷ suất nếu dân số có cơ cấu tuổi như dân số chuẩn thế giới của WHO, nên các năm so được với nhau. Chỉ tính người chết đã đăng ký khai tử: đăng ký đầy đủ hơn cũng làm tỷ suất tăng.',
  noRates: (why: string) => `Chưa có tỷ suất: ${why}.`,
  agesTitle: (year: string) => `Tuổi và giới tính, năm ${year}`,
  agesMissing: (why: string) => `Không có số theo từng nhóm tuổi và giới tính: ${why}.`,
  agesByBand: 'Dưới đây là số theo các nhóm tuổi lớn.',
  monthsMissing: (why: string) => `Không có số theo tháng: ${why}.`,
  monthsTitle: (year: string) => `Theo tháng, năm ${year}`,
  monthsFew: 'Số mỗi tháng nhỏ: khác nhau giữa các tháng có thể chỉ là ngẫu nhiên.',
  certificationTitle: (year: string) => `Ai xác định nguyên nhân, năm ${year}`,
  detailWithheld: (year: string) =>
    `Số của năm ${year} không công bố để bảo mật, nên không chia theo tuổi, tháng và cách xác định.`,
  noDetail: (year: string) =>
    `Không có người chết trong năm ${year} để chia theo tuổi, tháng và cách xác định.`,
  reliabilityTitle: 'Đọc con số này thế nào',
  unusable: (d: { codes: string; label: string }) =>
    `Mục này gồm cả các mã ít giá trị sử dụng (${d.label}): ${d.codes}. Người chết ghi các mã đó có thể thật ra do nguyên nhân khác.`,
  illDefined:
    'Đây là các triệu chứng, tuổi già và nguyên nhân không rõ (chương XVIII): mục này cho biết chất lượng ghi nguyên nhân nhiều hơn là người dân chết vì bệnh gì. Mục này lớn thì các nguyên nhân khác thấp hơn thực tế.',
  injuriesOnly: 'Các mã này nói về thương tích hoặc việc đến cơ sở y tế, không phải cái gây ra cái chết.',
  notStated:
    'Người chết không ghi nguyên nhân không được chia cho các nguyên nhân khác: số của chúng vì vậy thấp hơn thực tế.',
  mostlyUncertified: (share: string) =>
    `Chỉ ${share}\u00a0% số người chết của mục này có chứng nhận nguyên nhân của bác sĩ; phần còn lại do phỏng vấn người thân, người dân khai hoặc không xác định, độ tin cậy thấp hơn.`,
  betterRecorded: (d: { now: string; year: string; before: string; then: string }) =>
    `Nguyên nhân không rõ ràng chiếm ${d.now}\u00a0% năm ${d.year} và ${d.before}\u00a0% năm ${d.then}: một phần thay đổi của các nguyên nhân cụ thể có thể chỉ do cách ghi nguyên nhân thay đổi.`,
  nothingSpecial: 'Mục này không gồm mã ít giá trị sử dụng nào.',
  allWays: 'Số ở đây gộp mọi cách xác định nguyên nhân, theo nguyên nhân chính gây tử vong.',
  aboutQuality: 'Chất lượng của nguyên nhân được ghi',
  tablesTitle: 'Bảng số liệu và tải về',
  neighbours: 'Nguyên nhân trước và sau trong danh mục',
  previous: 'Trước',
  next: 'Sau',
};

export type CausesTexts = typeof causesVi;
