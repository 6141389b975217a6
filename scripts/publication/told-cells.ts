import Papa from 'papaparse';

/**
 * The figures a codes CSV tells, by the codes of the dimensions with blanks between. Withheld cells and those without a
 * value are left out: nobody was told them. A dimension the file does not have stands as an empty code.
 */
export function toldCells(csv: string, dimensions: readonly string[]): Map<string, number> {
  const end = csv.indexOf('\n');
  const head = (end === -1 ? csv : csv.slice(0, end)).trim().split(',');
  const isUsual =
    dimensions.every((dimension, at) => head[at] === dimension) &&
    head[dimensions.length] === 'value' &&
    !csv.includes('"');
  return isUsual
    ? usualCells(csv, end, dimensions.length, head.indexOf('confidentiality'))
    : otherCells(csv, dimensions);
}

/** Files as this program writes them: half a million lines, read where they stand. */
function usualCells(csv: string, head: number, width: number, confidentiality: number): Map<string, number> {
  const told = new Map<string, number>();
  for (let from = head + 1; from < csv.length;) {
    const stop = csv.indexOf('\n', from);
    const line = csv.slice(from, stop === -1 ? csv.length : stop);
    from += line.length + 1;
    let codes = -1;
    for (let field = 0; field < width; field++) codes = line.indexOf(',', codes + 1);
    const value = line.slice(codes + 1, line.indexOf(',', codes + 1));
    if (value === '' || line.split(',', confidentiality + 1)[confidentiality] === 'c') continue;
    told.set(line.slice(0, codes).replaceAll(',', ' '), Number(value));
  }
  return told;
}

function otherCells(csv: string, dimensions: readonly string[]): Map<string, number> {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return new Map(
    data.flatMap((row) =>
      (row.value ?? '') === '' || row.confidentiality === 'c'
        ? []
        : [[dimensions.map((dimension) => row[dimension] ?? '').join(' '), Number(row.value)] as const],
    ),
  );
}
