/*
 * The tables of an office as `scripts/extract/source.sql` takes them for its example: one row an event, with names and
 * identity numbers the extraction has no use for. Invented; no register looks exactly so.
 */

/** What a column of the office holds: a day as ISO text, a whole number, a text. */
export type ColumnType = 'DATE' | 'INTEGER' | 'VARCHAR(60)';
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** The register an office's table belongs to, by the name of its count file. */
export type RegisterId = 'births' | 'deaths' | 'marriages' | 'divorces' | 'adoptions';
export const registerIds: readonly RegisterId[] = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];

interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

const person = { ho_ten: 'VARCHAR(60)', so_dinh_danh: 'VARCHAR(60)' } as const;
const entry = { noi_dang_ky: 'VARCHAR(60)', dang_ky_lai: 'INTEGER', da_huy: 'INTEGER' } as const;

/** The office's tables, by register; `noi_dang_ky` is the office that holds the entry. */
export const tables: Readonly<Record<RegisterId | 'units', Table>> = {
  births: {
    name: 'khai_sinh',
    columns: {
      ...person,
      ...entry,
      ngay_sinh: 'DATE',
      ngay_dang_ky: 'DATE',
      xa_cu_tru_me: 'VARCHAR(60)',
      tinh_cu_tru_me: 'VARCHAR(60)',
      xa_noi_sinh: 'VARCHAR(60)',
      tinh_noi_sinh: 'VARCHAR(60)',
      gioi_tinh: 'INTEGER',
      ngay_sinh_me: 'DATE',
      tuoi_me: 'INTEGER',
      lan_sinh: 'INTEGER',
      so_con: 'INTEGER',
      loai_noi_sinh: 'INTEGER',
      loai_khai_sinh: 'INTEGER',
      dan_toc: 'INTEGER',
    },
  },
  deaths: {
    name: 'khai_tu',
    columns: {
      ...person,
      ...entry,
      ngay_chet: 'DATE',
      ngay_dang_ky: 'DATE',
      xa_cu_tru: 'VARCHAR(60)',
      tinh_cu_tru: 'VARCHAR(60)',
      xa_noi_chet: 'VARCHAR(60)',
      tinh_noi_chet: 'VARCHAR(60)',
      gioi_tinh: 'INTEGER',
      ngay_sinh: 'DATE',
      tuoi: 'INTEGER',
      ma_icd10: 'VARCHAR(60)',
      nguon_nguyen_nhan: 'INTEGER',
      loai_noi_chet: 'INTEGER',
      thai_san: 'INTEGER',
    },
  },
  marriages: {
    name: 'ket_hon',
    columns: {
      ...person,
      ...entry,
      ngay_ket_hon: 'DATE',
      xa: 'VARCHAR(60)',
      ngay_sinh_chong: 'DATE',
      tuoi_chong: 'INTEGER',
      ngay_sinh_vo: 'DATE',
      tuoi_vo: 'INTEGER',
      hon_nhan_chong: 'INTEGER',
      hon_nhan_vo: 'INTEGER',
    },
  },
  divorces: {
    name: 'ly_hon',
    columns: {
      ...person,
      noi_dang_ky: 'VARCHAR(60)',
      ngay_hieu_luc: 'DATE',
      xa: 'VARCHAR(60)',
      ngay_ghi_chu: 'DATE',
      da_ghi_chu: 'INTEGER',
      ngay_ket_hon: 'DATE',
      so_con_phu_thuoc: 'INTEGER',
      ngay_sinh_chong: 'DATE',
      tuoi_chong: 'INTEGER',
      ngay_sinh_vo: 'DATE',
      tuoi_vo: 'INTEGER',
    },
  },
  adoptions: {
    name: 'con_nuoi',
    columns: {
      ...person,
      noi_dang_ky: 'VARCHAR(60)',
      ngay_phat_sinh: 'DATE',
      xa: 'VARCHAR(60)',
      loai: 'INTEGER',
      ngay_dang_ky: 'DATE',
      da_dang_ky: 'INTEGER',
    },
  },
  units: {
    name: 'don_vi',
    columns: { ma: 'VARCHAR(60)', hieu_luc_tu: 'DATE', hieu_luc_den: 'DATE', thuoc_so: 'INTEGER' },
  },
};

/** The events of one office, or of all of a province's in one database; and the communes it answers for. */
export interface Office {
  readonly rows: Readonly<Record<RegisterId, readonly Row[]>>;
  readonly units: readonly Row[];
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function cellSql(cell: Cell | undefined, type: ColumnType): string {
  if (cell === null || cell === undefined) return 'NULL';
  if (typeof cell === 'number') return String(cell);
  return type === 'DATE' ? `DATE ${text(cell)}` : text(cell);
}

/** The office's tables and all its rows as SQL that PostgreSQL and DuckDB understand alike. */
export function tablesSql(office: Office): string {
  const rowsOf = { ...office.rows, units: office.units };
  return Object.entries(tables)
    .map(([id, { name, columns }]) => {
      const types = Object.entries(columns);
      const rows = rowsOf[id as keyof typeof rowsOf].map(
        (row) => `(${types.map(([column, type]) => cellSql(row[column], type)).join(', ')})`,
      );
      const create = `CREATE TABLE ${name} (${types.map((column) => column.join(' ')).join(', ')});\n`;
      return rows.length === 0 ? create : `${create}INSERT INTO ${name} VALUES\n${rows.join(',\n')};\n`;
    })
    .join('');
}
