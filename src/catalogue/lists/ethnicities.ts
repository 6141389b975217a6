import type { Localized } from '../../text/language.ts';

/** The peoples of Viet Nam in the order and with the numbers of the national list (1979), then foreigners. */
const names =
  'Kinh|Tày|Thái|Hoa|Khơ-me|Mường|Nùng|Mông|Dao|Gia-rai|Ngái|Ê-đê|Ba-na|Xơ-đăng|Sán Chay|Cơ-ho|Chăm|Sán Dìu|Hrê|' +
  'Mnông|Ra-glai|Xtiêng|Bru-Vân Kiều|Thổ|Giáy|Cơ-tu|Gié-Triêng|Mạ|Khơ-mú|Co|Ta-ôi|Chơ-ro|Kháng|Xinh-mun|Hà Nhì|' +
  'Chu-ru|Lào|La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ-đu|Rơ-măm';

/** Peoples' names are the same in both languages. Numbers beyond the list count as `other`. */
export const ethnicities: readonly { readonly code: string; readonly label: Localized }[] = [
  ...names.split('|').map((name, index) => ({
    code: String(index + 1).padStart(2, '0'),
    label: { vi: name, en: name },
  })),
  { code: '55', label: { vi: 'Người nước ngoài', en: 'Foreigners' } },
  { code: 'other', label: { vi: 'Dân tộc khác', en: 'Other' } },
];

/** The code of the list for a register's number: `7` is `07`. */
export function ethnicityOf(number: string): string {
  const code = number.padStart(2, '0');
  return ethnicities.some((one) => one.code === code) ? code : 'other';
}
