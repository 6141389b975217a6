/** The sentences of the query page's guided part and workbench in Vietnamese. */
export const queryVi = {
  title: 'Truy vấn số liệu',
  lead: 'Chọn bảng và phần cần xem để có câu trả lời, biểu đồ và câu SQL; mọi việc chạy trên máy của bạn, không có gì được gửi đi.',
  guided: 'Chọn số liệu',
  table: 'Bảng số liệu',
  chooseTable: 'Chọn một bảng…',
  noScript: 'Chọn tại đây cần JavaScript. Không có JavaScript, mọi bảng vẫn đọc được:',
  open: 'Xem',
  openLarge: (size: string, cells: string) => `Xem (${size} MB, ${cells} ô)`,
  large: 'Bảng này lớn, nên chỉ mở khi bạn bấm nút.',
  unknownTable: (slug: string) =>
    `Địa chỉ nhắc đến bảng “${slug}”, nhưng trang này không có bảng đó. Hãy chọn một bảng.`,
  tableFailed: 'Không tải được số liệu của bảng. Hãy thử lại.',
  tablePage: 'Trang của bảng này: ghi chú, tệp tải về',
  viewSql: 'Câu SQL của phần đang xem',
  editSql: 'Sửa câu này ở phần SQL',
  sqlWithheld: 'NULL: không công bố để bảo mật, hoặc không có số',
  sqlTitle: 'Viết câu SQL',
  sqlLead:
    'SQL là ngôn ngữ hỏi dữ liệu: SELECT chọn cột, FROM chọn bảng, WHERE chọn dòng, GROUP BY gộp, JOIN nối hai bảng. Dùng khi cần nối nhiều bảng hoặc tính thêm.',
};

export type QueryTexts = typeof queryVi;
