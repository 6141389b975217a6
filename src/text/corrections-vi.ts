/** What the page of corrections says, in Vietnamese; `corrections-en.ts` has the same keys. */
export const correctionsVi = {
  title: 'Đính chính và số liệu thay đổi',
  lead: 'Tệp của kỳ đã công bố giữ nguyên, không bao giờ bị sửa. Chỗ nào sai thì được đính chính ở đây, nêu rõ sai gì và vì sao; số nào khác kỳ trước thì được liệt kê từng ô.',

  correctionsTitle: 'Đính chính',
  noCorrections: 'Chưa có đính chính nào.',
  correction: (d: { day: string; release: string }) => `${d.day}, về kỳ công bố ${d.release}`,
  aboutTable: 'Bảng',
  aboutBulletin: (year: string) => `Bản tin năm ${year}`,
  what: 'Nội dung',
  why: 'Lý do',

  changesTitle: 'Số liệu khác kỳ trước',
  nothingBefore: 'Đây là kỳ công bố đầu tiên: chưa có số liệu nào để so sánh.',
  noChanges: (release: string) => `Không có số nào khác với kỳ công bố ${release}.`,
  changes: (d: { release: string; cells: string; tables: string }) =>
    `So với kỳ công bố ${d.release}, ${d.cells} ô trong ${d.tables} bảng có số khác. Trong bảng, các ô đó mang dấu r (đã sửa). Chỉ so sánh những số được công bố ở cả hai kỳ; số của cơ quan khác giữ nguyên dấu của cơ quan đó.`,
  changesFile: 'Danh sách đầy đủ các ô thay đổi (CSV)',
  table: 'Bảng',
  changedCells: 'Số ô thay đổi',
  largest: 'Thay đổi lớn nhất',
  before: 'Số cũ',
  now: 'Số mới',
  whichCell: 'Ở ô',

  releasesTitle: 'Các kỳ công bố trước',
  releasesText:
    'Tệp của mỗi kỳ nằm ở địa chỉ riêng và giữ nguyên từng byte. release.json ghi kích thước và mã băm SHA-256 của từng tệp.',
  release: (d: { id: string; day: string }) => `Kỳ ${d.id}, ngày ${d.day}`,
};

export type CorrectionsTexts = typeof correctionsVi;
