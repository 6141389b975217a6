/** What labelled files and workbooks say of themselves, in Vietnamese; `workbook-en.ts` has the same keys. */
export const workbookVi = {
  /** Columns of a labelled file. With a year before them where each year has its own. */
  value: 'Giá trị',
  lower: 'Cận dưới 95\u00a0%',
  upper: 'Cận trên 95\u00a0%',
  marks: 'Ghi chú',
  lowerOf: (year: string) => `${year} – cận dưới 95\u00a0%`,
  upperOf: (year: string) => `${year} – cận trên 95\u00a0%`,
  marksOf: (year: string) => `${year} – ghi chú`,
  unit: 'Đơn vị tính',

  /** Names of sheets: 31 characters at most. */
  aboutSheet: 'Giới thiệu',
  dataSheet: 'Số liệu',
  notesSheet: 'Ghi chú',
  contentsSheet: 'Mục lục',

  /** Heads of the two columns of a sheet that is read, not reckoned with. */
  item: 'Mục',
  text: 'Nội dung',
  table: 'Bảng',
  place: 'Địa bàn',
  publisher: 'Cơ quan công bố',
  released: (d: { id: string; day: string }) => `${d.id}, ngày ${d.day}`,
  sheets: 'Các trang tính',
  sheetsText: (d: { data: string; notes: string }) => `${d.data}; ${d.notes}`,
  emptyCells: 'Ô trống',
  emptyCellsText:
    'Không có số liệu; vì sao thì cột ghi chú bên cạnh nói rõ. Số 0 là số 0 thật: không có sự kiện nào.',
  marksText:
    'Ô ghi chú trống, hoặc năm không có cột ghi chú: số chính thức, được công bố. Ghi chú của cả bảng ở trang Ghi chú.',
  intervals: 'Cận dưới, cận trên',
  intervalsText: 'Khoảng tin cậy 95\u00a0% của số đứng trước.',
  decimals: 'Số lẻ',
  decimalsText: 'Ô giữ nguyên con số đã công bố; số chữ số thập phân nhìn thấy chỉ là cách trình bày.',
  markCode: (code: string) => `Ký hiệu ${code} trong CSV (mã)`,
  noteNumber: (n: string) => `[${n}]`,

  yearbookContents: 'Tên bảng',
  sheet: 'Trang tính',
  view: 'Phần được in ở đây',
  viewText: (d: { rows: string; columns: string; held: string }) =>
    `${d.rows} × ${d.columns}${d.held === '' ? '' : `; ${d.held}`}`,
  topic: 'Chủ đề',
  wholeTable: 'Bảng đầy đủ',
  wholeTableFile: 'Tệp có bảng đầy đủ',
  wholeTablesText:
    'Mỗi bảng có tệp riêng với mọi năm, mọi địa phương, khoảng tin cậy và ghi chú của bảng; tên tệp ở cột cuối của trang Mục lục.',
  /** What stands in a cell without a figure, and what it means. */
  withheldCell: '[c]',
  missingCell: '[...]',
  notApplicableCell: '[x]',
  legend: (parts: string) =>
    `Ô không có số: ${parts}. Cột ghi chú cuối mỗi bảng nói bằng lời: ghi chú, rồi tên những cột có ghi chú ấy.`,
  /** A mark, and the columns it stands in: "sơ bộ – 2024, 2025". */
  markIn: (d: { mark: string; columns: string }) => `${d.mark} – ${d.columns}`,
  markInAll: (mark: string) => `${mark} – mọi cột`,
};

export type WorkbookTexts = typeof workbookVi;
