import type { Office, Row } from './office-tables.ts';

export interface ProvinceUnit {
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly office: string;
  /** How often events fall here: a rare commune has months without one. */
  readonly weight: number;
}

/** Communes before and after 1 July 2025; two codes were used again, and one commune was made in between. */
export const provinceUnits: readonly ProvinceUnit[] = [
  { code: '05977', validFrom: null, validTo: '2025-06-30', office: 'A', weight: 20 },
  { code: '05980', validFrom: null, validTo: '2025-06-30', office: 'A', weight: 10 },
  { code: '05983', validFrom: null, validTo: '2025-06-30', office: 'B', weight: 10 },
  { code: '06040', validFrom: '2024-03-01', validTo: '2025-06-30', office: 'C', weight: 1 },
  { code: '05977', validFrom: '2025-07-01', validTo: null, office: 'A', weight: 20 },
  { code: '05983', validFrom: '2025-07-01', validTo: null, office: 'B', weight: 15 },
  { code: '06001', validFrom: null, validTo: null, office: 'C', weight: 1 },
];

/** `units.csv` of a site for this province. */
export const provinceUnitsCsv = [
  'code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat',
  '20,,,province,,Tỉnh thử,Trial province,,,',
  ...provinceUnits.map(
    ({ code, validFrom, validTo }, at) =>
      `${code},${validFrom ?? ''},${validTo ?? ''},commune,20,Xã thử ${at + 1},Trial ${at + 1},rural,,`,
  ),
  '',
].join('\n');

/** Whether the commune was there on a day. */
export const stands = (unit: ProvinceUnit, day: string): boolean =>
  (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999');

/** The commune in an office's own table. */
export const unitRow = ({ code: ma, validFrom, validTo }: ProvinceUnit, reported: boolean): Row => ({
  ma,
  hieu_luc_tu: validFrom,
  hieu_luc_den: validTo,
  thuoc_so: reported ? 1 : 0,
});

/** The part of a province's registers that one office holds; it answers for its own communes. */
export function officeOf(province: Office, office: string): Office {
  const held = (rows: readonly Row[]): Row[] => rows.filter(({ noi_dang_ky: holder }) => holder === office);
  const { births, deaths, marriages, divorces, adoptions } = province.rows;
  return {
    rows: {
      births: held(births),
      deaths: held(deaths),
      marriages: held(marriages),
      divorces: held(divorces),
      adoptions: held(adoptions),
    },
    units: provinceUnits.map((unit) => unitRow(unit, unit.office === office)),
  };
}
