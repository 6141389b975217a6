/** What came of one kind of check: how much was looked at, and what is wrong, a sentence each. */
export interface Check {
  /** What was looked at, with its number: `510 files are what manifest.json says`. */
  readonly done: string;
  readonly faults: readonly string[];
}
