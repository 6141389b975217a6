import type { Code, Codelist, DimensionId } from '../catalogue/codelist.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import { csvCell, csvLine } from '../text/csv.ts';
import { languages } from '../text/language.ts';
import { joinedLines } from './joined-lines.ts';

export { csvLine };

/**
 * Columns of a table's codes file: its dimensions, then value, status, confidentiality; of derived tables also the bounds
 * of the 95 % interval and the reason of a missing figure; on simulated sites that fact.
 */
export function csvColumns({ declaration, cells }: PublishedTable, simulated: boolean): string[] {
  return tableColumns(declaration.dimensions, cells.derived !== undefined, simulated);
}

/** The same of a table whose cells are not at hand. */
export function tableColumns(
  dimensions: readonly DimensionId[],
  isDerived: boolean,
  simulated: boolean,
): string[] {
  return [
    ...dimensions,
    'value',
    ...(isDerived ? ['lower', 'upper'] : []),
    'status',
    'confidentiality',
    ...(isDerived ? ['reason'] : []),
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
  const { derived } = cells;
  const dimensions = declaration.dimensions.map((dimension) => cells.codes[dimension] ?? []);
  const lines = joinedLines();
  lines.add(csvLine(csvColumns(table, simulated)));
  // Each code is made safe once: a table may have half a million rows.
  const written = new Map<string, string>();
  const cellOf = (code: string): string => {
    const cell = written.get(code) ?? csvCell(code);
    written.set(code, cell);
    return cell;
  };
  const last = simulated ? ',true\n' : '\n';
  for (let at = 0; at < cells.value.length; at++) {
    let line = '';
    for (const codes of dimensions) line += `${cellOf(codes[at] ?? '')},`;
    line += cells.value[at] ?? '';
    if (derived !== undefined) line += `,${derived.lower[at] ?? ''},${derived.upper[at] ?? ''}`;
    line += `,${cells.status[at]},${cells.confidentiality[at]}`;
    if (derived !== undefined) line += `,${derived.reason[at]}`;
    lines.add(line + last);
  }
  return lines.text();
}

/**
 * A codelist as CSV: `code, parent, label_vi, label_en, order`; of units also `unit_code, valid_from, valid_to, lon,
 * lat`: the code of the national list, the days the unit was there, empty where that is open, and its centre; of indicators `unit_vi,
 * unit_en, decimals`: what their figures are in, and how many digits of them to show.
 */
export function codelistCsv(list: Codelist): string {
  const { codes } = list;
  const withUnits = hasUnits(list);
  const withFigures = hasFigures(list);
  const rows = codes.map(({ code, parent, label, unit, figure }, index) =>
    csvLine([
      code,
      parent,
      ...languages.map((language) => label[language]),
      index + 1,
      ...(withUnits ? unitColumns(unit) : []),
      ...(withFigures
        ? [...languages.map((language) => figure?.unit[language] ?? ''), figure?.decimals ?? null]
        : []),
    ]),
  );
  return csvLine(codelistColumns(list)) + rows.join('');
}

function unitColumns(unit: Code['unit']): (string | number | null)[] {
  const { code = '', validFrom = '', validTo = '', centre } = unit ?? {};
  return [code, validFrom, validTo, centre?.lon ?? null, centre?.lat ?? null];
}

/** Columns of a codelist's file. */
export function codelistColumns(list: Codelist): string[] {
  return [
    'code',
    'parent',
    ...languages.map((language) => `label_${language}`),
    'order',
    ...(hasUnits(list) ? ['unit_code', 'valid_from', 'valid_to', 'lon', 'lat'] : []),
    ...(hasFigures(list) ? [...languages.map((language) => `unit_${language}`), 'decimals'] : []),
  ];
}

const hasUnits = ({ codes }: Codelist): boolean => codes.some(({ unit }) => unit !== undefined);
const hasFigures = ({ codes }: Codelist): boolean => codes.some(({ figure }) => figure !== undefined);
