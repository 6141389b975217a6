import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { cellName } from './table-cells.ts';

/** What is read of a JSON-stat dataset here (json-stat.org/full). */
interface Dataset {
  readonly id: readonly string[];
  readonly dimension: Readonly<
    Record<string, { readonly category: { readonly index: readonly string[] } } | undefined>
  >;
  readonly value: readonly (number | null)[];
  readonly status: Readonly<Record<string, string | undefined>>;
  readonly extension: {
    readonly lower?: readonly (number | null)[];
    readonly upper?: readonly (number | null)[];
    readonly reason?: readonly string[];
  };
}

/** The first cell of a JSON-stat file that is another one than in the codes CSV, as a sentence; `null` where none is. */
export function differsInJsonStat(table: PublishedTable, json: string): string | null {
  const { id, dimension, value, status, extension } = JSON.parse(json) as Dataset;
  const { declaration, codelists, cells } = table;
  if (id.join() !== declaration.dimensions.join())
    return `has the dimensions ${id.join(', ')}, the CSV ${declaration.dimensions.join(', ')}`;
  for (const list of codelists) {
    const codes = dimension[list.dimension]?.category.index ?? [];
    const at = list.codes.findIndex(({ code }, index) => code !== codes[index]);
    if (at !== -1 || codes.length !== list.codes.length)
      return `${list.dimension}: code ${codes[at] ?? codes.length} where the CSV has ${list.codes[at]?.code ?? 'none'}`;
  }
  const columns: Record<string, { has(at: number): unknown; should(at: number): unknown }> = {
    value: { has: (at) => value[at], should: (at) => cells.value[at] },
    status: {
      has: (at) => status[at] ?? '',
      should: (at) => `${cells.status[at] ?? ''}${cells.confidentiality[at] ?? ''}`,
    },
  };
  const { derived } = cells;
  if (derived !== undefined)
    for (const name of ['lower', 'upper', 'reason'] as const)
      columns[name] = { has: (at) => extension[name]?.[at], should: (at) => derived[name][at] };
  if (value.length !== cells.value.length) return `has ${value.length} cells, the CSV ${cells.value.length}`;
  for (let at = 0; at < cells.value.length; at++)
    for (const [name, { has, should }] of Object.entries(columns))
      if (has(at) !== should(at))
        return `${cellName(table, at)}: ${name} is ${JSON.stringify(has(at))}, in the CSV ${JSON.stringify(should(at))}`;
  return null;
}
