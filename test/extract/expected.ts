import { addDays, completedYears, daysBetween, sameDateNextYear } from './calendar.ts';
import type { Cell, Office, RegisterId, Row } from './office-tables.ts';

/*
 * The count files of an office, made one event at a time from the office's own rows. Knows nothing of the SQL, not even
 * of its views.
 */

/** The period and the day registrations count up to. */
export interface Parameters {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly cutOff: string;
}

/** What `scripts/extract/source.sql` says as it is delivered. */
export const deliveredParameters: Parameters = {
  firstDay: '2021-01-01',
  lastDay: '2025-12-31',
  cutOff: '2026-06-30',
};

const day = (row: Row, column: string): string | null => row[column] as string | null;
const unknown = '_U';
const month = (date: string): string => date.slice(0, 7);

/** The register's code for a code of the office. */
function mapped(cell: Cell | undefined, codes: Readonly<Record<number, string>>): string {
  return cell === null || cell === undefined ? unknown : (codes[cell as number] ?? 'unmapped');
}

function within(value: Cell | undefined, from: number, to: number, otherwise = 'impossible'): string {
  if (value === null || value === undefined) return unknown;
  return Number(value) >= from && Number(value) <= to ? String(value) : otherwise;
}

const sexes = { 0: unknown, 1: 'M', 2: 'F' };
const sites = { 1: 'facility', 2: 'home', 3: 'other' };
const again = { 0: 'no', 1: 'yes' };
const maritalStatuses = { 1: 'single', 2: 'divorced', 3: 'widowed' };

/** Completed years from a day to the event, or what the register notes where the day is not known. */
function years(from: string | null, event: string, noted: Cell | undefined, most = 125): string {
  return within(from === null ? noted : completedYears(from, event), 0, most);
}

function registration(registered: string | null, event: string, deadline: number): [string, string] {
  if (registered === null) return [unknown, unknown];
  const delay = daysBetween(event, registered);
  if (delay < 0) return [month(registered), 'impossible'];
  if (delay <= deadline) return [month(registered), 'on_time'];
  return [month(registered), registered <= sameDateNextYear(event) ? 'late' : 'delayed'];
}

function unitOf(cell: Cell | undefined, { units }: Office): string {
  if (cell === null || cell === undefined) return unknown;
  return units.some(({ ma }) => ma === cell) ? String(cell) : 'unmapped';
}

const placeOf = (commune: Cell | undefined, province: Cell | undefined, office: Office): string =>
  province !== null && province !== '20' ? '_X' : unitOf(commune, office);

function notYetOr(recorded: string | null, done: Cell | undefined, event: string, cutOff: string): string {
  if (recorded === null) return done === 1 ? unknown : '';
  if (recorded < event) return 'impossible';
  return recorded <= cutOff ? month(recorded) : '';
}

/** Only what is no cancelled entry, of residents of the province, known by the cut-off; `null` is not counted. */
type Fields = readonly string[] | null;

function birthFields(row: Row, office: Office, event: string, cutOff: string): Fields {
  const registered = day(row, 'ngay_dang_ky');
  if (row['da_huy'] === 1 || (row['tinh_cu_tru_me'] ?? '20') !== '20') return null;
  if (registered !== null && registered > cutOff) return null;
  return [
    month(event),
    ...registration(registered, event, 60),
    unitOf(row['xa_cu_tru_me'], office),
    placeOf(row['xa_noi_sinh'], row['tinh_noi_sinh'], office),
    mapped(row['gioi_tinh'], sexes),
    years(day(row, 'ngay_sinh_me'), event, row['tuoi_me']),
    within(row['lan_sinh'], 1, 99),
    within(row['so_con'], 1, 99),
    mapped(row['loai_noi_sinh'], sites),
    mapped(row['loai_khai_sinh'], { 1: 'in_wedlock', 2: 'out_of_wedlock', 3: 'abandoned' }),
    within(row['dan_toc'], 1, 99, 'unmapped'),
    mapped(row['dang_ky_lai'], again),
  ];
}

function deathFields(row: Row, office: Office, event: string, cutOff: string): Fields {
  const registered = day(row, 'ngay_dang_ky');
  if (row['da_huy'] === 1 || (row['tinh_cu_tru'] ?? '20') !== '20') return null;
  if (registered !== null && registered > cutOff) return null;
  const born = day(row, 'ngay_sinh');
  const age = years(born, event, row['tuoi']);
  const cause = row['ma_icd10'];
  return [
    month(event),
    ...registration(registered, event, 15),
    unitOf(row['xa_cu_tru'], office),
    placeOf(row['xa_noi_chet'], row['tinh_noi_chet'], office),
    mapped(row['gioi_tinh'], sexes),
    age,
    age === '0' && born !== null ? String(daysBetween(born, event)) : '',
    typeof cause !== 'string' ? unknown : /^.\d\d.{0,4}$/.test(cause) ? cause : 'unmapped',
    mapped(row['nguon_nguyen_nhan'], { 1: 'medical', 2: 'verbal_autopsy', 3: 'lay', 4: 'none' }),
    mapped(row['loai_noi_chet'], sites),
    mapped(row['thai_san'], { 1: 'pregnant', 2: 'within_42_days', 3: 'within_1_year', 4: 'not_pregnant' }),
    mapped(row['dang_ky_lai'], again),
  ];
}

function marriageFields(row: Row, office: Office, event: string): Fields {
  if (row['da_huy'] === 1) return null;
  return [
    month(event),
    unitOf(row['xa'], office),
    years(day(row, 'ngay_sinh_chong'), event, row['tuoi_chong']),
    years(day(row, 'ngay_sinh_vo'), event, row['tuoi_vo']),
    mapped(row['hon_nhan_chong'], maritalStatuses),
    mapped(row['hon_nhan_vo'], maritalStatuses),
    mapped(row['dang_ky_lai'], again),
  ];
}

function divorceFields(row: Row, office: Office, event: string, cutOff: string): Fields {
  return [
    month(event),
    unitOf(row['xa'], office),
    notYetOr(day(row, 'ngay_ghi_chu'), row['da_ghi_chu'], event, cutOff),
    years(day(row, 'ngay_ket_hon'), event, null, 99),
    within(row['so_con_phu_thuoc'], 0, 99),
    years(day(row, 'ngay_sinh_chong'), event, row['tuoi_chong']),
    years(day(row, 'ngay_sinh_vo'), event, row['tuoi_vo']),
  ];
}

function adoptionFields(row: Row, office: Office, event: string, cutOff: string): Fields {
  return [
    month(event),
    unitOf(row['xa'], office),
    mapped(row['loai'], { 1: 'domestic', 2: 'intercountry' }),
    notYetOr(day(row, 'ngay_dang_ky'), row['da_dang_ky'], event, cutOff),
  ];
}

interface RegisterOfOffice {
  readonly header: string;
  readonly eventDay: string;
  readonly fields: (row: Row, office: Office, event: string, cutOff: string) => Fields;
  /** The fields of a row that says there was none; `null` where the register has no such rows. */
  readonly none: ((month: string, unit: string) => readonly string[]) | null;
}

const unknowns = (count: number): string[] => Array<string>(count).fill(unknown);

/** The registers, with the columns of their count files. */
export const registersOfOffice: Readonly<Record<RegisterId, RegisterOfOffice>> = {
  births: {
    header:
      'date,registered,timeliness,unit,unit_of_occurrence,sex,mother_age,birth_order,plurality,site,filiation,ethnicity,reregistered,count',
    eventDay: 'ngay_sinh',
    fields: birthFields,
    none: (when, unit) => [when, unknown, unknown, unit, ...unknowns(9)],
  },
  deaths: {
    header:
      'date,registered,timeliness,unit,unit_of_occurrence,sex,age,age_days,cause,certification,site,pregnancy,reregistered,count',
    eventDay: 'ngay_chet',
    fields: deathFields,
    none: (when, unit) => [when, unknown, unknown, unit, ...unknowns(3), '', ...unknowns(5)],
  },
  marriages: {
    header: 'date,unit,groom_age,bride_age,groom_previous,bride_previous,reregistered,count',
    eventDay: 'ngay_ket_hon',
    fields: marriageFields,
    none: (when, unit) => [when, unit, ...unknowns(5)],
  },
  divorces: {
    header: 'date,unit,recorded,duration,dependent_children,husband_age,wife_age,count',
    eventDay: 'ngay_hieu_luc',
    fields: divorceFields,
    none: null,
  },
  adoptions: {
    header: 'date,unit,kind,registered,count',
    eventDay: 'ngay_phat_sinh',
    fields: adoptionFields,
    none: null,
  },
};

/** Every day of the period asked of every commune the office answers for: did it stand, and was there a new event? */
function monthsWithout(
  office: Office,
  parameters: Parameters,
  happened: ReadonlySet<string>,
): [string, string][] {
  const missing = new Map<string, [string, string]>();
  for (const { ma, hieu_luc_tu: from, hieu_luc_den: to } of office.units.filter(
    (unit) => unit['thuoc_so'] === 1,
  ))
    for (let date = parameters.firstDay; date <= parameters.lastDay; date = addDays(date, 1)) {
      const key = `${month(date)} ${ma ?? ''}`;
      const stood = date >= String(from ?? '') && date <= String(to ?? '9999');
      if (stood && !happened.has(key)) missing.set(key, [month(date), String(ma)]);
    }
  return [...missing.values()];
}

/** The lines of a count file without the header, sorted, and the number of events in it. */
export function expectedCounts(
  office: Office,
  register: RegisterId,
  parameters: Parameters = deliveredParameters,
): { readonly lines: string[]; readonly events: number } {
  const { eventDay, fields, header, none } = registersOfOffice[register];
  const unitAt = header.split(',').indexOf('unit');
  const againAt = header.split(',').indexOf('reregistered');
  const counts = new Map<string, number>();
  const happened = new Set<string>();
  let events = 0;
  for (const row of office.rows[register]) {
    const event = day(row, eventDay);
    if (event === null || event < parameters.firstDay || event > parameters.lastDay) continue;
    const found = fields(row, office, event, parameters.cutOff);
    if (found === null) continue;
    events += 1;
    counts.set(found.join(), (counts.get(found.join()) ?? 0) + 1);
    if (found[againAt] !== 'yes') happened.add(`${month(event)} ${found[unitAt] ?? ''}`);
  }
  const zeros = none === null ? [] : monthsWithout(office, parameters, happened);
  for (const [when, unit] of zeros) counts.set(none?.(when, unit).join() ?? '', 0);
  return { lines: [...counts].map((entry) => entry.join()).toSorted(), events };
}
