import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Workbook } from 'hucre/xlsx';

/* Workbooks read back: by a library that knows what a spreadsheet makes of them, and as the parts they are made of. */

type Cell = string | number | null;

/** The rows of a sheet; fails where the workbook has none of that name. */
export async function sheetRows(bytes: Uint8Array, name: string): Promise<Cell[][]> {
  const { sheets } = await readXlsx(bytes);
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined)
    throw new Error(`no sheet ${name} among ${sheets.map((one) => one.name).join(', ')}`);
  return sheet.rows as Cell[][];
}

/** The workbook as the library has it, number formats and all. */
export async function openedWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return await readXlsx(bytes, { readStyles: true });
}

/** The parts of a workbook as text, by their path. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}
