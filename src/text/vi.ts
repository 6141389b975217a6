/** Every sentence a reader sees outside the tables' own titles and notes, in Vietnamese. `en.ts` has the same keys. */
export const vi = {
  otherLanguage: 'English',
  skipToContent: 'Đến nội dung chính',
  menu: 'Danh mục trang',
  footerMenu: 'Về trang này',
  home: 'Trang chủ',
  tables: 'Bảng số liệu',
  query: 'Truy vấn',
  methods: 'Phương pháp',
  notFoundTitle: 'Không có trang này',
  notFoundText: 'Địa chỉ không đúng, hoặc trang chưa được công bố. Mọi bảng số liệu có ở trang Bảng số liệu.',

  simulatedTitle: 'Số liệu mô phỏng',
  simulatedText:
    'Đây không phải số liệu thật: các con số do máy tính tạo ra để dùng thử trang này. Không trích dẫn.',
  simulatedShort: 'Số liệu mô phỏng, không phải số liệu thật',

  homeLead: (unit: string) => `Số liệu hộ tịch của ${unit}, tính từ sổ đăng ký hộ tịch.`,
  keyFigures: 'Con số chính',
  allTables: 'Tất cả các bảng số liệu',
  askTitle: 'Tự hỏi số liệu',
  askText: 'Viết một câu truy vấn SQL và chạy ngay trên máy của bạn, trên tất cả các bảng đã công bố.',
  openTable: 'Mở bảng',
  fullTable: 'Xem trong bảng',
  fullTableOf: (title: string) => `Xem trong bảng: ${title}`,
  tablesLead: 'Mỗi bảng có biểu đồ, số liệu, ghi chú và tệp tải về.',
  unavailableTables: 'Bảng chưa công bố',
  sourceMissing: {
    births: 'chưa có sổ đăng ký khai sinh',
    deaths: 'chưa có sổ đăng ký khai tử',
    marriages: 'chưa có sổ đăng ký kết hôn',
    divorces: 'chưa có số liệu ly hôn',
    adoptions: 'chưa có sổ đăng ký nuôi con nuôi',
    derived: 'chưa đủ bảng số liệu hoặc dân số để tính',
    population: 'chưa có dân số, hoặc chưa có dân số chi tiết như vậy (population.csv)',
    returns: 'chưa có số liệu báo cáo (returns.csv)',
    published_series: 'chưa có số liệu của cơ quan khác (published-series.csv)',
  },
  leftOut: 'cơ quan công bố quyết định không đưa bảng này lên trang',
  sourceLeftOut: (title: string) => `được tính từ bảng không công bố: ${title}`,
  yearUpTo: (year: string, day: string) => `${year} (đến ${day})`,
  unitUntil: (name: string, day: string) => `${name} (đến ${day})`,
  columnMissing: (dimension: string) => `sổ đăng ký không có cột: ${dimension.toLowerCase()}`,

  chart: 'Biểu đồ',
  tableHeading: 'Số liệu',
  notes: 'Ghi chú',
  symbols: 'Ký hiệu trong bảng',
  downloads: 'Tải về',
  downloadCsv: 'CSV (mã)',
  downloadParquet: 'Parquet',
  downloadCodelists: 'Danh mục mã',
  universe: 'Phạm vi',
  source: 'Nguồn',
  release: 'Kỳ công bố',
  cutOff: 'Tính đến ngày',
  licence: 'Giấy phép',
  by: 'Theo',
  cells: (n: string) => `${n} ô`,
  notInChart: (labels: string) => `Có trong bảng mà không vẽ trong biểu đồ: ${labels}.`,
  someLines: (d: { drawn: string; all: string }) =>
    `Biểu đồ vẽ ${d.drawn} trong ${d.all} cột, những cột lớn nhất; bảng có đủ.`,
  otherIndicators: (names: string) => `Trong bảng còn có, không vẽ trong biểu đồ: ${names}.`,
  moreIndicators: (n: string) => `${n} chỉ tiêu khác`,
  chartIntervals: ' Vùng mờ quanh đường, hoặc vạch trên cột, là khoảng tin cậy 95\u00a0%.',
  figureMissing: 'Chưa có số liệu',
  oneColumn: (d: { drawn: string; others: string }) =>
    `Biểu đồ chỉ vẽ: ${d.drawn}. Bảng còn có: ${d.others}.`,
  leadingOnly: (n: string) => `Biểu đồ chỉ vẽ ${n} nguyên nhân nhiều nhất trong danh mục; bảng có đủ.`,
  largestOnly: (n: string) => `Biểu đồ chỉ vẽ ${n} dòng lớn nhất; bảng có đủ.`,
  /** The same where a withheld figure could be among the largest. */
  publishedOnly: {
    causes: (n: string) =>
      `Biểu đồ chỉ vẽ ${n} nguyên nhân nhiều nhất trong các số được công bố; bảng có đủ.`,
    rows: (n: string) => `Biểu đồ chỉ vẽ ${n} dòng lớn nhất trong các số được công bố; bảng có đủ.`,
    columns: (d: { drawn: string; all: string }) =>
      `Biểu đồ vẽ ${d.drawn} trong ${d.all} cột, những cột lớn nhất trong các số được công bố; bảng có đủ.`,
  },
  withheldNotDrawn: (n: string) => `Không vẽ ${n} dòng có số không công bố để bảo mật.`,
  chartWithheld: (n: string) => ` ${n} số không công bố để bảo mật.`,

  total: 'Tổng',
  selectionSum: 'Tổng phần đã chọn',
  atLeast: 'ít nhất',
  zeroSymbol: '–',
  missingSymbol: '...',
  withheldSymbol: '⊘',
  zeroWords: 'không có',
  missingWords: 'có phát sinh nhưng không thu thập được',
  notApplicableSymbol: 'x',
  notApplicableWords: 'không áp dụng',
  /** Of a cell that gives no reason: of a counted table it may be too fine for its place. */
  notApplicableOrFine: 'không áp dụng, hoặc quá chi tiết để công bố',
  /** Before the reason of a figure that is too fine to be published. */
  notPublished: 'không công bố',
  rowsLeftOut: (d: { rows: number; why: string }) => `Không hiện ${d.rows} dòng: ${d.why}`,
  withheldWords: 'không công bố để bảo mật',
  protectedNote: (share: string) =>
    `Bảng này không công bố ${share}\u00a0% số ô có số liệu, để không ai bị nhận ra qua con số nhỏ.`,
  protectedNoteFine: (d: { share: string; fine: string }) =>
    `Trong số ô được công bố ở mức chi tiết của bảng này, ${d.share}\u00a0% không nêu con số, để không ai bị nhận ra qua con số nhỏ. Ngoài ra, ${d.fine}\u00a0% tổng số ô không có con số vì quá chi tiết để công bố.`,
  protectedNoteLink: 'Số nhỏ được bảo vệ thế nào',
  notAvailable: 'chưa có',
  intervalWords: (d: { lower: string; upper: string }) =>
    `khoảng tin cậy 95\u00a0% từ ${d.lower} đến ${d.upper}`,
  intervalNote: 'Số nhỏ dưới mỗi con số: khoảng tin cậy 95\u00a0%',
  unitNote: (unit: string) => `Đơn vị tính: ${unit}`,
  labelInUnit: (d: { label: string; unit: string }) => `${d.label} (${d.unit})`,
  statusWords: { p: 'sơ bộ', r: 'đã sửa', e: 'ước tính', b: 'gián đoạn chuỗi', u: 'độ tin cậy thấp' },

  filter: 'Lọc và sắp xếp',
  filterHint: 'Chọn năm, giới tính, địa phương…',
  filterLoading: 'Đang tải số liệu của bảng…',
  filterFailed: 'Không tải được số liệu. Bảng dưới đây vẫn đúng; có thể tải tệp CSV.',
  rowsBy: 'Dòng',
  columnsBy: 'Cột',
  selectAll: 'Chọn tất cả',
  selectNone: 'Bỏ chọn hết',
  reset: 'Về bảng ban đầu',
  copyLink: 'Chép địa chỉ',
  linkCopied: 'Đã chép địa chỉ của bảng đang xem',
  downloadShown: 'Tải phần đang xem (CSV)',
  /** Name of the file that holds what a table page shows. */
  shownName: (d: { slug: string; release: string }) => `${d.slug}-${d.release}-phan-dang-xem.csv`,
  /** Said where there was nothing to download. */
  nothingShown: 'Chưa chọn mục nào: không có gì để tải.',
  selected: (n: string, of: string) => `${n} trong ${of}`,
  nothingSelected: 'Chưa chọn mục nào: chọn ít nhất một mục để xem bảng.',
  ignoredInAddress: (parts: string) => `Địa chỉ có phần không hiểu được và đã bỏ qua: ${parts}`,
  viewChanged: (title: string, rows: string) => `Đã cập nhật: ${title}, ${rows} dòng`,

  /** In the title of a view of several small tables, one a code of this dimension. */
  apartBy: (dimension: string) => `tách theo ${dimension}`,

  /** A place's name inside a sentence: "tỉnh Lạng Sơn", where it stands alone as "Tỉnh Lạng Sơn". */
  placeInSentence: (name: string) =>
    name.replace(/^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã)(?= )/, (kind) => kind.toLowerCase()),
  headline: (d: { year: string; value: string; measure: string; place: string }) =>
    `Năm ${d.year}, ${d.place} có ${d.value} ${d.measure}`,
  moreThan: (d: { difference: string; year: string; share: string }) =>
    `, tăng ${d.difference} (${d.share} %) so với năm ${d.year}.`,
  fewerThan: (d: { difference: string; year: string; share: string }) =>
    `, giảm ${d.difference} (${d.share} %) so với năm ${d.year}.`,
  sameAs: (d: { year: string }) => `, bằng năm ${d.year}.`,
  provisionalYear: ' Số liệu sơ bộ.',
  highestYear: (d: { year: string; value: string }) => ` Cao nhất là năm ${d.year} (${d.value}).`,
  leadingCauses: (list: string) => ` Nguyên nhân nhiều nhất: ${list}.`,
  largestGroups: (d: { dimension: string; list: string }) => ` ${d.dimension} nhiều nhất: ${d.list}.`,
  /** What is largest where a withheld figure could be larger: of the published ones alone. */
  amongPublished: {
    highestYear: (d: { year: string; value: string }) =>
      ` Trong các năm được công bố, cao nhất là năm ${d.year} (${d.value}).`,
    leadingCauses: (list: string) => ` Nguyên nhân nhiều nhất trong các số được công bố: ${list}.`,
    largestGroups: (d: { dimension: string; list: string }) =>
      ` ${d.dimension} nhiều nhất trong các số được công bố: ${d.list}.`,
    highestMeasure: (measure: string) => `${measure} cao nhất trong các số được công bố`,
    highestOf: (list: string) => ` Cao nhất trong các số được công bố: ${list}.`,
  },
  sourceAsNamed: 'cơ quan nêu ở từng cột',
  soFar: (d: { year: string; value: string }) => ` Năm ${d.year}: ${d.value}, sơ bộ.`,
  ofWhich: (list: string) => ` Trong đó: ${list}.`,
  givenFigure: (d: { label: string; value: string; when: string }) =>
    `${d.label}: ${d.value}${d.when === '' ? '' : ` (${d.when})`}`,
  withShare: (d: { label: string; value: string; share: string }) => `${d.label} (${d.value}; ${d.share} %)`,
  /** What a derived figure is, where and when: "Năm 2025, tỉnh Lạng Sơn: tổng tỷ suất sinh". */
  derivedHeadline: (d: { year: string; place: string; measure: string; figure: string }) =>
    `${d.year === '' ? '' : `Năm ${d.year}, `}${d.place}: ${d.measure} ${d.figure}.`,
  derivedWithheld: (d: { year: string; place: string; measure: string }) =>
    `${d.year === '' ? '' : `Năm ${d.year}, `}${d.place}: ${d.measure} không công bố để bảo mật.`,
  derivedMissing: (d: { year: string; place: string; measure: string; what: string; reason: string }) =>
    `${d.year === '' ? '' : `Năm ${d.year}, `}${d.place}: ${d.measure} ${d.what} (${d.reason}).`,
  interval: (bounds: string) => ` (khoảng tin cậy 95\u00a0%: ${bounds})`,
  higherThan: (d: { year: string; value: string }) => ` Cao hơn năm ${d.year} (${d.value}).`,
  lowerThan: (d: { year: string; value: string }) => ` Thấp hơn năm ${d.year} (${d.value}).`,
  aboutTheSame: (d: { year: string; value: string }) =>
    ` Không khác rõ so với năm ${d.year} (${d.value}): hai khoảng tin cậy chồng lên nhau.`,
  stillFalls: ' Năm gần đây: đăng ký muộn chưa về hết nên tỷ lệ còn giảm.',
  yearBefore: (d: { year: string; value: string }) => ` Năm ${d.year}: ${d.value}.`,
  lowReliability: ' Độ tin cậy thấp: dưới 20 sự kiện.',
  estimatedFigure: ' Đây là số ước tính.',
  alsoThen: (list: string) => ` Cùng thời gian: ${list}.`,
  highestMeasure: (measure: string) => `${measure} cao nhất`,
  highestOf: (list: string) => ` Cao nhất: ${list}.`,
  nothingCounted: (context: string) => `${context}: không có số liệu.`,
  countWithheld: (d: { year: string; place: string; measure: string }) =>
    `${d.year === '' ? '' : `Năm ${d.year}, `}${d.place}: số ${d.measure} không công bố để bảo mật.`,
  yearsWithheld: (years: string) => ` Năm ${years}: không công bố để bảo mật.`,

  queryStart: (size: string) => `Tải công cụ SQL (${size} MB)`,
  queryStartHint:
    'Chỉ tải khi bạn bấm nút; bảng nào được câu SQL dùng đến thì mới tải thêm bảng đó. Nếu chỉ cần một bảng, dùng phần chọn số liệu ở đầu trang: nhẹ hơn nhiều.',
  queryProgress: (done: string, all: string) => `Đã tải ${done} trong ${all} MB`,
  queryStarting: 'Đang khởi động công cụ SQL…',
  queryFetchingTables: (tables: string) => `Đang tải ${tables}…`,
  queryTableProgress: (tables: string, done: string, all: string) =>
    `${tables}: đã tải ${done} trong ${all} MB`,
  queryLoadingTables: (tables: string) => `Đang nạp ${tables}…`,
  queryTableFailed: 'Không tải được bảng',
  queryNear: (names: string) => `Bảng đã công bố có tên gần giống: ${names}.`,
  queryLoadedOnly: 'Chỉ kể các bảng đã nạp; bảng tables có đủ các bảng đã công bố',
  queryReady: 'Sẵn sàng. Bấm Chạy hoặc Ctrl+Enter.',
  queryRunning: 'Đang chạy…',
  queryRun: 'Chạy',
  querySql: 'Câu SQL',
  queryExamples: 'Ví dụ',
  queryTables: 'Các bảng',
  queryResult: 'Kết quả',
  queryRows: (rows: string, ms: string) => `${rows} dòng, ${ms} ms`,
  queryError: 'Câu SQL có lỗi',
  queryFailed:
    'Không khởi động được công cụ SQL trên trình duyệt này. Các bảng vẫn lọc được ở trang riêng và tải được dưới dạng CSV.',
  queryNoScript:
    'Trang này cần JavaScript để chạy SQL. Không có JavaScript, mọi bảng vẫn đọc được và tải được.',
  queryColumns: 'Cột',
  queryStop: 'Dừng',
  queryStopped: 'Đã dừng.',
  queryUse: 'Dùng ví dụ này',
  queryErrorSql: 'Câu đã chạy',
  queryTablesText:
    'Mỗi dòng là một ô số liệu: các cột mã, rồi giá trị và ký hiệu đi kèm. Mã _T là tổng; hãy chọn mã trước khi cộng để không đếm hai lần.',
  queryCodesTable: 'Mọi mã, với nhãn, mã cấp trên và thứ tự: nối với các bảng theo dimension và code.',
  queryTablesTable: 'Mọi bảng đã công bố, cả bảng chưa nạp, với tên, chủ đề và số ô.',
  queryTableCount: (tables: string) => `${tables} bảng`,
  queryHelpers: 'Bảng tra cứu',
  queryLower: 'Cận dưới của khoảng tin cậy 95\u00a0%, ở các bảng chỉ tiêu.',
  queryUpper: 'Cận trên của khoảng tin cậy 95\u00a0%, ở các bảng chỉ tiêu.',
  queryReason: 'Vì sao không có giá trị, ở các bảng chỉ tiêu; trống là có giá trị:',
  queryLeaf: 'Đúng khi mã không còn mã con: cộng các mã này thì không đếm hai lần.',
  queryRanked: 'Sai với tổng, mục không xác định và mục còn lại: không xếp hạng.',
  queryCode: (list: string) => `Mã: bảng codes với dimension = '${list}', hoặc tệp`,
  queryValue: 'Giá trị. NULL khi không công bố (confidentiality = c) hoặc không thu thập được.',
  queryStatus: 'Ký hiệu của giá trị; trống là số chính thức.',
  queryConfidentiality:
    "Trống là công bố; c là không công bố để bảo mật: value là NULL. Vì sum(value) bỏ qua NULL, tổng có ô như vậy chỉ là mức ít nhất; count(*) FILTER (confidentiality = 'c') cho biết có bao nhiêu ô.",
  queryProtectionLink: 'Số nhỏ được bảo vệ thế nào',
  querySimulated: 'Luôn đúng: số liệu mô phỏng, không phải số liệu thật.',
  exampleBirths: 'Tỷ số giới tính khi sinh qua các năm',
  exampleAges: 'Mười địa phương có nhiều người chết dưới 15 tuổi nhất',
  exampleAgesAtLeast:
    'Ít nhất bao nhiêu người chết dưới 5 tuổi ở từng địa phương, và bao nhiêu ô không công bố',
  exampleCauses: 'Nguyên nhân tử vong của người dưới 70 tuổi',
  exampleCausesAll: 'Nguyên nhân tử vong, trong phạm vi công bố',
  exampleCompleteness: (year: string) => `Nơi nào đăng ký khai tử thiếu nhiều nhất, năm ${year}`,
  exampleLife: 'Tuổi thọ trung bình theo giới tính, với khoảng tin cậy',
  exampleChange: (first: string, last: string) =>
    `Trong các nguyên nhân chết hàng đầu, tỷ trọng nào thay đổi nhiều nhất từ ${first} đến ${last}`,
  exampleChangePublished: (first: string, last: string) =>
    `Trong các nguyên nhân chết có số được công bố lớn nhất, tỷ trọng nào thay đổi nhiều nhất từ ${first} đến ${last}`,
  exampleAtLeast: (label: string) => `${label}, ít nhất`,
  exampleWithheld: 'Ô không công bố',
  exampleRegistered: 'Đã đăng ký',
  exampleExpected: 'Ước tính',
  examplePercent: 'Mức đầy đủ (%)',
  exampleYears: 'Tuổi thọ (năm)',
  exampleLower: 'Cận dưới',
  exampleUpper: 'Cận trên',
  exampleShare: (year: string) => `${year} (% số chết)`,
  exampleDifference: 'Thay đổi (điểm %)',
  exampleApart: 'Khoảng tin cậy tách rời',
  exampleRatio: 'Nam trên 100 nữ',
  exampleDeaths: (years: string) => `Người chết dưới 15 tuổi, ${years}`,

  methodsTitle: 'Phương pháp và chất lượng số liệu',
  sources: {
    births: 'Khai sinh',
    deaths: 'Khai tử',
    marriages: 'Kết hôn',
    divorces: 'Ly hôn',
    adoptions: 'Nuôi con nuôi',
  },
  warnings: {
    outside_years: 'Đã đọc nhưng nằm ngoài các năm của trang này: không công bố.',
    injury_code:
      'Mã của thương tích, không phải của cái gây ra nó: theo ICD-10 không phải nguyên nhân chính gây tử vong.',
    contact_code: 'Mã tiếp xúc với dịch vụ y tế: theo ICD-10 không phải nguyên nhân chính gây tử vong.',
    mother_age: 'Tuổi mẹ khó tin (dưới 12 hoặc trên 55), có thể do ghi nhầm: vẫn đếm như đã ghi.',
    groom_age: 'Chưa đủ tuổi kết hôn (nam từ đủ 20): vẫn đếm như đã ghi.',
    bride_age: 'Chưa đủ tuổi kết hôn (nữ từ đủ 18): vẫn đếm như đã ghi.',
    cause_of_other_sex: 'Nguyên nhân tử vong chỉ có ở giới kia: vẫn đếm như đã ghi.',
    infant_deaths_exceed_births:
      'Trẻ chết dưới 1 tuổi nhiều hơn trẻ sinh ra ở cùng nơi, cùng năm: vẫn đếm như đã ghi.',
    year_jump: 'Số của năm khác xa các năm trước và sau: vẫn đếm như đã ghi.',
  },
};

export type Texts = typeof vi;
