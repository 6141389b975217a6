/** The sentences of the page that checks count files, in Vietnamese; apart, so that no other page carries them. */
export const checkVi = {
  checkTitle: 'Kiểm tra tệp số đếm',
  checkLead:
    'Chọn tệp CSV sắp nộp: trang này tìm những lỗi làm cho tệp chưa công bố được, tới từng dòng. Tệp được đọc ngay trên máy của bạn, không gửi đi đâu.',
  checkNoScript:
    'Trang này cần JavaScript. Không có JavaScript thì chạy lệnh dưới đây trên máy có cài Niên giám: lệnh kiểm tra mọi tệp của trang và báo cùng những lỗi ấy.',
  checkCommand: 'npm run data -- thư-mục-của-trang',
  checkDrop: 'Thả tệp CSV vào đây, hoặc bấm để chọn',
  checkDropHint: 'Chọn được nhiều tệp cùng lúc. Tệp vài trăm MB cũng được.',
  checkReading: 'Sổ, và cách đọc tệp',
  checkAsInput: (register: string, files: string) => `${register}, đọc như ${files} trong site.yaml`,
  checkAsRegister: (register: string) => `${register}, với tên cột chuẩn`,
  checkChoose: 'Chọn sổ…',
  checkChooseText: 'Tên tệp và tên cột không cho biết đây là sổ nào. Hãy chọn sổ để kiểm tra.',
  checkGuessed: 'Đoán theo tên tệp và tên cột. Nếu không đúng, hãy chọn lại.',
  checkWaiting: 'Đang chờ đến lượt…',
  checkLooking: 'Đang xem tệp…',
  checkProgress: (d: { done: string; all: string; percent: string; rows: string }) =>
    `Đã đọc ${d.done} trong ${d.all} MB (${d.percent}\u00a0%), ${d.rows} dòng`,
  checkProgressRejected: (rows: string) => `, trong đó ${rows} dòng có lỗi`,
  checkCancel: 'Hủy',
  checkCancelled: 'Đã hủy: chưa kết luận được gì về tệp này.',
  checkAgain: 'Kiểm tra lại',
  checkGood: 'Tệp này công bố được.',
  checkGoodButRows: (rejected: string, allowed: string) =>
    `Tệp này công bố được, nhưng bỏ ra ${rejected} dòng có lỗi (site.yaml cho phép đến ${allowed}, tính cho mọi tệp).`,
  checkBad: 'Tệp này chưa công bố được.',
  checkBadWhole: 'Tệp này chưa công bố được: chưa dòng nào tính được khi còn lỗi sau đây.',
  checkAccount: (d: { read: string; accepted: string; rejected: string; events: string }) =>
    `${d.read} dòng đã đọc = ${d.accepted} dòng nhận + ${d.rejected} dòng loại. Sự kiện trong các dòng nhận: ${d.events}.`,
  checkKinds: 'Các loại lỗi',
  checkFaultsHeading: 'Từng lỗi',
  checkFaultsShown: (shown: string, all: string) => `Hiện ${shown} lỗi đầu trong ${all} lỗi.`,
  checkReportHasAll: 'Báo cáo có đủ.',
  checkReportHas: (kept: string) => `Báo cáo có ${kept} lỗi đầu.`,
  checkEnglish: 'Lời báo lỗi viết bằng tiếng Anh, đúng như của lệnh npm run data.',
  checkReason: 'Lỗi',
  checkColumn: 'Cột',
  checkLine: 'Dòng',
  checkValue: 'Giá trị',
  checkCount: 'Số lỗi',
  checkExample: 'Ví dụ',
  checkLines: 'Những dòng đầu',
  checkWholeFile: 'cả tệp',
  checkWarnings: 'Điều cần xem lại',
  checkWarningsText: 'Những dòng này vẫn được tính và không ngăn việc công bố.',
  checkWarning: (d: { column: string; values: string; rows: string }) =>
    `Cột ${d.column}, ${d.values}: ${d.rows} dòng.`,
  checkSave: 'Lưu báo cáo (CSV)',
  checkPrint: 'In kết quả',
  checkFailed: 'Trình duyệt này không kiểm tra được tệp.',
  checkUnreadable: 'Không đọc tiếp được tệp: có thể tệp vừa bị sửa, đổi tên hoặc xóa. Hãy chọn lại.',
  checkForeign: {
    workbook:
      'Đây là bảng tính Excel, không phải CSV. Hãy mở trong Excel, chọn Lưu dưới dạng rồi chọn “CSV UTF-8”.',
    zip: 'Đây là tệp nén, không phải CSV. Hãy giải nén rồi chọn tệp CSV ở bên trong.',
    pdf: 'Đây là tệp PDF, không phải CSV. Số đếm trong PDF không đọc được; hãy xuất lại thành CSV.',
    parquet: 'Đây là tệp Parquet. Trang này chỉ kiểm tra CSV; lệnh npm run data kiểm tra được cả Parquet.',
    folder: 'Đây là một thư mục. Hãy mở thư mục và chọn các tệp ở trong.',
  },
  checkWhatTitle: 'Kiểm tra những gì',
  checkWhat: [
    'Tệp là CSV mã hóa UTF-8, có đủ cột bắt buộc và không có cột lạ.',
    'Từng giá trị: ngày, mã đơn vị hành chính đúng với ngày xảy ra sự kiện, giới tính, tuổi, mã ICD-10, số đếm.',
    'Các giá trị trong một dòng không trái nhau: ngày đăng ký và ngày xảy ra, hạn đăng ký, tuổi.',
    'Không có gì của riêng một người. Giá trị giống tên người, số định danh hay số điện thoại bị từ chối, và được che trong kết quả và báo cáo.',
  ],
  checkWhatNot:
    'Việc hai tệp cùng gửi số của một tháng, hay một tháng chưa gửi, chỉ thấy được khi đọc mọi tệp cùng lúc: lệnh npm run data làm việc đó trước khi công bố.',
  checkSummary: (good: string, all: string) => `${good} trong ${all} tệp công bố được.`,
};

export type CheckTexts = typeof checkVi;
