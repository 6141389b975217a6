/** Every sentence of the bulletins, their list and their PDFs, in Vietnamese; the same keys in `bulletin-en.ts`. */
export const bulletinVi = {
  menu: 'Bản tin',
  listTitle: 'Bản tin hằng năm',
  listLead: (place: string) =>
    `Mỗi năm trọn của ${place} có một bản tin: những con số chính viết thành câu, bảng, biểu đồ và chất lượng số liệu. Đọc trên trang hoặc tải về dưới dạng PDF.`,
  listNone: 'Chưa có năm nào trọn vẹn và đã chốt để viết bản tin.',
  running: (d: { year: string; day: string }) =>
    `Bản tin năm ${d.year}: chưa có, vì số liệu năm ${d.year} mới tính đến ngày ${d.day}. Bản tin có sau khi năm kết thúc và số liệu của năm được chốt.`,
  notFinal: (year: string) => `Bản tin năm ${year}: chưa có, vì số liệu năm ${year} còn là sơ bộ.`,
  latest: (year: string) => `Bản tin mới nhất: năm ${year}`,
  latestLead: 'Những con số chính của năm, viết thành câu, kèm chất lượng số liệu.',
  allBulletins: 'Tất cả các bản tin',
  title: (d: { year: string; place: string }) => `Bản tin thống kê hộ tịch năm ${d.year}, ${d.place}`,
  cover: 'Bản tin thống kê hộ tịch',
  coverYear: (year: string) => `Năm ${year}`,
  leaflet: (d: { year: string; place: string }) => `Thống kê hộ tịch năm ${d.year}, ${d.place}`,
  leafletCover: 'Thống kê hộ tịch',
  pdf: 'Tải bản PDF',
  leafletLink: (d: { year: string; place: string }) => `Tờ tin hai trang năm ${d.year} của ${d.place} (PDF)`,
  leaflets: 'Tờ tin của từng xã, phường',
  leafletsLead: 'Hai trang PDF cho mỗi nơi: con số chính, diễn biến qua các năm và chất lượng đăng ký.',
  contents: 'Mục lục',
  onPage: 'Trong bản tin này',
  page: (d: { page: string; of: string }) => `Trang ${d.page}/${d.of}`,
  table: 'Bảng',
  chart: 'Biểu đồ',
  fullTable: 'Bảng đầy đủ',
  bulletinOfSite: 'Bản tin của cả địa bàn',

  sections: {
    corrections: 'Đính chính sau khi công bố',
    headline: 'Những con số chính',
    words: 'Lời của cơ quan công bố',
    quality: 'Mức đầy đủ và chất lượng số liệu',
    changes: (before: string) => `Thay đổi so với năm ${before}`,
    changesFirst: 'Thay đổi so với năm trước',
    births: 'Sinh',
    deaths: 'Chết',
    causes: 'Nguyên nhân tử vong',
    families: 'Kết hôn, ly hôn và nuôi con nuôi',
    places: 'Theo địa phương',
    targets: 'Tiến độ so với mục tiêu',
    revisions: 'Số liệu đã sửa',
    methods: 'Phương pháp và ký hiệu',
    citation: 'Cách trích dẫn, liên hệ',
  },

  had: (d: { year: string; place: string; what: string; before: string }) =>
    `Năm ${d.year}, ${d.place} ${d.what}${d.before === '' ? '' : ` (${d.before})`}.`,
  unknown: (d: { year: string; place: string; what: string; why: string }) =>
    `Năm ${d.year}, ${d.what} của ${d.place}: ${d.why}.`,
  yearBefore: (d: { year: string; value: string }) => `năm ${d.year}: ${d.value}`,
  figure: (d: { label: string; value: string; unit: string }) =>
    `${d.label}: ${d.value}${d.unit === '%' ? '\u00a0%' : ` ${d.unit}`}`,
  noFigure: (d: { label: string; why: string }) => `${d.label}: ${d.why}.`,
  certainty: (list: string) => ` (${list})`,
  interval: (bounds: string) => `khoảng tin cậy 95\u00a0%: ${bounds}`,
  compared: {
    higher: (d: { year: string; value: string }) => `, cao hơn năm ${d.year} (${d.value})`,
    lower: (d: { year: string; value: string }) => `, thấp hơn năm ${d.year} (${d.value})`,
    unclear: (d: { year: string; value: string }) => `, không khác rõ so với năm ${d.year} (${d.value})`,
  },
  aboveExpected:
    'Mức đầy đủ trên 100\u00a0% nghĩa là số đã đăng ký nhiều hơn số ước tính: có thể số ước tính thấp hơn thực tế.',
  stillFalls: 'Năm gần đây: đăng ký muộn chưa về hết nên tỷ lệ đúng hạn còn giảm.',
  /** Below a large number: what became of its rate. */
  tile: {
    higher: (d: { rate: string; year: string }) => `${d.rate} cao hơn năm ${d.year}`,
    lower: (d: { rate: string; year: string }) => `${d.rate} thấp hơn năm ${d.year}`,
    unclear: (d: { rate: string; year: string }) => `${d.rate} không khác rõ so với năm ${d.year}`,
  },
  tiles: {
    registered_births: 'trẻ sinh ra đã khai sinh',
    registered_deaths: 'người chết đã khai tử',
    registered_marriages: 'cặp kết hôn',
    divorces_in_force: 'vụ ly hôn có hiệu lực',
  },

  changed: {
    higher: (d: { year: string; list: string }) => `Cao hơn năm ${d.year}: ${d.list}.`,
    lower: (d: { year: string; list: string }) => `Thấp hơn năm ${d.year}: ${d.list}.`,
    unclear: (d: { year: string; list: string }) => `Không khác rõ so với năm ${d.year}: ${d.list}.`,
    still_falls: (d: { year: string; list: string }) =>
      `Không so với năm ${d.year}, vì đăng ký muộn chưa về hết nên tỷ lệ còn giảm: ${d.list}.`,
    not_comparable: (d: { year: string; list: string }) =>
      `Không so với năm ${d.year}, vì cách tính hoặc phạm vi khác nhau, hoặc số liệu còn sơ bộ: ${d.list}.`,
    unknown: (d: { year: string; list: string }) => `Không so được với năm ${d.year}: ${d.list}.`,
  },
  fromTo: (d: { label: string; before: string; now: string; unit: string }) =>
    `${d.label} (từ ${d.before} đến ${d.now}${d.unit === '%' ? '\u00a0%' : ` ${d.unit}`})`,
  unknownOf: (d: { label: string; why: string }) => `${d.label} (${d.why})`,
  unknownBefore: (d: { label: string; why: string; year: string }) => `${d.label} (năm ${d.year}: ${d.why})`,
  changesRule:
    'Cao hơn, thấp hơn chỉ nói khi hai khoảng tin cậy 95\u00a0% tách rời nhau; khi chúng chồng lên nhau, khác biệt có thể chỉ là ngẫu nhiên.',
  changesNone: 'Đây là năm đầu tiên có số liệu: chưa có năm trước để so.',

  qualityLead:
    'Số liệu dưới đây là số sự kiện đã đăng ký. Đăng ký chưa đủ thì con số thấp hơn thực tế; vì vậy mức đầy đủ được nêu trước mọi kết quả khác.',
  placesLead: (d: { year: string; places: string }) =>
    `Số sự kiện đã đăng ký năm ${d.year} của ${d.places} đơn vị hành chính hiện nay. Nơi ít dân có số lên xuống nhiều vì ngẫu nhiên.`,
  byPlace: 'theo địa phương',
  convertedPlaces: 'Số của năm này được quy về địa giới hiện nay; số ước tính có dấu e.',
  targetsTitle: 'Các mục tiêu của chương trình',
  targetColumns: { title: 'Mục tiêu', value: 'Kết quả', target: 'Cần đạt', state: 'Tình trạng' },

  revisionsNone: 'Chưa có kỳ công bố nào trước kỳ này, nên chưa có số liệu nào bị sửa.',
  revisionsSame: (release: string) => `Không có con số nào khác với kỳ công bố ${release}.`,
  revisionsSome: (d: { release: string; cells: string; tables: string }) =>
    `So với kỳ công bố ${d.release}, ${d.cells} ô trong ${d.tables} bảng có con số khác. Từng thay đổi có ở trang Đính chính.`,
  correction: (d: { day: string; release: string; what: string; why: string }) =>
    `Ngày ${d.day}, kỳ công bố ${d.release}: ${d.what} Lý do: ${d.why}`,
  revisionsLink: 'Trang Đính chính',

  methodsText: (d: { cutOff: string }) =>
    `Số liệu tính từ sổ đăng ký hộ tịch đến ngày ${d.cutOff}, theo năm xảy ra sự kiện và nơi thường trú; kết hôn theo tháng đăng ký, ly hôn theo ngày bản án, quyết định có hiệu lực. Tỷ suất là số đã đăng ký chia cho dân số giữa năm. Đăng ký lại không tính. Số của những năm gần đây còn tăng khi có thêm đăng ký muộn.`,
  methodsWithheld: (threshold: string) =>
    `Số từ 1 đến ${threshold} trong các bảng chi tiết, và những số làm lộ chúng, không được công bố để bảo vệ người dân; dấu ⊘ đứng ở chỗ đó.`,
  methodsUnavailable: (tables: string) =>
    `${tables} bảng trong danh mục chưa được công bố; trang Bảng số liệu cho biết vì sao. Không có ước đoán nào thay cho số liệu còn thiếu.`,
  allTables: 'Trang Bảng số liệu',
  methodsLink: 'Trang Phương pháp',
  symbols: 'Ký hiệu',
  symbolsText:
    '–: không có. ...: có phát sinh nhưng không thu thập được, hoặc không tính được. x: không áp dụng. ⊘: không công bố để bảo mật. p: sơ bộ. r: đã sửa. e: ước tính. b: gián đoạn chuỗi. u: độ tin cậy thấp, dưới 20 sự kiện. Dòng nhỏ dưới con số là khoảng tin cậy 95\u00a0%.',

  cite: (d: { publisher: string; title: string; release: string; day: string; address: string }) =>
    `${d.publisher}: ${d.title}. Kỳ công bố ${d.release}, ngày ${d.day}.${d.address === '' ? '' : ` ${d.address}`}`,
  citeSimulated: 'Số liệu mô phỏng: không trích dẫn như số liệu thật.',
  licence: (licence: string) => `Giấy phép: ${licence}.`,
  source: (source: string) => `Nguồn: ${source}.`,
  contact: (d: { publisher: string; email: string }) => `Liên hệ: ${d.publisher}, ${d.email}.`,
  contactNone: (publisher: string) => `Cơ quan công bố: ${publisher}.`,
  release: (d: { id: string; day: string }) => `Kỳ công bố ${d.id}, ngày ${d.day}`,
  cutOff: (day: string) => `Số liệu tính đến ngày ${day}`,
  allYears: 'Số liệu mọi năm, tệp tải về',
  leafletSections: {
    headline: 'Con số chính',
    changes: (before: string) => `So với năm ${before}`,
    trend: 'Qua các năm',
    quality: 'Chất lượng đăng ký',
    people: 'Dân số và nguyên nhân tử vong',
    reading: 'Cách đọc, trích dẫn, liên hệ',
  },
  leafletReading: (d: { cutOff: string }) =>
    `Số sự kiện đã đăng ký đến ngày ${d.cutOff}, theo năm xảy ra và nơi thường trú. Đăng ký chưa đủ thì con số thấp hơn thực tế. Nơi ít dân có số lên xuống nhiều vì ngẫu nhiên: cao hơn, thấp hơn chỉ nói khi hai khoảng tin cậy 95\u00a0% tách rời.`,
  placePage: 'Trang của nơi này',
};

export type BulletinTexts = typeof bulletinVi;
