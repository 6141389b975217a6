/** One thing wrong with a count file: where it stands and why it cannot be counted. */
export interface CountsFault {
  readonly file: string;
  /** Line of the file, the header being line 1; `null` when the whole file is meant. */
  readonly line: number | null;
  readonly column: string;
  /** The value as it stands in the file; masked where it looks like it belongs to a person. */
  readonly value: string;
  readonly reason: string;
}

/** Count files that cannot be published from; carries every fault found. */
export class CountsError extends Error {
  readonly faults: readonly CountsFault[];

  constructor(faults: readonly CountsFault[], options?: ErrorOptions) {
    super(faults.map(countsFaultText).join('\n'), options);
    this.name = 'CountsError';
    this.faults = faults;
  }
}

/** One line a person can act on: `registers/deaths.csv, line 7, column sex: "nam": not a code; allowed: M, F, _U`. */
export function countsFaultText({ file, line, column, value, reason }: CountsFault): string {
  const place = [file, line === null ? '' : `line ${line}`, column === '' ? '' : `column ${column}`];
  const found = value === '' ? '' : `"${value}": `;
  return `${place.filter((part) => part !== '').join(', ')}: ${found}${reason}`;
}
