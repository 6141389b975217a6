/** The sentences of the pages about files, in Vietnamese; `file-pages-en.ts` has the same keys. */

/** What a citation names. */
export interface CitedParts {
  readonly publisher: string;
  readonly title: string;
  readonly site: string;
  readonly release: string;
  readonly day: string;
  readonly year: string;
  readonly cutOff: string;
  readonly address: string;
  readonly accessed: string;
}

export const filePagesVi = {
  /** Where scripts are off, above a table whose files are all there is besides. */
  tableNoScript:
    'Muốn lọc, sắp xếp hay mở bảng theo lựa chọn ghi trong địa chỉ trang thì cần JavaScript. Không có JavaScript, trang chỉ hiện bảng mặc định; các tệp tải về ở cuối trang có đủ số liệu.',
  /** Each format: what it is called, and what it is for. */
  formats: {
    xlsx: { title: 'Excel (XLSX)', use: 'số liệu, ghi chú và ký hiệu trong một tệp, mở là đọc được' },
    'vi.csv': {
      title: 'CSV có nhãn',
      use: 'tên gọi thay cho mã, các năm đứng cạnh nhau; Excel mở đúng dấu',
    },
    'en.csv': { title: 'CSV có nhãn (tiếng Anh)', use: 'tên gọi bằng tiếng Anh, các năm đứng cạnh nhau' },
    csv: { title: 'CSV (mã)', use: 'cho chương trình: chỉ có mã, mã không đổi qua các kỳ' },
    parquet: { title: 'Parquet', use: 'cho R, Python, DuckDB: nhỏ, đọc nhanh, sẵn kiểu dữ liệu' },
    json: { title: 'JSON-stat', use: 'cho ứng dụng web và công cụ đọc JSON-stat 2.0' },
  },
  /** The same where there is room for a word. */
  shortFormats: {
    xlsx: 'Excel',
    'vi.csv': 'CSV có nhãn',
    'en.csv': 'CSV tiếng Anh',
    csv: 'CSV (mã)',
    parquet: 'Parquet',
    json: 'JSON-stat',
  },
  otherFormats: 'Định dạng khác',
  hashes: 'Mã kiểm tra SHA-256',
  moreOfFiles: 'Mô tả các cột, câu lệnh đọc tệp, cách trích dẫn',

  tableTitle: (title: string) => `Tệp số liệu: ${title}`,
  tableLead: (d: { cells: string; columns: string }) =>
    `Bảng có ${d.cells} ô số liệu, và mọi định dạng dưới đây chứa đúng những ô đó. Trong CSV (mã) và Parquet, mỗi ô là một dòng có ${d.columns} cột.`,
  openTable: 'Xem bảng và biểu đồ',
  files: 'Các tệp',
  bytes: (n: string) => `${n} byte`,
  about: 'Về số liệu này',
  contact: 'Liên hệ',
  rows: 'Số dòng',
  unit: 'Đơn vị tính',
  corrections: 'Đính chính',
  correctionsLink: 'Đính chính, thay đổi và các kỳ công bố trước',
  licenceWords: {
    'CC-BY-4.0':
      'CC BY 4.0: được sao chép, sửa đổi, dùng lại cho mọi mục đích, kể cả thương mại, với điều kiện ghi rõ nguồn và những gì đã sửa.',
  },
  preview: (rows: string) => `${rows} dòng đầu của tệp CSV (mã)`,
  dictionary: 'Các cột',
  column: 'Cột',
  type: 'Kiểu',
  meaning: 'Nghĩa',
  types: { text: 'chữ', number: 'số', boolean: 'đúng/sai' },
  codesOf: (d: { title: string; codes: string }) => `${d.title}: ${d.codes} mã.`,
  codes: 'Mã',
  moreCodes: (n: string) => `và ${n} mã khác trong tệp danh mục`,
  codelistFile: (dimension: string) => `Danh mục ${dimension}.csv`,
  unitOfValue: (unit: string) => `Đơn vị tính: ${unit}. Dấu thập phân là dấu chấm.`,
  indicatorUnit: 'theo từng chỉ tiêu, ghi trong danh mục indicator',

  samples: 'Đọc tệp bằng chương trình',
  samplesLead:
    'Các câu lệnh này đọc bảng và giữ lại những dòng của bảng mở đầu trên trang. Mã phải đọc dưới dạng chữ: nhiều mã bắt đầu bằng số 0.',
  sampleTitles: { curl: 'curl', python: 'Python (pandas)', r: 'R', duckdb: 'DuckDB (SQL)' },
  curlNote:
    'Dòng thứ hai kiểm tra tệp nhận được có đúng là tệp đã công bố không (trên macOS: shasum -a 256 --check).',
  /** Stands for the site's own address until the page's script puts it in. */
  originPlaceholder: 'https://<tên-miền>',
  copy: 'Chép',
  copied: 'Đã chép',

  citation: 'Trích dẫn',
  citationShort: 'Ngắn',
  citationLong: 'Đầy đủ',
  citationBibtex: 'BibTeX',
  /** Stands for the day the reader opened the page until its script puts it in. */
  dayPlaceholder: '<ngày truy cập>',
  citedShort: (d: CitedParts) => `${d.publisher} (${d.year}), “${d.title}”, kỳ công bố ${d.release}.`,
  citedLong: (d: CitedParts) =>
    `${d.publisher} (${d.year}). “${d.title}”. ${d.site}, kỳ công bố ${d.release} (ngày ${d.day}), số liệu tính đến ngày ${d.cutOff}. ${d.address} (truy cập ngày ${d.accessed}).`,
  citedNote: (d: CitedParts) => `Kỳ công bố ${d.release} ngày ${d.day}, số liệu tính đến ngày ${d.cutOff}`,
  citedSimulated: 'Số liệu mô phỏng, không phải số liệu thật.',

  downloadsTitle: 'Tải về toàn bộ số liệu',
  downloadsMenu: 'Tải về',
  downloadsLead: (d: { tables: string; release: string; day: string }) =>
    `Toàn bộ ${d.tables} bảng của kỳ công bố ${d.release} (ngày ${d.day}).`,
  releaseFiles: 'Cả kỳ công bố',
  /** Files of the whole release: what each is called, and what it is for. */
  release: {
    zip: {
      title: 'Toàn bộ kỳ công bố (ZIP)',
      use: 'mọi bảng ở dạng CSV (mã) và Parquet, danh mục mã, mô tả và hướng dẫn',
    },
    yearbook: { title: 'Niên giám (XLSX)', use: 'tất cả các bảng trong một sổ Excel' },
    readme: { title: 'Hướng dẫn (README)', use: 'trong bộ tệp có gì, đọc thế nào' },
    datapackage: { title: 'Data Package', use: 'mô tả mọi tệp và cột theo chuẩn Data Package 2.0' },
    dcat: { title: 'Danh mục DCAT', use: 'để cổng dữ liệu mở thu thập tự động (JSON-LD)' },
    sums: { title: 'SHA256SUMS', use: 'mã kiểm tra của từng tệp' },
    manifest: { title: 'manifest.json', use: 'mọi bảng, danh mục mã và mã kiểm tra, cho chương trình' },
    changes: { title: 'Bảng các thay đổi', use: 'mỗi ô khác với kỳ công bố trước: số cũ, số mới' },
    audit: { title: 'audit.json', use: 'kết quả thử tấn công vào các số không công bố' },
  },
  verify: 'Kiểm tra tệp đã tải',
  verifyText:
    'Chạy lệnh này trong thư mục có tệp SHA256SUMS và các tệp đã tải (bản ZIP sau khi giải nén đã có sẵn): tệp nào khác bản đã công bố, dù chỉ một byte, sẽ bị nêu tên. Tệp chưa tải được bỏ qua.',
  allTables: 'Từng bảng',
  allTablesText: 'Tên bảng dẫn tới mô tả các cột và câu lệnh đọc tệp.',
  formatOf: (d: { format: string; title: string }) => `${d.format}: ${d.title}`,
  terms: 'Điều kiện sử dụng',
  termsCite:
    'Khi dùng số liệu, xin nêu cơ quan công bố, tên bảng và kỳ công bố; mỗi bảng có sẵn câu trích dẫn.',
};

export type FilePagesTexts = typeof filePagesVi;
