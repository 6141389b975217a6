/** The sentences of a table page's tools in Vietnamese: turning, sorting, searching in lists, copying, embedding. */
export const tableToolsVi = {
  panelsBy: 'Tách bảng theo',
  onePanel: 'Không tách',
  swap: 'Đổi dòng và cột',
  mapOf: 'Địa giới',
  mapNow: 'Hiện nay',
  mapThen: 'Khi đó (trước sắp xếp)',

  sortHint: 'Bấm để xếp theo cột này',
  sumColumn: 'tổng phần đã chọn',
  figureOrder: { ascending: 'từ nhỏ đến lớn', descending: 'từ lớn đến nhỏ' },
  labelOrder: { ascending: 'từ A đến Z', descending: 'từ Z đến A' },
  sortedBy: (d: { column: string; order: string }) => `xếp theo “${d.column}”, ${d.order}`,
  listOrder: 'xếp theo thứ tự ban đầu',
  sorted: (words: string) => `Bảng đã được ${words}.`,

  findCode: 'Gõ để tìm',
  findIn: (list: string) => `Tìm trong danh sách: ${list}`,
  codesFound: (n: string) => `${n} mục`,
  noCodeFound: 'Không có mục nào khớp',
  selectFound: 'Chọn các mục tìm thấy',
  clearFound: 'Bỏ các mục tìm thấy',

  panelsShown: (n: string) => `${n} bảng`,
  panelsDrawn: (d: { drawn: string; all: string }) =>
    `Biểu đồ vẽ ${d.drawn} trong ${d.all} bảng; phần số liệu có đủ.`,
  barsInOrder: (names: string) => `Các cột trong mỗi hình, từ trái sang phải: ${names}.`,
  cellLimit: (d: { shown: string; all: string }) =>
    `Đang hiện ${d.shown} trong ${d.all} ô. Hãy chọn ít mục hơn, hoặc tải đủ các ô về máy.`,
  allWithheld: 'Mọi số trong bảng này không công bố để bảo mật; chọn mục rộng hơn để xem số.',

  copyTable: 'Chép bảng',
  tableCopied: 'Đã chép bảng: dán vào bảng tính hoặc văn bản.',
  copyFailed: 'Trình duyệt không cho chép bảng; hãy tải tệp CSV.',
  intervalsInFile: 'Khoảng tin cậy 95\u00a0% của từng số có trong tệp CSV.',
  link: 'Địa chỉ',

  embed: 'Nhúng biểu đồ',
  embedHint: 'Dán đoạn mã này vào trang của bạn. Biểu đồ hiện kèm tên, nguồn và đường dẫn về bảng.',
  embedCode: 'Mã nhúng',
  embedCopy: 'Chép mã nhúng',
  embedCopied: 'Đã chép mã nhúng.',
  embedUncopied: 'Trình duyệt không cho chép; hãy chọn đoạn mã và chép bằng tay.',
  embedOpens: 'Xem bảng số liệu đầy đủ',
  embedFailed: 'Không tải được phần số liệu này; dưới đây là biểu đồ ban đầu của bảng.',
};

export type TableTools = typeof tableToolsVi;
