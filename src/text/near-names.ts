/** Names closest to one that is not there, the closest first: letters mistaken, or words left out. */
export function nearNames(name: string, names: readonly string[]): string[] {
  const wrong = name.toLowerCase();
  const parts = wrong.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const holdsThem = (one: string): boolean => {
    const words = one.split(/[_-]/);
    return (
      parts.length > 0 &&
      parts.every((part) => words.some((word) => part.length > 2 && word.startsWith(part)))
    );
  };
  return names
    .map((one) => ({ one, far: distance(wrong, one) }))
    .filter(({ one, far }) => far <= Math.max(2, one.length / 4) || holdsThem(one))
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ one }) => one);
}

/** Letters to change, add or leave out to make one name of the other (Levenshtein, 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next[to] = Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
