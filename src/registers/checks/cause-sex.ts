/**
 * ICD-10 categories that only one sex can die of: diseases of pregnancy (chapter XV) and of the female or male genital
 * organs (C51–C58, D06, D25–D28, D39, N70–N98; C60–C63, D29, D40, N40–N51), after the list of codes limited to one sex
 * in ICD-10, volume 2, section 4.2.
 *
 * @param code a checked code: `C61`, `O72.1`
 * @returns `F` or `M`, `_U` for a cause of either sex
 */
export function sexOfCause(code: string): 'F' | 'M' | '_U' {
  const within = (ranges: readonly (readonly [string, string])[]): boolean =>
    ranges.some(([from, to]) => from <= code.slice(0, 3) && code.slice(0, 3) <= to);
  if (within(female)) return 'F';
  return within(male) ? 'M' : '_U';
}

const female = [
  ['C51', 'C58'],
  ['D06', 'D06'],
  ['D25', 'D28'],
  ['D39', 'D39'],
  ['N70', 'N98'],
  ['O00', 'O99'],
] as const;
const male = [
  ['C60', 'C63'],
  ['D29', 'D29'],
  ['D40', 'D40'],
  ['N40', 'N51'],
] as const;
