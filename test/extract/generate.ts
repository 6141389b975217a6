import { addDays, birthday, sameDateNextYear } from './calendar.ts';
import { drawing, type Draw } from './draw.ts';
import type { Cell, Office, RegisterId, Row } from './office-tables.ts';
import { provinceUnits, stands, unitRow, type ProvinceUnit } from './province.ts';

/*
 * A province of three offices with some thousand events each register, drawn from a seed, crowded around what is easy to
 * get wrong: leap days, the day of the deadline and the one after it, the same date a year on, birthdays, the day the
 * map changed, codes used twice, cells left empty.
 */

const edges = [
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2025-06-30',
  '2025-07-01',
  '2020-12-31',
  '2021-01-01',
];
const lastEdges = ['2025-12-31', '2026-01-01', '2023-12-02', '2024-12-31'];

/** A day from before the period of `source.sql` (2021 to 2025) to after it. */
function eventDay({ chance, of, whole }: Draw): string {
  return chance(0.15) ? of([...edges, ...lastEdges]) : addDays('2020-10-01', whole(0, 2030));
}

/** When an event was registered: around the deadline, around a year, at any time, or not known. */
function registrationDay(
  { chance, of, whole }: Draw,
  event: string,
  deadline: number,
  faulty: boolean,
): Cell {
  if (chance(0.03)) return null;
  if (faulty && chance(0.01)) return addDays(event, -whole(1, 40));
  const yearOn = sameDateNextYear(event);
  return of([
    addDays(event, whole(0, deadline)),
    addDays(event, whole(0, deadline)),
    addDays(event, deadline),
    addDays(event, deadline + 1),
    addDays(event, whole(deadline + 1, 365)),
    addDays(yearOn, whole(-1, 1)),
    addDays(yearOn, whole(1, 900)),
  ]);
}

/** Somebody's day of birth, often around the birthday itself, and the age the register notes where it has no day. */
function birth({ chance, of, whole }: Draw, event: string, from: number, to: number): [Cell, Cell] {
  if (chance(0.05)) return [null, null];
  if (chance(0.1)) return [null, whole(from, to)];
  const years = whole(from + 1, to);
  const sameDay = birthday(event, -years);
  if (chance(0.2)) return [addDays(sameDay, whole(-1, 1)), chance(0.5) ? years : null];
  if (chance(0.1)) return [of(['1996-02-29', '1992-02-29', '2000-02-29']), null];
  return [addDays(sameDay, -whole(0, 364)), null];
}

/** Every seventeenth cell or so is empty; with faults, some hold a code nobody knows. */
function code(draw: Draw, codes: readonly number[], faulty: boolean, wrong = 9): Cell {
  if (draw.chance(0.06)) return null;
  return faulty && draw.chance(0.01) ? wrong : draw.of(codes);
}

interface Place {
  readonly commune: Cell;
  readonly province: Cell;
  readonly office: string;
}

function place(draw: Draw, event: string, faulty: boolean): Place {
  const standing = provinceUnits.filter((unit) => stands(unit, event));
  const unit = draw.of(standing.flatMap((one) => Array<ProvinceUnit>(one.weight).fill(one)));
  // One in seven is registered away from home.
  const office = draw.chance(0.15) ? draw.of(['A', 'B', 'C']) : unit.office;
  if (draw.chance(0.04)) return { commune: null, province: draw.of(['20', null]), office };
  if (draw.chance(0.05)) return { commune: '01273', province: '04', office };
  if (faulty && draw.chance(0.01))
    return { commune: draw.of(['99999', 'Phường Đông Kinh', '05980']), province: '20', office };
  return { commune: unit.code, province: '20', office };
}

const names = ['Nông Thị Mai', 'Hoàng Văn Thụ', "Lý A Sử'", 'Vi Văn Tám, con'];

function person(draw: Draw): Row {
  return { ho_ten: draw.of(names), so_dinh_danh: `0202${draw.whole(10_000_000, 99_999_999)}` };
}

function entry(draw: Draw, faulty: boolean): Row {
  return {
    ...person(draw),
    dang_ky_lai: draw.chance(0.05) ? 1 : code(draw, [0], faulty),
    da_huy: draw.chance(0.02) ? 1 : 0,
  };
}

function birthEntry(draw: Draw, faulty: boolean): Row {
  const event = eventDay(draw);
  const [residence, occurrence] = [place(draw, event, faulty), place(draw, event, faulty)];
  const [mother, motherAge] = birth(draw, event, 12, 55);
  return {
    ...entry(draw, faulty),
    noi_dang_ky: residence.office,
    ngay_sinh: draw.chance(0.004) ? null : event,
    ngay_dang_ky: registrationDay(draw, event, 60, faulty),
    xa_cu_tru_me: residence.commune,
    tinh_cu_tru_me: residence.province,
    xa_noi_sinh: occurrence.commune,
    tinh_noi_sinh: occurrence.province,
    gioi_tinh: code(draw, [1, 2, 1, 2, 0], faulty),
    ngay_sinh_me: faulty && draw.chance(0.01) ? addDays(event, 3) : mother,
    tuoi_me: motherAge,
    lan_sinh: code(draw, [1, 2, 3, 4], faulty, 0),
    so_con: code(draw, [1, 1, 1, 2, 3], faulty, 100),
    loai_noi_sinh: code(draw, [1, 2, 3], faulty),
    loai_khai_sinh: code(draw, [1, 2, 3], faulty),
    dan_toc: code(draw, [1, 2, 3, 6, 54], faulty, 100),
  };
}

/** Causes as registers write them, with the dot and without. */
const causes = ['I21.9', 'I219', 'A09', 'R99', 'J18.9', 'X70', 'C34.9', 'U07.1'];
const notCauses = ['Nhồi máu cơ tim', 'Vi Lan', 'I2', 'I21.9000', '0123456789'];

function deathEntry(draw: Draw, faulty: boolean): Row {
  const event = eventDay(draw);
  const [residence, occurrence] = [place(draw, event, faulty), place(draw, event, faulty)];
  const ofInfant = draw.chance(0.1);
  const [born, age] = ofInfant
    ? [
        draw.of([
          addDays(event, -draw.whole(0, 370)),
          birthday(event, -1),
          addDays(birthday(event, -1), 1),
          event,
        ]),
        null,
      ]
    : birth(draw, event, 0, 104);
  const cause = faulty && draw.chance(0.01) ? draw.of(notCauses) : draw.of(causes);
  return {
    ...entry(draw, faulty),
    noi_dang_ky: residence.office,
    ngay_chet: draw.chance(0.004) ? null : event,
    ngay_dang_ky: registrationDay(draw, event, 15, faulty),
    xa_cu_tru: residence.commune,
    tinh_cu_tru: residence.province,
    xa_noi_chet: occurrence.commune,
    tinh_noi_chet: occurrence.province,
    gioi_tinh: code(draw, [1, 2, 1, 2, 0], faulty),
    ngay_sinh: faulty && draw.chance(0.01) ? draw.of([addDays(event, 1), '1850-01-01']) : born,
    tuoi: age,
    ma_icd10: draw.chance(0.1) ? null : cause,
    nguon_nguyen_nhan: code(draw, [1, 2, 3, 4], faulty),
    loai_noi_chet: code(draw, [1, 2, 3], faulty),
    thai_san: code(draw, [4, 4, 4, 1, 2, 3], faulty),
  };
}

function marriageEntry(draw: Draw, faulty: boolean): Row {
  const event = eventDay(draw);
  const { commune, office } = inProvince(place(draw, event, faulty));
  const [groom, groomAge] = birth(draw, event, 16, 80);
  const [bride, brideAge] = birth(draw, event, 15, 70);
  return {
    ...entry(draw, faulty),
    noi_dang_ky: office,
    ngay_ket_hon: draw.chance(0.004) ? null : event,
    xa: commune,
    ngay_sinh_chong: faulty && draw.chance(0.01) ? addDays(event, draw.whole(1, 300)) : groom,
    tuoi_chong: groomAge,
    ngay_sinh_vo: bride,
    tuoi_vo: brideAge,
    hon_nhan_chong: code(draw, [1, 1, 2, 3], faulty),
    hon_nhan_vo: code(draw, [1, 1, 2, 3], faulty),
  };
}

/** The other registers hold no events of other provinces. */
const inProvince = (found: Place): Place => (found.province === '04' ? { ...found, commune: null } : found);

/** When it was recorded, if it was: on some day, on a day nobody noted, after the cut-off, or not yet. */
function recorded(draw: Draw, event: string, faulty: boolean): [Cell, number] {
  if (draw.chance(0.2)) return [null, 0];
  if (draw.chance(0.05)) return [null, 1];
  if (faulty && draw.chance(0.01)) return [addDays(event, -1), 1];
  return [draw.of([event, addDays(event, draw.whole(0, 700)), '2026-06-30', '2026-07-01']), 1];
}

function divorceEntry(draw: Draw, faulty: boolean): Row {
  const event = eventDay(draw);
  const { commune, office } = inProvince(place(draw, event, faulty));
  const [husband, husbandAge] = birth(draw, event, 18, 80);
  const [wife, wifeAge] = birth(draw, event, 18, 80);
  const [day, done] = recorded(draw, event, faulty);
  return {
    ...person(draw),
    noi_dang_ky: office,
    ngay_hieu_luc: draw.chance(0.004) ? null : event,
    xa: commune,
    ngay_ghi_chu: day,
    da_ghi_chu: done,
    ngay_ket_hon: birth(draw, event, 0, 40)[0],
    so_con_phu_thuoc: code(draw, [0, 0, 1, 2, 3], faulty, -1),
    ngay_sinh_chong: husband,
    tuoi_chong: husbandAge,
    ngay_sinh_vo: wife,
    tuoi_vo: wifeAge,
  };
}

function adoptionEntry(draw: Draw, faulty: boolean): Row {
  const event = eventDay(draw);
  const { commune, office } = inProvince(place(draw, event, faulty));
  const [day, done] = recorded(draw, event, faulty);
  return {
    ...person(draw),
    noi_dang_ky: office,
    ngay_phat_sinh: draw.chance(0.004) ? null : event,
    xa: commune,
    loai: code(draw, [1, 1, 2], faulty),
    ngay_dang_ky: day,
    da_dang_ky: done,
  };
}

const makers: Readonly<Record<RegisterId, (draw: Draw, faulty: boolean) => Row>> = {
  births: birthEntry,
  deaths: deathEntry,
  marriages: marriageEntry,
  divorces: divorceEntry,
  adoptions: adoptionEntry,
};

/**
 * The registers of all offices of the province in one database, with 18 deaths, 15 marriages, … to 20 births.
 *
 * @param births how many entries the register of births has
 * @param faulty with entries the publication has to refuse: codes nobody mapped, a mother younger than her child
 */
export function generateProvince(seed: number, births: number, faulty: boolean): Office {
  const shares: Record<RegisterId, number> = {
    births: 1,
    deaths: 0.9,
    marriages: 0.75,
    divorces: 0.5,
    adoptions: 0.2,
  };
  const rowsOf = (register: RegisterId): Row[] => {
    const draw = drawing(seed * 31 + register.length * 7 + register.charCodeAt(0));
    const rows: Row[] = [];
    // One in ten is like another but for the name, as twins are: counts have to go beyond 1.
    while (rows.length < births * shares[register])
      rows.push(
        rows.length > 0 && draw.chance(0.1)
          ? { ...draw.of(rows), ...person(draw) }
          : makers[register](draw, faulty),
      );
    return rows;
  };
  return {
    rows: {
      births: rowsOf('births'),
      deaths: rowsOf('deaths'),
      marriages: rowsOf('marriages'),
      divorces: rowsOf('divorces'),
      adoptions: rowsOf('adoptions'),
    },
    units: provinceUnits.map((unit) => unitRow(unit, true)),
  };
}
