import { isDay } from '../text/days.ts';
import { faultsOfFile, readCsvTable, type CsvFault, type CsvRow } from './csv-table.ts';
import { quoted, type SettingsFault } from './faults.ts';
import { structureFaults } from './unit-structure.ts';
import { unitKey, unitLevels, type Unit } from './units.ts';

const columns = [
  'code',
  'valid_from',
  'valid_to',
  'level',
  'parent',
  'name_vi',
  'name_en',
  'area',
  'lon',
  'lat',
];

/**
 * Reads the text of a `units.csv`.
 *
 * @returns the units in the file's order, and every fault found; units are only complete when there is no fault
 */
export function readUnits(csv: string, file: string): { units: Unit[]; faults: SettingsFault[] } {
  const { rows, faults } = readCsvTable(csv, columns);
  const read = rows.map((row) => ({ line: row.line, unit: unitOf(row, faults) }));
  if (rows.length === 0 && faults.length === 0)
    faults.push({ line: 1, column: '', found: 'a header and no units', allowed: 'a row for each unit' });
  faults.push(...structureFaults(read));
  return { units: read.map(({ unit }) => unit), faults: faultsOfFile(file, faults) };
}

function unitOf({ line, cell }: CsvRow, faults: CsvFault[]): Unit {
  const fault = (column: string, allowed: string): void => {
    faults.push({ line, column, found: quoted(cell(column)), allowed });
  };
  const optionalDay = (column: string): string => {
    if (cell(column) !== '' && !isDay(cell(column))) fault(column, 'empty, or a date, as 2025-07-01');
    return cell(column);
  };
  // Codes stand in addresses and file names; those with _ in front (_T, _U, _X) are taken.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(cell('code')))
    fault('code', 'a code of letters, digits, point, hyphen and underscore, as 05977');
  if (!(unitLevels as readonly string[]).includes(cell('level'))) fault('level', unitLevels.join(', '));
  if (cell('name_vi') === '') fault('name_vi', 'a name');
  if (cell('name_en') === '') fault('name_en', 'a name');
  if (!['', 'urban', 'rural'].includes(cell('area'))) fault('area', 'urban, rural or empty');
  const validFrom = optionalDay('valid_from');
  const validTo = optionalDay('valid_to');
  if (isDay(validFrom) && isDay(validTo) && validTo < validFrom)
    fault('valid_to', `empty, or a day not before valid_from (${validFrom})`);
  return {
    key: unitKey(cell('code'), validTo),
    code: cell('code'),
    validFrom,
    validTo,
    level: cell('level') as Unit['level'],
    parent: cell('parent'),
    name: { vi: cell('name_vi'), en: cell('name_en') },
    area: cell('area') as Unit['area'],
    ...centreOf(cell, fault),
  };
}

/** The centre of a unit in degrees, both or neither. */
function centreOf(
  cell: CsvRow['cell'],
  fault: (column: string, allowed: string) => void,
): Pick<Unit, 'lon' | 'lat'> {
  const degrees = (column: 'lon' | 'lat', example: string): number | null => {
    if (cell(column) === '') return null;
    if (/^-?\d+(\.\d+)?$/.test(cell(column))) return Number(cell(column));
    fault(column, `empty, or degrees, as ${example}`);
    return null;
  };
  const lon = degrees('lon', '106.771');
  const lat = degrees('lat', '21.8068');
  if (cell('lon') === '' && cell('lat') !== '') fault('lon', 'both lon and lat, or neither');
  if (cell('lat') === '' && cell('lon') !== '') fault('lat', 'both lon and lat, or neither');
  if (lon !== null && Math.abs(lon) > 180) fault('lon', 'degrees from -180 to 180');
  if (lat !== null && Math.abs(lat) > 90) {
    const swapped = Math.abs(lat) <= 180 && lon !== null && Math.abs(lon) <= 90;
    fault('lat', `degrees from -90 to 90${swapped ? `; lat ${lat}: did lon and lat change places?` : ''}`);
  }
  return { lon, lat };
}
