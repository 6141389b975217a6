import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { Cells, PublishedTable } from '../../src/catalogue/published-table.ts';
import type { Reason } from '../../src/catalogue/reasons.ts';
import { columnsOf } from '../../src/tables/dense-cells.ts';

/**
 * A table from its codes CSV and its codelists: the same as the one the file was written from. The file is only read
 * when somebody asks for a cell, as most tables that did not change are never asked.
 *
 * @param csv gives the text of the file
 */
export function storedTable(
  declaration: TableDeclaration,
  codelists: readonly Codelist[],
  csv: () => string,
): PublishedTable {
  let read: Cells | undefined;
  return {
    declaration,
    codelists,
    get cells() {
      read ??= cellsOf(declaration, codelists, csv());
      return read;
    },
  };
}

/** Every combination of codes stands once, in order: the codes follow from the lists, what is read is beside them. */
function cellsOf({ dimensions }: TableDeclaration, codelists: readonly Codelist[], csv: string): Cells {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const names = head.split(',').slice(dimensions.length);
  // From the end of the line, as a code in quotes may have a comma; what stands behind the codes has none.
  const fields = lines.map((line) => line.split(',').slice(-names.length));
  const texts = (name: string): string[] => {
    const at = names.indexOf(name);
    return fields.map((row) => row[at] ?? '');
  };
  const numbers = (name: string): (number | null)[] =>
    texts(name).map((text) => (text === '' ? null : Number(text)));
  const cells: Cells = {
    codes: columnsOf(codelists, fields.length),
    value: numbers('value'),
    status: texts('status'),
    confidentiality: texts('confidentiality'),
  };
  if (!names.includes('reason')) return cells;
  const reason = texts('reason') as (Reason | '')[];
  return { ...cells, derived: { lower: numbers('lower'), upper: numbers('upper'), reason } };
}
