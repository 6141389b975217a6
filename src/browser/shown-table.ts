import type { Codelist, DimensionId } from '../catalogue/codelist.ts';
import type { Cells, PublishedTable } from '../catalogue/published-table.ts';
import { labelsOf } from '../files/row-axes.ts';
import type { Language } from '../text/language.ts';
import type { TableFigures } from './cells.ts';
import { listOf, type TableView } from './view.ts';

/**
 * The part of a table that a view shows, as a table of its own: what is written of it has the rows, the labels and the
 * figures of the published file, and no other. Sums at the foot of a view are no cells, and not in it.
 */
export function shownTable(view: TableView, figures: TableFigures, language: Language): PublishedTable {
  const { table } = view;
  const wholes = table.dimensions.map((dimension) => listOf(table, dimension));
  const kept = wholes.map((list) => shownCodes(view, list));
  const codelists = wholes.map((list, at): Codelist => {
    // Two codes of the same name are told apart in the published file: also where one of them is not shown.
    const labels = labelsOf(list, language);
    const places = kept[at] ?? [];
    return {
      ...list,
      codes: places.flatMap((place) => {
        const code = list.codes[place];
        const label = labels[place];
        return code === undefined || label === undefined
          ? []
          : [{ ...code, label: { ...code.label, [language]: label } }];
      }),
    };
  });
  const places = placesOf(
    wholes.map(({ codes }) => codes.length),
    kept,
  );
  return { declaration: table, codelists, cells: cellsAt(places, figures, codelists) };
}

/** The places in a codelist of the codes a view shows, in the list's order. */
function shownCodes(view: TableView, { dimension, codes }: Codelist): number[] {
  const { rows, columns, panels } = view.state;
  const held = view.fixed.filter(({ list }) => list.dimension === dimension).map(({ code }) => code);
  const shown =
    dimension === rows
      ? view.rows
      : dimension === columns
        ? view.columns
        : dimension === panels
          ? view.panels
          : held;
  const wanted = new Set(shown.map(({ code }) => code));
  return [...codes.keys()].filter((place) => wanted.has(codes[place]?.code ?? ''));
}

/** The places of the kept cells among all cells, in their order, as the table has a cell for every combination of codes. */
function placesOf(sizes: readonly number[], kept: readonly (readonly number[])[]): number[] {
  return kept.reduce<number[]>(
    (places, own, at) => places.flatMap((place) => own.map((index) => place * (sizes[at] ?? 0) + index)),
    [0],
  );
}

function cellsAt(places: readonly number[], figures: TableFigures, codelists: readonly Codelist[]): Cells {
  const codes: Partial<Record<DimensionId, string[]>> = {};
  let step = places.length;
  for (const list of codelists) {
    step /= list.codes.length;
    codes[list.dimension] = places.map(
      (_, at) => list.codes[Math.floor(at / step) % list.codes.length]?.code ?? '',
    );
  }
  const taken = <T>(column: readonly T[], empty: T): T[] => places.map((place) => column[place] ?? empty);
  const { derived } = figures;
  return {
    codes,
    value: taken(figures.value, null),
    status: taken(figures.status, ''),
    confidentiality: taken(figures.confidentiality, ''),
    ...(derived === undefined
      ? {}
      : {
          derived: {
            lower: taken(derived.lower, null),
            upper: taken(derived.upper, null),
            reason: taken(derived.reason, ''),
          },
        }),
  };
}
