import Papa from 'papaparse';

/** What a codes CSV says of its cells, by the codes of the dimensions with blanks between. */
export interface ToldCells {
  /** The figures it tells. */
  readonly told: ReadonlyMap<string, number>;
  /** The cells it says are withheld. */
  readonly withheld: ReadonlySet<string>;
}

/**
 * Reads a codes CSV. Cells that are neither told nor withheld have no value: nothing was counted there, or nothing is
 * published in such detail. A dimension the file does not have stands as an empty code.
 */
export function toldCells(csv: string, dimensions: readonly string[]): ToldCells {
  const end = csv.indexOf('\n');
  const head = (end === -1 ? csv : csv.slice(0, end)).trim().split(',');
  const isUsual =
    dimensions.every((dimension, at) => head[at] === dimension) &&
    head[dimensions.length] === 'value' &&
    !csv.includes('"');
  const told = new Map<string, number>();
  const withheld = new Set<string>();
  const add = (place: string, value: string, confidentiality: string): void => {
    if (confidentiality === 'c') withheld.add(place);
    else if (value !== '') told.set(place, Number(value));
  };
  if (isUsual) usualCells(csv, end, dimensions.length, head.indexOf('confidentiality'), add);
  else otherCells(csv, dimensions, add);
  return { told, withheld };
}

type Add = (place: string, value: string, confidentiality: string) => void;

/** Files as this program writes them: half a million lines, read where they stand. */
function usualCells(csv: string, head: number, width: number, confidentiality: number, add: Add): void {
  for (let from = head + 1; from < csv.length;) {
    const stop = csv.indexOf('\n', from);
    const line = csv.slice(from, stop === -1 ? csv.length : stop);
    from += line.length + 1;
    let codes = -1;
    for (let field = 0; field < width; field++) codes = line.indexOf(',', codes + 1);
    const value = line.slice(codes + 1, line.indexOf(',', codes + 1));
    const mark = line.split(',', confidentiality + 1)[confidentiality] ?? '';
    add(line.slice(0, codes).replaceAll(',', ' '), value, mark.trim());
  }
}

function otherCells(csv: string, dimensions: readonly string[], add: Add): void {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  for (const row of data)
    add(
      dimensions.map((dimension) => row[dimension] ?? '').join(' '),
      row.value ?? '',
      row.confidentiality ?? '',
    );
}
