import type { leadingRows } from './main-figures.ts';

type Leading = ReturnType<typeof leadingRows>;

/**
 * The first of some ranked rows that may be named as the largest: of a tie all or none. What ties with a row that is not
 * named leads nothing, and where several rows are all there is and all alike, none of them does.
 *
 * @param ranked largest first
 * @param most how many may be named
 */
export function untied(ranked: Leading, most: number): Leading {
  const named = ranked.slice(0, most);
  const next = ranked[most];
  if (next !== undefined) return named.filter(({ value }) => value > next.value);
  return named.length > 1 && named[0]?.value === named.at(-1)?.value ? [] : named;
}
