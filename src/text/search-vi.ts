/** Every sentence of the search, in Vietnamese; the same keys in English in `search-en.ts`. */
export const searchVi = {
  title: 'Tìm kiếm',
  description: 'Tìm bảng số liệu, địa phương, nguyên nhân tử vong và trang, theo tên, mã hoặc từ quen dùng.',
  label: 'Tìm bảng, địa phương, nguyên nhân…',
  pageLabel: 'Bạn tìm gì?',
  hint: 'Gõ có dấu hoặc không dấu, tên cũ hoặc mã: “lang son”, “05977”, “I21”, “đột quỵ”.',
  kinds: { table: 'Bảng số liệu', place: 'Địa phương', cause: 'Nguyên nhân tử vong', page: 'Trang' },

  placeTitle: 'Tìm địa phương của bạn',
  placeHint: 'Tên xã, phường (cả tên cũ), hoặc mã',
  placeAll: 'Mọi địa phương',

  loading: 'Đang tải danh sách…',
  failed: 'Không tải được phần tìm kiếm.',
  fullList: 'Mở danh sách đầy đủ',
  found: (n: string) => `${n} kết quả`,
  foundFor: (d: { n: string; query: string }) => `${d.n} kết quả cho “${d.query}”`,
  nearOnly: 'Không có kết quả khớp hẳn; đây là những mục gần giống.',
  none: (query: string) => `Không tìm thấy gì cho “${query}”.`,
  noneTry: 'Thử ít chữ hơn, một tên khác, hoặc mã (05977, I21).',
  showAll: (n: string) => `Xem cả ${n} kết quả`,
  firstShown: (d: { shown: string; all: string }) => `${d.shown} mục đầu trong ${d.all}`,
  results: 'Kết quả',

  listTitle: 'Danh sách đầy đủ',
  listLead:
    'Mọi mục theo thứ tự chữ cái. Trình duyệt cũng tìm được trên trang này (Ctrl+F, hoặc “Tìm trong trang”).',
  listNav: 'Các phần của danh sách',

  until: (day: string) => `đến ${day}`,
  nowPartOf: (names: string) => `nay thuộc ${names}`,
  nowSplit: (names: string) => `nay chia về ${names}`,
  codeIs: (code: string) => `mã ${code}`,
  icd: (ranges: string) => `ICD-10 ${ranges}`,
  pages: {
    home: 'Con số chính',
    tables: 'Danh mục mọi bảng, theo chủ đề',
    places: 'Mọi đơn vị hành chính, hiện nay và trước đây',
    causes: 'Người dân chết vì những nguyên nhân nào',
    bulletins: 'Mỗi năm một bản tin, đọc trên trang hoặc PDF',
    bulletin: 'Con số chính, bảng, biểu đồ, chất lượng số liệu',
    query: 'Viết câu SQL trên mọi bảng',
    methods: 'Cách đếm, công thức, ký hiệu',
    protection: 'Vì sao có số không công bố',
    indicators: 'Định nghĩa và công thức của từng chỉ tiêu',
    units: 'Sáp nhập, chia tách và mã của địa phương',
    downloads: 'CSV, Excel, Parquet, JSON-stat',
    corrections: 'Những gì đã sửa sau khi công bố',
    check: 'Xem tệp số liệu có lỗi gì trước khi nộp',
  },
};

export type SearchTexts = typeof searchVi;
