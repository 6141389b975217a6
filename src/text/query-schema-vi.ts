/** What the list of tables, columns and codes of the query page says, in Vietnamese. */
export const querySchemaVi = {
  search: 'Tìm bảng hoặc cột',
  found: (d: { tables: string; columns: string }) => `${d.tables} bảng, ${d.columns} cột.`,
  none: 'Không có bảng hay cột nào khớp.',
  coded: 'Cột mã',
  codes: (codes: string) => `${codes} mã`,
  allCodes: (codes: string) => `Tất cả ${codes} mã`,
  searchCodes: 'Tìm mã hoặc tên',
  codesOf: (column: string) => `Mã của cột ${column}`,
  codesFound: (d: { shown: string; all: string }) => `${d.shown} trong ${d.all} mã.`,
  failed: 'Không tải được danh mục mã. Hãy thử lại, hoặc mở tệp CSV.',
};

export type QuerySchemaTexts = typeof querySchemaVi;
