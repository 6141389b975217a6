import { readSettings, type Settings } from '../../src/settings/settings.ts';

/* A province whose map changed on 1 July 2025: a code used again, a unit that is new, one whose marks are written another way. */

export const unitsCsv = `code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat
20,,,province,,Tỉnh Lạng Sơn,Lang Son province,,,
05977,2025-07-01,,commune,20,Phường Đông Kinh,Dong Kinh ward,urban,,
05986,2025-07-01,,commune,20,Phường Tam Thanh,Tam Thanh ward,urban,,
05995,2025-07-01,,commune,20,Xã Thiện Hoà,Thien Hoa commune,rural,,
178,,2025-06-30,district,20,Thành phố Lạng Sơn,Lang Son city,,,
05977,,2025-06-30,commune,178,Phường Vĩnh Trại,Vinh Trai ward,urban,,
05980,,2025-06-30,commune,178,Phường Đông Kinh,Dong Kinh ward,urban,,
05986,,2025-06-30,commune,178,Phường Tam Thanh,Tam Thanh ward,urban,,
05992,,2025-06-30,commune,178,Xã Thiện Hòa,Thien Hoa commune,rural,,
`;
export const unitChangesCsv = `date,from_code,to_code,share
2025-07-01,05977,05977,1
2025-07-01,05980,05977,1
2025-07-01,05986,05986,1
2025-07-01,05992,05986,0.25
2025-07-01,05992,05995,0.75
`;

export const siteYaml = (inputs: string, more = ''): string => `
id: trial
title: { vi: Thử, en: Trial }
publisher: { name: { vi: Thử, en: Trial } }
unit: "20"
units_as_of: 2025-07-01
years: { first: 2023, last: 2025 }
cut_off: 2025-09-30
release: { id: "1", date: 2025-10-15 }
simulated: false
source: { vi: Thử, en: Trial }
disclosure: { rule: exact, reason: { vi: Thử, en: Trial } }
legal_deadlines:
  births: [{ from: 2016-01-01, days: 60 }]
  deaths: [{ from: 2016-01-01, days: 15 }]
${more}
inputs:
${inputs}
`;

/**
 * The settings of that site, with one file for each register, named after it.
 *
 * @param columns how columns of the files are mapped to those of every register
 */
export function trialSettings(columns: Readonly<Record<string, unknown>> = {}): Settings {
  const registers = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];
  const inputs = registers.map(
    (id) => `  - { register: ${id}, files: ${id}.csv, columns: ${JSON.stringify(columns)} }`,
  );
  const texts: Record<string, string> = {
    'site.yaml': siteYaml(inputs.join('\n')),
    'units.csv': unitsCsv,
    'unit-changes.csv': unitChangesCsv,
  };
  return readSettings('trial', (name) => texts[name] ?? null);
}
