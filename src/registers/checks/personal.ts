/*
 * Anonymised means anonymised: values and columns that look as if they named a person are refused. What looks
 * personal is never repeated in a message or a report: it is masked, or the report would spread it.
 */

const personalHeaders = [
  [
    'a name',
    /^(ho_?ten.*|ho_?va_?ten.*|ten|ten_(nguoi|tre|con|me|cha|chong|vo|nguoi_.*)|nguoi_(mat|chet|khai|me|cha).*|full_?name|name|surname|first_?name|last_?name|nombres?|apellidos?)$/,
  ],
  [
    'an identity number',
    /^(cccd|cmnd|cmt|so_?dinh_?danh.*|dinh_?danh.*|id_?number|national_?id|passport|ho_?chieu|dni|rut)$/,
  ],
  ['a telephone number', /^(dien_?thoai|so_?dien_?thoai|sdt|phone|mobile|telephone)$/],
  ['an address', /^(dia_?chi|address|noi_?o|so_?nha)$/],
] as const;

/** What a column's name says it holds of a person ("a name"), or `null`. Accents, case and blanks do not matter. */
export function personalHeader(header: string): string | null {
  const plain = header
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');
  return personalHeaders.find(([, expression]) => expression.test(plain))?.[0] ?? null;
}

const nameOfPerson = 'the name of a person';

/** What a value looks like of a person ("a 12-digit identity number"), or `null`. */
export function personalValue(value: string): string | null {
  const digits = value.replace(/[\s.-]/g, '');
  if (/^\d{12}$/.test(digits)) return 'a 12-digit identity number';
  if (/^(\+84|84|0)\d{9}$/.test(digits)) return 'a telephone number';
  if (/^\d{9}$/.test(digits)) return 'a 9-digit identity number';
  const [first = '', ...others] = value.normalize('NFC').trim().split(/\s+/);
  const capital =
    others.length > 0 && others.length < 6 && others.every((word) => /^\p{Lu}\p{L}*$/u.test(word));
  if (!capital) return null;
  if (surnames.has(first)) return nameOfPerson;
  // NÔNG THỊ HOA; two words in capitals are rather the header of a column: MÃ XÃ, LÝ DO.
  const inCapitals = others.length > 1 && first === first.toUpperCase() && !alsoWords.has(first);
  return inCapitals && surnames.has(first.charAt(0) + first.slice(1).toLowerCase()) ? nameOfPerson : null;
}

/** Frequent surnames of the Kinh, Tày, Nùng, Dao and Hmong: enough to know a column of names by. */
const surnames: ReadonlySet<string> = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Vi Lương Hà Triệu Bế Chu Đinh Đoàn ' +
    'Lâm Mai Tô Trịnh Trương Lò Lộc Mã Đàm Đào Cao La Lưu Ma Tạ Thân Hứa Liễu Giáp Bàn Giàng Vàng Sùng Thào Phùng Quách'
  ).split(' '),
);

/** Surnames that headers in capitals begin with too: code, reason, file. */
const alsoWords: ReadonlySet<string> = new Set(['MÃ', 'LÝ', 'HỒ']);

/**
 * What most of a column's values look like of a person, or `null`. One value alone says nothing: a running number may
 * have twelve digits once, and places are named after people.
 */
export function personalColumn(values: readonly string[]): string | null {
  const filled = values.filter((value) => value.trim() !== '');
  const found = filled.map(personalValue).filter((kind) => kind !== null);
  return found.length > 0 && found.length >= filled.length * 0.6 ? (found[0] ?? null) : null;
}

/** A text as it may stand in a message: masked where it is, or holds, what looks like a person's. */
export function withoutPersons(text: string): string {
  const words = text.normalize('NFC').split(/[\s:,;()]+/);
  const holds = words.some((_, at) =>
    [5, 4, 3, 2, 1].some((n) => personalValue(words.slice(at, at + n).join(' ')) !== null),
  );
  return holds ? masked(text) : text;
}

/** The value with every letter and digit but the first replaced, so that a report can show its shape alone. */
export function masked(value: string): string {
  return [...value].map((sign, index) => (index > 0 && /[\p{L}\p{N}]/u.test(sign) ? '·' : sign)).join('');
}
