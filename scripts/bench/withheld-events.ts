import type { CountTable } from '../../src/confidentiality/count-tables.ts';

/** How much of a table is withheld, over the years it was added up for. */
export interface TableLoss {
  readonly name: string;
  /** Cells that may be withheld, and those that were. */
  readonly cells: number;
  readonly withheld: number;
  /** Events in cells that nothing divides further, and those of them in withheld ones. */
  readonly events: number;
  readonly withheldEvents: number;
}

/** The loss of a table with its withheld places; cells that are finer than is told are none. */
export function tableLoss(table: CountTable, withheld: Uint8Array): TableLoss {
  const leaves = table.dimensions.map(({ codes }) => {
    const wholes = new Set(codes.map(({ parent }) => parent));
    // A total stands above all others even where no code names it as its own.
    return codes.map(({ code }) => !wholes.has(code) && (code !== '_T' || codes.length === 1));
  });
  let [cells, lost, events, lostEvents] = [0, 0, 0, 0];
  for (let place = 0; place < withheld.length; place++) {
    const value = table.values[place];
    if (typeof value !== 'number') continue;
    if (table.open[place] !== 1) cells++;
    lost += withheld[place] ?? 0;
    if (!isLeaf(leaves, place)) continue;
    events += value;
    lostEvents += withheld[place] === 1 ? value : 0;
  }
  return { name: table.name, cells, withheld: lost, events, withheldEvents: lostEvents };
}

function isLeaf(leaves: readonly (readonly boolean[])[], place: number): boolean {
  let left = place;
  return leaves.toReversed().every((codes) => {
    const own = codes[left % codes.length] ?? false;
    left = Math.floor(left / codes.length);
    return own;
  });
}

/** The losses of a site's tables, years added up, as lines; those that lost nothing are left out. */
export function lossesText(site: string, losses: readonly TableLoss[]): string[] {
  const share = (part: number, whole: number): string =>
    `${String(part).padStart(6)} of ${String(whole).padStart(6)} (${((100 * part) / Math.max(whole, 1)).toFixed(1)} %)`;
  return [...Map.groupBy(losses, ({ name }) => name)].flatMap(([name, years]) => {
    const sum = (of: (loss: TableLoss) => number): number =>
      years.reduce((total, year) => total + of(year), 0);
    const withheld = sum((year) => year.withheld);
    if (withheld === 0) return [];
    const cells = share(
      withheld,
      sum((year) => year.cells),
    );
    const told = sum((year) => year.events);
    const lost = sum((year) => year.withheldEvents);
    const events = told === 0 ? 'none of the finest is told' : `events in the finest ${share(lost, told)}`;
    return [`  ${`${site} ${name}`.padEnd(52)} cells ${cells}; ${events}`];
  });
}
