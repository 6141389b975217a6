import type { CellChange } from '../catalogue/revisions.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';

/*
 * Figures that are other ones than in the release before are marked `r`, revised. Only what both told is compared: a
 * figure that was withheld then, or is now, has no mark that could tell of it.
 */

/** What a release told of a table: figures by the codes of its dimensions, with blanks between. */
export type ToldFigures = ReadonlyMap<string, number>;

/** The cells that changed since, in the table's order. */
export function changesIn(table: PublishedTable, told: ToldFigures): CellChange[] {
  const columns = columnsOf(table);
  return Array.from(changedCells(table, told), ({ at, old, now }) => ({
    codes: columns.map((column) => column[at] ?? ''),
    old,
    new: now,
  }));
}

/**
 * A table with `r` in the status of its changed cells, beside what stands there. Figures that other offices published
 * keep the status those offices gave them.
 */
export function withRevisions(table: PublishedTable, told: ToldFigures): PublishedTable {
  if (!isMarked(table)) return table;
  const status = table.cells.status.slice();
  for (const { at } of changedCells(table, told)) status[at] = withR(status[at] ?? '');
  return { ...table, cells: { ...table.cells, status } };
}

/** A table without those marks: what is derived from it is marked for its own figures alone. */
export function withoutRevisions(table: PublishedTable): PublishedTable {
  if (!isMarked(table)) return table;
  const { declaration, codelists } = table;
  let cells: PublishedTable['cells'] | undefined;
  return {
    declaration,
    codelists,
    // Read when a cell is asked for: of most tables that did not change none is.
    get cells() {
      cells ??= { ...table.cells, status: table.cells.status.map((status) => status.replace('r', '')) };
      return cells;
    },
  };
}

function isMarked({ declaration }: PublishedTable): boolean {
  return declaration.source !== 'published_series';
}

function* changedCells(
  table: PublishedTable,
  told: ToldFigures,
): Generator<{ readonly at: number; readonly old: number; readonly now: number }> {
  if (told.size === 0) return;
  const { value, derived } = table.cells;
  const [first = [], ...others] = columnsOf(table);
  for (let at = 0; at < value.length; at++) {
    const now = value[at] ?? null;
    if (now === null) continue;
    // Half a million cells: put together without a list for each.
    let codes = first[at] ?? '';
    for (const column of others) codes += ` ${column[at] ?? ''}`;
    const old = told.get(codes);
    if (old === undefined) continue;
    const isSame = derived === undefined ? old === now : isAlike(old, now);
    if (!isSame) yield { at, old, now };
  }
}

/** The last digit of a logarithm is the engine's own: less than a billionth is no change. */
function isAlike(old: number, now: number): boolean {
  return Math.abs(old - now) <= 1e-9 * Math.max(Math.abs(old), Math.abs(now));
}

function columnsOf({ declaration, cells }: PublishedTable): (readonly string[])[] {
  return declaration.dimensions.map((dimension) => cells.codes[dimension] ?? []);
}

/** Status codes stand in the order `p`, `r`, and the others. */
function withR(status: string): string {
  if (status.includes('r')) return status;
  return status.startsWith('p') ? `pr${status.slice(1)}` : `r${status}`;
}
