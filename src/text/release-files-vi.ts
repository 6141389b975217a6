/** What the files of a release say of themselves, in Vietnamese; the same keys in English in `release-files-en.ts`. */
export const releaseFilesVi = {
  description: (unit: string) => `Số liệu hộ tịch của ${unit}, tính từ sổ đăng ký hộ tịch.`,
  /** Of a whole release: all its tables in one file. */
  wholeRelease: (id: string) => `toàn bộ kỳ công bố ${id}`,
  codelist: (dimension: string) => `Danh mục mã: ${dimension}`,
  codelistFile: (file: string) => `Mã; ý nghĩa của mã ở tệp ${file}.`,

  columns: {
    value: 'Giá trị; trống khi không có: xem status và confidentiality, ở bảng chỉ tiêu xem cả reason.',
    lower: 'Cận dưới của khoảng tin cậy 95\u00a0%; trống khi không có.',
    upper: 'Cận trên của khoảng tin cậy 95\u00a0%; trống khi không có.',
    status: 'Ký hiệu của giá trị, có thể có nhiều ký hiệu liền nhau; trống là số chính thức.',
    confidentiality: 'Trống là công bố; c là không công bố để bảo mật.',
    reason: 'Vì sao không có giá trị; trống khi có giá trị.',
    simulated: 'Luôn là true: số liệu mô phỏng, không phải số liệu thật.',
    code: 'Mã',
    parent: 'Mã cấp trên; trống là cấp cao nhất.',
    label_vi: 'Tên tiếng Việt',
    label_en: 'Tên tiếng Anh',
    order: 'Thứ tự khi trình bày',
    unit_code: 'Mã đơn vị hành chính trong danh mục của Nhà nước; một mã có thể từng là của đơn vị khác.',
    valid_from: 'Ngày đơn vị hành chính bắt đầu tồn tại; trống là không rõ hoặc từ trước.',
    valid_to: 'Ngày cuối cùng đơn vị hành chính tồn tại; trống là vẫn còn.',
    lon: 'Kinh độ của tâm đơn vị hành chính, tính bằng độ',
    lat: 'Vĩ độ của tâm đơn vị hành chính, tính bằng độ',
    unit_vi: 'Đơn vị tính, tiếng Việt',
    unit_en: 'Đơn vị tính, tiếng Anh',
    decimals: 'Số chữ số thập phân khi trình bày',
  },
  noValue: 'không có giá trị',

  readme: {
    released: (d: { id: string; day: string; cutOff: string }) =>
      `Kỳ công bố ${d.id}, ngày ${d.day}. Số liệu tính đến hết ngày ${d.cutOff}.`,
    publisher: (name: string) => `Cơ quan công bố: ${name}.`,
    source: (source: string) => `Nguồn: ${source}.`,

    filesTitle: 'CÁC TỆP',
    tables: (n: string) =>
      `${n} bảng số liệu. Tên tệp là tên bảng trong địa chỉ trang; phần đuôi cho biết định dạng:`,
    formats: {
      csv: 'mỗi dòng một ô số liệu, cột là mã; UTF-8, ngăn cách bằng dấu phẩy, dấu thập phân là dấu chấm. Dùng cho R, Python, SQL.',
      'vi.csv': 'như trên nhưng có tên tiếng Việt thay cho mã; mở bằng Excel.',
      'en.csv': 'như trên, tên tiếng Anh.',
      parquet: 'cùng các dòng và cột như csv, nhỏ hơn và nhanh hơn; đọc bằng DuckDB, pandas, Arrow.',
      xlsx: 'bảng tính có trang bìa, số liệu và ghi chú; mở bằng Excel, LibreOffice.',
      json: 'JSON-stat 2.0: số liệu kèm tên, ghi chú và ký hiệu bằng hai thứ tiếng.',
    },
    codelists: 'codelists/: danh mục mã của từng chiều: mã, mã cấp trên, tên, thứ tự.',
    crosswalks: 'crosswalks/: các cách chia của cùng một biến khớp với nhau thế nào.',
    dataPackage: 'datapackage.json: mô tả từng tệp CSV theo Data Package 2.0: cột, kiểu, khóa, mã băm.',
    catalog: 'catalog.jsonld: danh mục DCAT-AP cho cổng dữ liệu.',
    manifest: 'manifest.json: mọi điều trang này biết về kỳ công bố.',
    yearbook: 'nien-giam.xlsx: mọi bảng trong một tệp bảng tính.',
    audit: 'audit.json: kết quả kiểm tra việc bảo vệ số nhỏ.',
    changes: 'changes.csv: mọi ô có số khác kỳ trước: số cũ, số mới, chênh lệch.',
    checksums: 'SHA256SUMS: mã băm SHA-256 của từng tệp.',
    zip: (name: string) =>
      `${name}: cả kỳ công bố trong một tệp: CSV mã, Parquet, danh mục mã, mô tả và tệp này. Trong đó có SHA256SUMS riêng.`,

    readTitle: 'ĐỌC MỘT BẢNG',
    read: 'Mỗi tổ hợp mã có đúng một dòng. Mã _T là tổng, _U là không xác định; hãy chọn mã trước khi cộng để không đếm hai lần. Sau các cột mã là:',

    symbolsTitle: 'KÝ HIỆU',
    symbols: 'Cột status:',
    zero: 'value là 0: không có sự kiện nào; không phải là thiếu số liệu.',
    missing:
      'value trống, status và confidentiality cũng trống: có phát sinh nhưng không thu thập được; ở bảng chỉ tiêu, reason nói vì sao chưa có.',
    withheld:
      'confidentiality là c: số không công bố để bảo mật, value để trống. Dấu này giống nhau cho mọi ô, không cho biết số phía sau lớn hay nhỏ. Tổng của những ô còn lại chỉ là mức ít nhất. Trong JSON-stat, c đứng ở status.',

    citeTitle: 'TRÍCH DẪN',
    cite: (d: { publisher: string; year: string; title: string; id: string; day: string }) =>
      `${d.publisher} (${d.year}). ${d.title}, kỳ công bố ${d.id}, ngày ${d.day}.`,

    licenceTitle: 'GIẤY PHÉP',
    licence: (licence: string) => `${licence}. Khi dùng lại, ghi tên cơ quan công bố và kỳ công bố.`,

    verifyTitle: 'KIỂM TRA TỆP',
    verify:
      'Để biết tệp tải về có đúng từng byte như đã công bố hay không, chạy lệnh dưới đây trong thư mục chứa tệp (Linux, hoặc Git Bash trên Windows). Tệp chưa tải thì bỏ qua:',
  },
};

export type ReleaseFilesTexts = typeof releaseFilesVi;
