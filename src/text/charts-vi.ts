/** What the controls of a chart say, in Vietnamese. */
export const chartsVi = {
  /** What a chart is called instead of "application". */
  interactive: 'biểu đồ tương tác',
  hint: 'Dùng các phím mũi tên để đọc từng điểm, Home và End để đến điểm đầu và điểm cuối, Esc để thoát.',
  /** Said after the hint where points lead to pages of their own. */
  hintLinks: 'Nhấn Enter để mở trang của điểm đang đọc.',
  tapAgain: 'Chạm lần nữa để mở trang',
  save: 'Tải biểu đồ:',
  saveFailed: 'Không tạo được tệp. Hãy thử lại.',
};

export type ChartsTexts = typeof chartsVi;
