/**
 * Names made unlike each other: those that several have get what tells them apart behind them, in brackets. Names that
 * differ in capitals alone count as the same, as a spreadsheet takes them for the same column.
 *
 * @param marks what tells each of them apart: the codes of labels
 * @returns the names in their order: `['A', 'A', 'B']` of 1, 2, 3 gives `['A (1)', 'A (2)', 'B']`
 */
export function toldApart(names: readonly string[], marks: readonly string[]): string[] {
  const apart = [...names];
  // A name that got its mark may now be what another was called all along: then both get their place as well.
  for (let round = 0; ; round++) {
    const places = new Map<string, number[]>();
    for (const [at, name] of apart.entries()) {
      const key = name.toLowerCase();
      places.set(key, [...(places.get(key) ?? []), at]);
    }
    const same = [...places.values()].filter((those) => those.length > 1).flat();
    if (same.length === 0) return apart;
    for (const at of same) apart[at] = `${apart[at]} (${round === 0 ? marks[at] : at + 1})`;
  }
}
