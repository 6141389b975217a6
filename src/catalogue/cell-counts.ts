import type { Codelist } from './codelist.ts';
import type { TableDeclaration } from './declaration.ts';
import { whyNotApplicable } from './not-applicable.ts';
import type { Cells } from './published-table.ts';

/** How many cells of a table say what. */
export interface CellCounts {
  readonly all: number;
  /** Those with a value. */
  readonly shown: number;
  /** Those without one to protect people, among cells of the same detail that have one. */
  readonly withheld: number;
  /** Those of a detail that is published nowhere at their level: which they are says nothing of anyone. */
  readonly tooFine: number;
}

type Figures = Pick<Cells, 'value' | 'status' | 'confidentiality' | 'derived'>;

/** Counts the cells of a table by what they say; figures stand in the order of all combinations of its codes. */
export function cellCounts(
  declaration: Pick<TableDeclaration, 'disclosure'>,
  codelists: readonly Codelist[],
  { value, status, confidentiality, derived }: Figures,
): CellCounts {
  const isTooFine = tooFineIn(declaration, codelists, status);
  const counts = { all: value.length, shown: 0, withheld: 0, tooFine: 0 };
  for (const [at, figure] of value.entries()) {
    if (confidentiality[at] !== '') counts.withheld++;
    else if (figure !== null) counts.shown++;
    else if (derived === undefined ? isTooFine(at) : derived.reason[at] === 'too_fine') counts.tooFine++;
  }
  return counts;
}

/** Says of a place among the cells of a counted table whether its detail is never published at its level. */
function tooFineIn(
  { disclosure }: Pick<TableDeclaration, 'disclosure'>,
  codelists: readonly Codelist[],
  status: readonly string[],
): (at: number) => boolean {
  let stride = codelists.reduce((size, { codes }) => size * codes.length, 1);
  const axes = new Map(
    codelists.map(({ dimension, codes }) => {
      stride /= codes.length;
      return [dimension, { codes, stride }];
    }),
  );
  const year = axes.get('year');
  const whole = year?.codes.findIndex(({ partial }) => partial !== true) ?? -1;
  return (at) => {
    if (status[at]?.includes('x') !== true) return false;
    const otherYear = (): string => {
      if (year === undefined || whole < 0) return '';
      const own = Math.floor(at / year.stride) % year.codes.length;
      return status[at + (whole - own) * year.stride] ?? '';
    };
    const reason = whyNotApplicable(
      { disclosure },
      (dimension) => {
        const axis = axes.get(dimension);
        return axis?.codes[Math.floor(at / axis.stride) % axis.codes.length];
      },
      otherYear,
    );
    return reason === 'too_fine';
  };
}
