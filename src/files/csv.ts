import type { Codelist } from '../catalogue/codelist.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import { csvLine } from '../text/csv.ts';
import { languages } from '../text/language.ts';

export { csvLine };

/** Columns of a table's codes file: its dimensions, then value, status, confidentiality; on simulated sites that fact. */
export function csvColumns(table: PublishedTable, simulated: boolean): string[] {
  return [
    ...table.declaration.dimensions,
    'value',
    'status',
    'confidentiality',
    ...(simulated ? ['simulated'] : []),
  ];
}

/**
 * The codes file of a table: UTF-8 without BOM, one row a cell, in the order of the codelists.
 *
 * @param simulated adds a last column that says `true` in every row, so that no copy of the file loses it
 */
export function codesCsv(table: PublishedTable, simulated: boolean): string {
  const { cells, declaration } = table;
  const dimensions = declaration.dimensions.map((dimension) => cells.codes[dimension] ?? []);
  const lines = [csvLine(csvColumns(table, simulated))];
  for (const [at, value] of cells.value.entries()) {
    const row = [
      ...dimensions.map((codes) => codes[at] ?? ''),
      value,
      cells.status[at] ?? '',
      cells.confidentiality[at] ?? '',
    ];
    lines.push(csvLine(simulated ? [...row, 'true'] : row));
  }
  return lines.join('');
}

/**
 * A codelist as CSV: `code, parent, label_vi, label_en, order`; of units also `unit_code, valid_from, valid_to`: the
 * code of the national list and the days the unit was there, empty where that is open.
 */
export function codelistCsv({ dimension, codes }: Codelist): string {
  const withUnits = dimension === 'unit';
  const rows = codes.map(({ code, parent, label, unit }, index) =>
    csvLine([
      code,
      parent,
      ...languages.map((language) => label[language]),
      index + 1,
      ...(withUnits ? [unit?.code ?? '', unit?.validFrom ?? '', unit?.validTo ?? ''] : []),
    ]),
  );
  const columns = ['code', 'parent', 'label_vi', 'label_en', 'order'];
  return csvLine(withUnits ? [...columns, 'unit_code', 'valid_from', 'valid_to'] : columns) + rows.join('');
}
